// When an export was made, and the book as it was then.

import BookImport
import BookModel
import BookStore
import BookText
import Git

/// The moment of an export.
struct ExportMoment {
  private let opened: OpenedBook
  /// Seconds since 1970.
  private let time: Int64

  /// The beginning of the day that is named, else when the file was last changed.
  init(of file: String, on day: String?, in opened: OpenedBook) throws {
    self.opened = opened
    if let text = day {
      guard let day = Day(text) else {
        throw Failure.usage("--exported takes a day as YYYY-MM-DD, not \(text)")
      }
      time = try TimeZone(opened.book.settings.timeZone).end(of: day - 1)
    } else {
      time = System.timeOfChange(of: Array(file.utf8)) ?? 0
    }
  }

  /// The files of the newest commit that is not after the export; without one, nobody can tell what they were.
  func files() throws -> (Path) -> EarlierFile {
    guard let source = try opened.place.ifThere(commit) ?? nil else { return { _ in .unknown } }
    let bytes = source.openFiles()
    return { .bytes(bytes($0)) }
  }

  private func commit() throws -> (any BookSource)? {
    let repository = try opened.place.repositoryForReading()
    guard let head = try repository.headCommit(),
      case .found(let commit) = try repository.newestCommit(
        notAfter: time, onFirstParentLineOf: head)
    else { return nil }
    return try repository.book(of: commit, at: opened.place.prefix(in: repository))
  }
}

extension OpenedBook {
  /// The day of a moment, where the book is.
  func dayOfMoment() throws -> @Sendable (Int64) -> Day {
    let zone = try TimeZone(book.settings.timeZone)
    return { zone.day(of: $0) }
  }

  /// The mapping of a name in the book, or of a file.
  func mapping(named name: String) throws -> ImportMapping {
    let inBook = Path("imports") / "\(name).md"
    let known = book.imports.contains { $0.id == name } || paths(hold: inBook)
    let file = known ? place.absolute(inBook) : Array(name.utf8)
    guard let bytes = try known || System.isRegularFile(file) ? DiskFile.contents(of: file) : nil
    else { throw unknownMapping(name) }
    let id = known ? name : Self.id(ofFile: name)
    let tried = TriedFile(
      path: Path("imports") / "\(id).md", name: known ? inBook.text : name, bytes: bytes)
    let reading = FileReader(settings: book.settings).read(
      bytes, at: tried.path, as: .dataImport, account: nil, id: id)
    let book = book.replacing(imports: reading)
    try TriedFile.requireSound([tried], in: book, on: day, code: "unsound-import")
    guard let page = book.imports.first,
      let mapping = ImportMapping.read(page, in: book.settings).mapping
    else { throw Failure.impossible("unsound-import", "\(tried.name) is no mapping") }
    return mapping
  }

  private func paths(hold path: Path) -> Bool {
    let place = book.paths.lowerBound(path)
    return place < book.paths.count && book.paths[place] == path
  }

  /// The id that the file's name makes, for what it imports to be known by.
  private static func id(ofFile name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    let stem = last.hasSuffix(".md") ? last.dropLast(3) : last
    let words = stem.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "import" : words.joined(separator: "-")
  }

  private func unknownMapping(_ name: String) -> Failure {
    let known = book.imports.map(\.id)
    return .impossible(
      "no-mapping", "there is no mapping \(name), in imports/ or as a file",
      hint: NearMiss.of(name, among: known).map { "did you mean `\($0)`?" }
        ?? (known.isEmpty
          ? "`csbook new --list` shows mappings to begin with"
          : "the book has \(known.joined(separator: ", "))"))
  }
}
