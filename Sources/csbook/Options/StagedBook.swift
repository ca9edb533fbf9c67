// The part of the book that is about to be committed.

import BookLint
import BookModel
import BookReports
import BookStore
import BookText
import Git

/// What is staged, as far as it has to be looked at.
struct StagedBook {
  let source: any BookSource
  /// The part that the staged changes touch; nil where none of them is in the book.
  let scope: LoadScope?

  /// Opens the index that Git names in `GIT_INDEX_FILE`, else the repository's own.
  init(in place: BookPlace) throws {
    let repository = try place.repositoryForReading()
    let prefix = try place.prefix(in: repository)
    let staged = try repository.staged(at: prefix)
    try StagedBook.requireNoConflict(among: staged.conflicts)
    source = staged.source
    scope = .touched(by: staged.changes, inBookAt: prefix)
  }

  /// Refuses an index that has no one version of a file.
  static func requireNoConflict(among conflicts: [[UInt8]]) throws {
    guard let conflict = conflicts.first else { return }
    throw Failure.impossible(
      "conflict", "\(String(decoding: conflict, as: UTF8.self)) is in conflict",
      hint: "resolve it, `git add` it, and try again")
  }
}
