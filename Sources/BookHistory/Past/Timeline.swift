// The line of commits that a book has come along, with their days.

import BookModel
import Git

/// A commit, and the day of the book's time zone on which it was committed.
package struct DatedCommit: Sendable {
  package let commit: Commit
  package let day: Day

  package init(_ commit: Commit, on day: Day) {
    self.commit = commit
    self.day = day
  }
}

/// Commits by first parents, the newest first.
package struct Timeline: Sendable {
  package let commits: [DatedCommit]
  /// Whether earlier ones are missing, because the clone is shallow.
  package let isCut: Bool

  package init(_ commits: [DatedCommit], isCut: Bool) {
    self.commits = commits
    self.isCut = isCut
  }

  /// The first of the line, looking back, that was committed not after a day; nil where the line begins later.
  ///
  /// Clocks go wrong: a commit may be older than its parent, and what follows the first that is found is not looked at.
  package func commit(notAfter day: Day) -> DatedCommit? {
    commits.first { $0.day <= day }
  }

  /// The same for many days, in one walk along the line.
  package func commits(notAfter days: [Day]) -> [Day: DatedCommit] {
    var found: [Day: DatedCommit] = [:]
    var rest = commits[...]
    for day in days.sorted(by: >) {
      while let commit = rest.first, commit.day > day { rest.removeFirst() }
      guard let commit = rest.first else { break }
      found[day] = commit
    }
    return found
  }

  /// The day on which it begins; nil for a line without commits.
  package var beginning: Day? { commits.last?.day }
}
