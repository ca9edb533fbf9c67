// From an opened book to the files of its site.

import BookFigures
import BookHistory
import BookModel
import BookReports
import BookSite
import BookStore
import BookText
import SQLite

/// The making of one site.
struct SiteBuild {
  let opened: OpenedBook
  let language: Language?
  let without: Set<Site.SitePart>
  /// The options by which a part of the book is opened again.
  let reload: BookOptions

  /// So many accounts are told of that fell, and so many that rose.
  private static let moves = 8

  /// Writes the site to a folder, whole or not at all; gives the number of its pages.
  func write(to folder: [UInt8]) throws -> Int {
    let figures = try opened.figures()
    let site = try Site(
      of: figures, opened.provenance,
      in: language ?? Language(of: opened.book), without: without,
      past: try past(figures), threads: BookLoader.cores)
    let pages = site.pages
    try WholeOutput.write(to: folder) { place, isStopped in
      try DiskFile.makeFolder(place)
      func write(_ bytes: [UInt8], as name: String) throws {
        let file = try GrowingFile(place + Array("/\(name)".utf8), isStopped: isStopped)
        try file.write(bytes)
      }
      try write(Site.stylesheet.bytes, as: Site.stylesheet.name)
      try write(Array(mark(pages).utf8), as: SiteFolder.mark)
      var failure: (any Error)?
      let source = opened.source
      try inParallel(pages, threads: BookLoader.cores, ahead: 64) {
        source.openFiles()
      } _: { page, bytes in
        (page.file, site.bytes(of: page, reading: bytes))
      } inOrder: { name, bytes in
        guard failure == nil else { return }
        do { try write(bytes, as: name) } catch { failure = error }
      }
      if let failure { throw failure }
    }
    return pages.count
  }

  /// What a folder is known by, with the names of the files in it.
  private func mark(_ pages: [SitePage]) -> String {
    let provenance = opened.provenance
    let mark: JSON = [
      "schema": .text(SiteFolder.schema), "book": .text(provenance.book),
      "commit": JSON(provenance.commit), "asOf": JSON(provenance.asOf),
      "rules": JSON(provenance.rules), "pages": .list(pages.map { .text($0.file) }),
    ]
    return mark.written + "\n"
  }

  // MARK: The past

  /// The trend of twelve months and who moved; nil for a book without commits.
  private func past(_ figures: Figures) throws -> SitePast? {
    guard try opened.place.ifThere(opened.place.repositoryForReading)?.headCommit() != nil else {
      return nil
    }
    let year = (opened.day + 1).adding(months: -12)...opened.day
    let start = max(opened.day - Alerts.declineDays, year.lowerBound)
    let days = Set(TrendStep.month.days(in: year) + [start]).sorted()
    let books = try opened.past(backTo: days[0])
    guard let tip = books.timeline.commits.first else { return nil }
    let trend = try Trend(
      on: days, of: books, upTo: (tip, figures), accounts: nil, marksRules: false)
    let ids = trend.largestMoves(since: start, Self.moves)
    guard !ids.isEmpty else { return SitePast(trend, moves: [], since: nil) }
    let part = try reload.open(.accounts(Set(ids)))
    let earlier = try EarlierState(since: nil, orDaysBefore: Alerts.declineDays, of: part)
    let rules = try earlier.changedRules()
    let crossed = try earlier.figures(of: .accounts(Set(ids)), rulesDiffer: !rules.isEmpty)
    return SitePast(
      trend, moves: try ids.map { try crossed.comparison(of: $0) }, since: earlier.day)
  }
}
