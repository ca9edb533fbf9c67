// The commits that the verbs of history go through.

import BookFigures
import BookHistory
import BookModel
import BookReports
import BookStore
import BookText
import Git

/// The first-parent line of a commit, back to another or to its beginning.
struct CommitLine {
  /// What all accounts share, as the newest commit has it, on its day.
  let shared: OpenedBook
  let repository: any BookRepository
  /// Where the book lies in the repository: empty, or ending in `/`.
  let prefix: [UInt8]
  let timeline: Timeline
  /// How many commits of it are asked for, the newest first; what follows is the state before them.
  let count: Int

  /// The line of what `at` names, else of HEAD; back to a day, that day included, or to a revision, which is not.
  init(at: String?, since: String?, in place: BookPlace) throws {
    if at == Known.staged {
      throw Failure.usage("what is staged has no history", hint: "`csbook diff --staged` tells it")
    }
    shared = try Self.open(try Known(at ?? "HEAD", in: place), .alone([]), in: place)
    let repository = try place.repositoryForReading()
    let prefix = try place.prefix(in: repository)
    (self.repository, self.prefix) = (repository, prefix)
    let day = since.flatMap { Day($0) }
    let timeline = try shared.timeline(backTo: day.map { $0 + -1 })
    self.timeline = timeline
    if let day {
      count = timeline.commits.firstIndex { $0.day < day } ?? timeline.commits.count
    } else {
      count =
        try since.map { try Self.count(of: timeline, since: $0, in: repository, prefix) }
        ?? timeline.commits.count
    }
  }

  private static func open(
    _ known: Known, _ scope: LoadScope, in place: BookPlace
  ) throws -> OpenedBook {
    let book = try known.load(scope)
    let day = try known.day(in: TimeZone(book.settings.timeZone)) ?? TimeZone.today(of: book)
    return OpenedBook(
      book: book, place: place, day: day,
      provenance: Provenance(of: book, commit: known.commitID, asOf: day), source: known.source,
      commit: known.commit)
  }

  /// How many commits came after the newest one that the line shares with that of a revision.
  private static func count(
    of timeline: Timeline, since revision: String, in repository: any BookRepository,
    _ prefix: [UInt8]
  ) throws -> Int {
    let other = try Known.commit(named: revision, in: repository, prefix: prefix)
    let ids = Set(try repository.firstParentLine(of: other, notBefore: nil).map(\.id))
    guard let count = timeline.commits.firstIndex(where: { ids.contains($0.commit.id) }) else {
      throw Failure.impossible(
        "no-common-commit", "the line of \(other.id.hex.prefix(7)) meets this one nowhere",
        hint: "name a commit of this branch")
    }
    return count
  }

  /// The commit with which a shallow clone ends, where the line is asked for that far.
  var end: DatedCommit? {
    timeline.isCut && count == timeline.commits.count ? timeline.commits.last : nil
  }

  // MARK: Accounts

  /// The ids of the accounts that are picked; nil where nothing is picked out.
  func accounts(_ terms: AccountTerms) throws -> Set<String>? {
    if terms.isEverything { return nil }
    let areNames = terms.condition == nil && !terms.words.contains { $0.contains(":") }
    if areNames { return try Set(terms.words.map { try account($0) }) }
    let opened = try Self.open(
      Known(shared.commit?.id.hex, in: shared.place), .whole, in: shared.place)
    return Set(try opened.accounts(terms, of: opened.figures()).map(\.id))
  }

  /// The one account that a word names: its id, now or once, or the only one that begins so.
  func account(_ word: String) throws -> String {
    let ids = try shared.source.accountIDs()
    if ids.contains(word) { return word }
    let once = try BookLog(
      of: timeline, first: timeline.commits.count, in: repository, prefix: prefix,
      accounts: [word], limit: 1, figures: false)
    return try once.commits.isEmpty ? AccountName.id(word, among: ids) : word
  }
}
