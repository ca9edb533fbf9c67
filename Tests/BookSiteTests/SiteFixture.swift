// Sites of books in memory.

import BookFigures
import BookModel
import BookReports
import BookStore
import BookTesting
import BookText

@testable import BookSite

extension Site {
  /// The site of the sample book on its day, without a past.
  static func sample(
    _ language: Language, without: Set<SitePart> = []
  ) throws -> (site: Site, read: @Sendable (Path) -> [UInt8]?) {
    let files = try SampleBook.files
    return (
      try Site(of: SampleBook.book(), on: SampleBook.day, language, without: without),
      { files[$0] }
    )
  }

  /// The site of a few files.
  static func fixture(
    _ files: [String: String], without: Set<SitePart> = []
  ) throws -> (site: Site, read: @Sendable (Path) -> [UInt8]?) {
    let bytes = Dictionary(
      files.map { (Path($0.key), Array($0.value.utf8)) }, uniquingKeysWith: { first, _ in first })
    return (
      try Site(of: Book.fixture(files), on: SampleBook.day, .english, without: without),
      { bytes[$0] }
    )
  }

  private init(
    of book: Book, on day: Day, _ language: Language, without: Set<SitePart>
  ) throws {
    try self.init(
      of: SiteFigures(of: Figures(of: book, on: day, threads: 1), threads: 1),
      Provenance(of: book, commit: nil, asOf: day), in: language, without: without, past: nil)
  }

  /// Every page by the name of its file, read.
  func read(_ bytes: @escaping (Path) -> [UInt8]?) -> [String: PageReader] {
    Dictionary(
      pages.map { ($0.file, PageReader(self.bytes(of: $0, reading: bytes))) },
      uniquingKeysWith: { first, _ in first })
  }
}
