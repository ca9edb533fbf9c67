// From an opened book to the files of its site.

import BookFigures
import BookHistory
import BookModel
import BookReports
import BookSite
import BookStore
import BookText
import Git

/// The making of one site.
struct SiteBuild {
  let options: BookOptions
  let language: Language?
  let without: Set<Site.SitePart>
  /// Whether the process ends when it is written.
  var isLast = false

  /// So many accounts are told of that fell, and so many that rose.
  private static let moves = 8

  /// Writes the site to a folder, whole or not at all; gives the number of its pages, and what has to be said of them.
  func write(to folder: [UInt8]) throws -> (pages: Int, cautions: [String]) {
    let day = try SiteDay(options)
    let figures = day.figures
    let (past, known) = try together({ () throws in
      try SiteFigures(of: figures, threads: BookLoader.cores)
    }) {
      try self.past(day)
    }
    let site = Site(
      of: known, day.provenance, in: language ?? Language(of: figures.book), without: without,
      past: past)
    if isLast { System.leave((day, site)) }
    let pages = site.pages
    try WholeOutput.write(to: folder) { place, isStopped in
      try DiskFile.makeFolder(place)
      func write(_ bytes: [UInt8], as name: String) throws {
        let file = try GrowingFile(place + Array("/\(name)".utf8), isStopped: isStopped)
        try file.write(bytes)
      }
      try write(Site.stylesheet.bytes, as: Site.stylesheet.name)
      try write(Array(mark(pages, day.provenance).utf8), as: SiteFolder.mark)
      var failure: (any Error)?
      let source = day.files
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
    return (pages.count, day.notes + day.provenance.cautions)
  }

  /// What a folder is known by, with the names of the files in it.
  private func mark(_ pages: [SitePage], _ provenance: Provenance) -> String {
    let mark: JSON = [
      "schema": .text(SiteFolder.schema), "book": .text(provenance.book),
      "commit": JSON(provenance.commit), "asOf": JSON(provenance.asOf),
      "rules": JSON(provenance.rules), "pages": .list(pages.map { .text($0.file) }),
    ]
    return mark.written + "\n"
  }

  // MARK: The past

  /// The trend of twelve months and who moved; nil for a book without commits.
  private func past(_ day: SiteDay) throws -> SitePast? {
    guard let books = day.books, let tip = day.tip else { return nil }
    let trend = try Trend(
      on: SiteDay.days(before: day.figures.day), of: books, upTo: (tip, day.figures),
      accounts: nil, marksRules: false)
    let start = SiteDay.start(before: day.figures.day)
    let ids = trend.largestMoves(since: start, Self.moves)
    guard !ids.isEmpty else { return SitePast(trend, moves: [], since: nil) }
    let part = try day.options.open(.alone(Set(ids)))
    let earlier = try EarlierState(since: nil, orDaysBefore: Alerts.declineDays, of: part)
    let rules = try earlier.changedRules()
    let crossed = try earlier.figures(of: .alone(Set(ids)), rulesDiffer: !rules.isEmpty)
    return SitePast(
      trend, moves: try ids.map { try crossed.comparison(of: $0) }, since: earlier.day)
  }
}

/// The day of a site, with the books behind it.
private struct SiteDay {
  /// By which the same state, or a part of it, is opened again.
  let options: BookOptions
  /// What has to be said of the day and the rules.
  let notes: [String]
  let figures: Figures
  let provenance: Provenance
  /// Nil for a book without commits.
  let books: PastBooks?
  let tip: DatedCommit?
  /// What prose is read from.
  let files: any BookSource

  /// Where there is a commit, all is read by how it differs from it: so of the books behind it only what differs has to be
  /// read, and files that are as HEAD has them are told to be.
  init(_ asked: BookOptions) throws {
    let state = try CommittedState(asked)
    options = state.options
    let shared = try options.open(.alone([]))
    if let commit = shared.commit ?? state.commit {
      let books = try shared.past(backTo: Self.days(before: shared.day)[0])
      if let tip = books.timeline.commit(notAfter: shared.day), tip.commit.id == commit.id {
        let source = state.source ?? shared.source
        notes = shared.notes
        figures = try books.figures(of: source, on: shared.day)
        provenance = Provenance(
          of: figures.book, commit: shared.commit?.id.hex, asOf: shared.day,
          rules: shared.rules.name)
        (self.books, self.tip, files) = (books, tip, source)
        return
      }
    }
    let whole = try options.open()
    (notes, figures, provenance) = (whole.notes, try whole.figures(), whole.provenance)
    let hasPast = try whole.place.ifThere(whole.place.repositoryForReading)?.headCommit() != nil
    books = hasPast ? try whole.past(backTo: Self.days(before: whole.day)[0]) : nil
    tip = books?.timeline.commits.first
    files = whole.source
  }

  /// Since when movers are told.
  static func start(before day: Day) -> Day {
    max(day - Alerts.declineDays, (day + 1).adding(months: -12))
  }

  /// The points of the trend: the ends of twelve months, since when movers are told, and the day.
  static func days(before day: Day) -> [Day] {
    let year = (day + 1).adding(months: -12)...day
    return Set(TrendStep.month.days(in: year) + [start(before: day)]).sorted()
  }
}
