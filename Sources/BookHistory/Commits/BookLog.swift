// The commits of a line, each with what it brought to the book.

import BookStore
import Git

/// A commit with what it brought, in the words of the trade.
package struct LoggedCommit: Sendable {
  package let commit: DatedCommit
  /// The most important first, account by account.
  package let changes: [BookChange]
}

/// The commits that changed something of a book, or of some of its accounts.
package struct BookLog: Sendable {
  /// Newest first.
  package let commits: [LoggedCommit]
  /// How many commits were looked at; those that are not among `commits` changed nothing of what was asked for.
  package let lookedAt: Int

  /// Tells the first so many commits of a timeline, at most `limit` of them.
  ///
  /// Each is compared with its first parent: what a merge brought is told by the merge. `accounts` are ids, nil is all of the
  /// book; `figures` tells as well what a commit did to segment, health and renewals of the accounts it touches.
  ///
  /// - Throws: `StoreError`, or `SQLiteUnavailable` where SQLite has no memory left.
  package init(
    of timeline: Timeline, first count: Int, in repository: any BookRepository,
    prefix: [UInt8], accounts: Set<String>?, limit: Int?, figures: Bool,
    onStep: StepCount? = nil
  ) throws {
    let states = TreeStates(of: repository, prefix: prefix)
    var steps = CommitSteps(states, timeline, first: count, of: accounts)
    var commits: [LoggedCommit] = []
    while commits.count < limit ?? .max {
      let before = steps.lookedAt
      let next = try steps.next(min((limit ?? .max) - commits.count, Self.atOnce))
      guard !next.isEmpty else { break }
      for (index, step) in next.enumerated() {
        onStep?(before + (steps.lookedAt - before) * index / next.count, count)
        let changes = try states.changes(in: step, figures: figures)
        guard !changes.isEmpty else { continue }
        commits.append(LoggedCommit(commit: step.commit, changes: changes))
      }
    }
    onStep?(count, count)
    self.commits = commits
    lookedAt = steps.lookedAt
  }

  private static let atOnce = 256
}
