// Why there is nothing that `commit` could do.

import BookModel
import BookReports
import BookStore
import Git

/// What is asked before a commit is thought of.
enum CommitRefusal {
  /// The index to commit from; refuses a repository in which Git waits for something else.
  static func check(_ repository: Repository) throws -> Index {
    if let underWay = try repository.state().underWay {
      throw Failure.impossible(
        "under-way", "a \(underWay.name) is under way",
        hint: "conclude it first: \(underWay.wayOut)")
    }
    guard repository.workTree != nil else {
      throw Failure.impossible(
        "repository", "the repository is bare, and nobody commits in it", hint: "use a clone")
    }
    let index = try repository.index()
    try StagedBook.requireNoConflict(among: index.conflicts)
    return index
  }

  /// Refuses a commit that would hold nothing of the book, and says what was looked at.
  static func refuseNothing(_ pending: PendingCommit) throws {
    guard pending.changes.isEmpty else {
      guard pending.outside.count == pending.changes.count else { return }
      throw Failure.impossible(
        "outside-book", "what is staged lies outside the book",
        hint: "`git commit` commits it; name paths of the book to commit those")
    }
    throw Failure(
      status: 1, code: "nothing-to-commit",
      message: "nothing to commit: no document of the book differs from the last commit",
      hint: CommitWords.left(of: pending).map { "\($0); `git add` stages such files" })
  }
}
