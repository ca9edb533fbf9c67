// Which book, which commit, which day.

import ArgumentParser
import BookModel
import BookReports
import BookStore
import BookText
import Git

/// The options that name a book and a point in time.
struct BookOptions: ParsableArguments {
  @OptionGroup var folder: BookFolder

  @Option(
    help: ArgumentHelp(
      "What is known: a commit, a day's newest commit, or :staged.", valueName: "rev|date"))
  var at: String?

  @Option(
    help: ArgumentHelp(
      "Which day it is (else the day of --at, CSBOOK_TODAY, or today).", valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "Whose settings, segments, models, maps and playbooks judge: then, now, or a commit's.",
      valueName: "then|now|rev"))
  var rules: String?

  /// Opens the book that the options name, or the wanted part of it.
  func open(_ scope: LoadScope = .whole) throws -> OpenedBook {
    let place = try folder.place()
    return try open(try Known(at, in: place), scope, in: place)
  }

  /// Opens of the book only what changed since it grew apart from a revision.
  func open(changedSince revision: String, staged: Bool) throws -> OpenedBook {
    let place = try folder.place()
    let known = try Known(try staged ? stagedAlone() : at, in: place)
    let scope = try known.scope(ofChangesSince: revision, in: place)
    return try open(known, scope ?? .accounts([]), in: place)
  }

  private func open(
    _ known: Known, _ scope: LoadScope, in place: BookPlace
  ) throws -> OpenedBook {
    let rules = try ChosenRules(rules, in: place)
    let source = rules.judging(known.source)
    let book = try BookLoader.load(source, scope: scope)
    System.keep(book)
    let (day, note) = try self.day(of: book, known)
    return OpenedBook(
      book: book, place: place, day: day, notes: [note, rules.note].compactMap(\.self),
      provenance: Provenance(
        of: book, commit: known.commitID, asOf: day, rules: rules.name),
      source: source, commit: known.commit, rules: rules)
  }

  /// Opens what is staged, and of that only what the staged changes touch.
  func openStaged() throws -> OpenedBook {
    _ = try stagedAlone()
    guard rules == nil else {
      throw Failure.usage(
        "--staged takes the rules that are staged", hint: "for others: --at :staged --rules REV")
    }
    let place = try folder.place()
    let staged = try StagedBook(in: place)
    let book = try BookLoader.load(staged.source, scope: staged.scope ?? .accounts([]))
    let day = try asOf.map { try Self.day($0) } ?? TimeZone.today(of: book)
    return OpenedBook(
      book: book, place: place, day: day,
      provenance: Provenance(of: book, commit: nil, asOf: day),
      source: staged.source)
  }

  private func stagedAlone() throws -> String {
    guard at == nil else {
      throw Failure.usage("--staged and --at name two states", hint: "leave one of them out")
    }
    return Known.staged
  }

  private func day(of book: Book, _ known: Known) throws -> (Day, String?) {
    let zone = try TimeZone(book.settings.timeZone)
    if let asOf {
      let day = try Self.day(asOf)
      let isPast = try at == nil && day < TimeZone.today(of: book)
      return (day, isPast ? "as of \(day), from what is known now; add --at to know no more" : nil)
    }
    return (try known.day(in: zone) ?? TimeZone.today(of: book), nil)
  }

  static func day(_ text: String) throws -> Day {
    guard let day = Day(text) else {
      throw Failure.usage("--as-of takes a day as YYYY-MM-DD, not \(text)")
    }
    return day
  }
}

/// A book with the day on which it is looked at.
struct OpenedBook {
  let book: Book
  let place: BookPlace
  let day: Day
  /// What has to be said about the day and the rules.
  var notes: [String] = []
  let provenance: Provenance
  let source: any BookSource
  /// The commit that was opened; nil for files, and for what is staged.
  var commit: Commit?
  var rules: ChosenRules = .then

  /// The bytes of one of its files, read again; nil where that is no longer possible.
  func bytes(_ path: Path) -> [UInt8]? { source.bytes(path) }

  /// The same for one file after another, on one thread.
  func openFiles() -> (Path) -> [UInt8]? { source.openFiles() }

  /// The files and folders that are named, of the state that was opened.
  func selection(_ paths: [String]) throws -> FileSelection {
    try FileSelection(paths, in: place, book: book) { path in
      // Only a part was read; what is in another is there all the same.
      try source.files(of: .whole).contains { $0.path == path || $0.path.isInside(path) }
    }
  }
}
