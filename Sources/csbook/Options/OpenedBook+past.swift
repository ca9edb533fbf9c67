// The books behind an opened one, day by day.

import BookFigures
import BookHistory
import BookModel
import BookReports
import BookStore
import BookText

extension BookOptions {
  /// Opens what all accounts share, for a command that reads the book from its commits.
  func openHistory() throws -> OpenedBook {
    guard at != Known.staged else {
      throw Failure.usage(
        "history is of commits, and what is staged is in none",
        hint: "--at takes a revision or a day here")
    }
    return try open(.accounts([]))
  }
}

extension BookOptions {
  /// The rules of the opened book, for what judges all of its past by them unless others are chosen.
  func ownRules(of opened: OpenedBook) -> (any BookSource)? {
    rules == nil ? opened.source : nil
  }

  /// How those rules are told.
  func rulesName(of opened: OpenedBook) -> String {
    opened.rules.name ?? rules ?? opened.provenance.commit ?? "now"
  }
}

extension OpenedBook {
  /// The books along the line of commits, back to the one that was known on a day, judged by the rules of a source, else by
  /// those that were chosen; with a health model, all accounts are scored by it.
  func past(
    backTo day: Day? = nil, judgedBy source: (any BookSource)? = nil,
    scoredBy model: Reading? = nil
  ) throws -> PastBooks {
    let repository = try place.repositoryForReading()
    return PastBooks(
      try timeline(backTo: day), of: repository, prefix: try place.prefix(in: repository),
      judgedBy: source ?? rules.source, scoredBy: model,
      onStep: ProgressLine.onTerminal("csbook: reading the past").map { $0.step })
  }

  /// What a day came to, which has to be one of the book's history.
  func figures(
    of past: PastBooks, on day: Day, scope: LoadScope = .whole
  ) throws -> (commit: DatedCommit, figures: Figures) {
    if let known = try past.figures(on: day, scope: scope) { return known }
    throw Failure.beforeHistory(of: past.timeline, day)
  }

  /// The account that a single word without a colon names, of those that the book had on some days; nil where others pick.
  func accountID(_ words: [String], in past: PastBooks, on days: [Day]) throws -> String? {
    guard words.count == 1, let word = words.first, !word.contains(":") else { return nil }
    return try AccountName.id(word, among: past.accountIDs(on: days).sorted())
  }

  /// The ids of the accounts that are there, read or not.
  var accountIDs: Set<String> {
    Set(
      book.paths.compactMap { Layout.account(of: $0) }.map { String(decoding: $0, as: UTF8.self) })
  }

  /// Where the figures of a day come from.
  func provenance(of known: (commit: DatedCommit, figures: Figures)) -> Provenance {
    Provenance(
      of: known.figures.book, commit: known.commit.id, asOf: known.figures.day,
      rules: rules.name)
  }
}

extension Failure {
  /// That nothing was committed yet on a day.
  static func beforeHistory(of timeline: Timeline, _ day: Day) -> Failure {
    .impossible(
      "before-history",
      "the book's history begins on \(timeline.beginning.map { "\($0)" } ?? "no day"), after \(day)",
      hint: timeline.isCut ? "this clone is shallow: `git fetch --unshallow` brings the rest" : nil)
  }
}
