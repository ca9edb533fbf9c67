// Two states of a book that are held against each other.

import BookFigures
import BookHistory
import BookModel
import BookReports
import BookStore
import BookText
import Git

/// An earlier and a later state, and the files in which they differ.
struct ComparedStates {
  let place: BookPlace
  /// Nil is the state before the first commit.
  let before: Commit?
  let after: Known
  /// The day on which both are judged.
  let day: Day
  private let prefix: [UInt8]
  /// By their paths in the book; without accounts that are not checked out, of which the files say nothing.
  private let files: [Path: Git.Change]
  /// What all accounts share in the later state, which knows what is not checked out.
  private let shared: Book

  init(from before: Commit?, to after: Known, on day: Day?, in place: BookPlace) throws {
    (self.place, self.before, self.after) = (place, before, after)
    let shared = try after.load(place.repositoryPlace.mayBeSparse ? .accounts([]) : .alone([]))
    self.shared = shared
    let named = try after.day(in: TimeZone(shared.settings.timeZone))
    self.day = try day ?? named ?? TimeZone.today(of: shared)
    let prefix = try place.prefix(in: place.repositoryForReading())
    self.prefix = prefix
    let changes = try after.changes(since: before?.tree, in: place)
      .filter { $0.path.starts(with: prefix) }
      .map { (Path(Array($0.path.dropFirst(prefix.count))), $0) }
      .filter { path, _ in
        guard let account = Self.account(of: path) else {
          return Layout.placement(of: path) != .foreign
        }
        return !shared.notCheckedOut.contains(account)
      }
    files = Dictionary(changes, uniquingKeysWith: { $1 })
  }

  /// What differs, of some accounts or of the whole book; both sides are judged by the rules of the later one.
  func comparison(of accounts: Set<String>?) throws -> BookComparison {
    let paths = files.keys.filter { path in
      guard let accounts else { return true }
      return Self.account(of: path).map { accounts.contains($0) } ?? false
    }
    let touched = Set(paths.compactMap { Self.account(of: $0) })
    let source = try before.map { try place.repositoryForReading().book(of: $0, at: prefix) }
    let hasOther = try areRulesChanged && after.source.file(at: Layout.settings) != nil
    let rules = hasOther ? after.source : nil
    return BookComparison(
      from: try source.flatMap { try state($0, touched, rules: rules) } ?? .empty,
      to: try state(after.source, touched) ?? .empty, in: Array(paths), on: day)
  }

  /// Nil where there is no book.
  private func state(
    _ source: any BookSource, _ accounts: Set<String>, rules: (any BookSource)? = nil
  ) throws -> BookState? {
    guard try source.file(at: Layout.settings) != nil else { return nil }
    let scope = LoadScope.accounts(accounts)
    let book = try BookLoader.load(source, scope: scope)
    let judged = try rules.map { try BookLoader.load(RuledSource(source, rules: $0), scope: scope) }
    let figures = try Figures(of: judged ?? book, on: day, threads: BookLoader.cores)
    return BookState(
      book, figures: figures, isJudgedByOther: true, bytes: source.bytes(_:))
  }

  private var areRulesChanged: Bool { files.keys.contains { Layout.isRule($0) } }

  private static func account(of path: Path) -> String? {
    Layout.account(of: path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What programs are told of the later state.
  var provenance: Provenance { Provenance(of: shared, commit: after.commitID, asOf: day) }

  // MARK: Accounts

  /// The accounts that words pick in either state; nil where there are none.
  func accounts(_ terms: AccountTerms, words: [String]) throws -> Set<String>? {
    if terms.condition == nil, words.isEmpty { return nil }
    let differing = Set(files.keys.compactMap { Self.account(of: $0) })
    let ids = try Set(place.accountIDs()).union(differing)
    if terms.condition == nil, words.allSatisfy({ ids.contains($0) }) { return Set(words) }
    let source = try before.map { try place.repositoryForReading().book(of: $0, at: prefix) }
    let picked = try [source, after.source].compactMap(\.self).flatMap { source -> [String] in
      let book = try BookLoader.load(source)
      let opened = OpenedBook(
        book: book, place: place, day: day,
        provenance: Provenance(of: book, commit: nil, asOf: day), source: source)
      let figures = try opened.figures()
      let pick = try opened.pick(terms, words: words, of: figures, amongOthers: true)
      return try opened.accounts(pick, of: figures).map(\.id)
    }
    if picked.isEmpty, words.count == 1, let word = words.first, !word.contains(":") {
      throw Failure.usage(
        "`\(word)` is neither a revision nor picks an account",
        hint: NearMiss.of(word, among: Array(ids)).map { "did you mean `\($0)`?" }
          ?? "`csbook list` shows the accounts, `git branch` the branches")
    }
    return Set(picked)
  }
}
