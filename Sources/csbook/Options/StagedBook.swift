// The part of the book that is about to be committed.

import BookLint
import BookModel
import BookReports
import BookStore
import BookText
import Git

/// What is staged, as far as it has to be looked at.
struct StagedBook {
  let source: IndexSource
  /// The part that the staged changes touch; nil where none of them is in the book.
  let scope: LoadScope?

  /// Opens the index that Git names in `GIT_INDEX_FILE`, else the repository's own.
  init(in place: BookPlace) throws {
    let repository = try place.repository()
    let prefix = try place.prefix(in: repository)
    let index = try repository.index()
    try StagedBook.requireNoConflict(in: index)
    let changes = try repository.stagedChanges(in: index)
    source = IndexSource(index, of: repository, bookPrefix: prefix)
    scope = .touched(by: changes, inBookAt: prefix)
  }

  /// Refuses an index that has no one version of a file.
  static func requireNoConflict(in index: Index) throws {
    guard let conflict = index.conflicts.first else { return }
    throw Failure.impossible(
      "conflict", "\(String(decoding: conflict, as: UTF8.self)) is in conflict",
      hint: "resolve it, `git add` it, and try again")
  }

  /// The bytes of a staged file.
  func bytes(_ path: Path) -> [UInt8]? { source.bytes(path) }
}
