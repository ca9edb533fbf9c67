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
  private let place: BookPlace
  private let changes: [Git.Change]
  private let prefix: [UInt8]

  /// Opens the index that Git names in `GIT_INDEX_FILE`, else the repository's own.
  init(in place: BookPlace) throws {
    let repository = try place.repositoryForReading()
    prefix = try place.prefix(in: repository)
    self.place = place
    let staged = try repository.staged(at: prefix)
    try StagedBook.requireNoConflict(among: staged.conflicts)
    source = staged.source
    changes = staged.changes
    scope = .touched(by: changes, inBookAt: prefix)
  }

  /// Refuses plain text where a filter that this clone lacks was to encrypt it.
  func refusePlainText() throws {
    try FilterCheck.refusePlainText(
      in: changes, bookPrefix: prefix, of: place, bytes: source.bytes(_:))
  }

  /// Refuses an index that has no one version of a file.
  static func requireNoConflict(among conflicts: [[UInt8]]) throws {
    guard let conflict = conflicts.first else { return }
    throw Failure.impossible(
      "conflict", "\(String(decoding: conflict, as: UTF8.self)) is in conflict",
      hint: "resolve it, `git add` it, and try again")
  }
}
