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
    let path = System.environment("GIT_INDEX_FILE").map { Array($0.utf8) }
    let index = try repository.index(at: path)
    if let conflict = index.conflicts.first {
      throw Failure.impossible(
        "conflict", "\(String(decoding: conflict, as: UTF8.self)) is in conflict",
        hint: "resolve it, `git add` it, and try again")
    }
    let changes = try repository.stagedChanges(in: index)
    source = IndexSource(index, of: repository, bookPrefix: prefix)
    scope = .touched(by: changes, inBookAt: prefix)
  }

  /// The bytes of a staged file.
  func bytes(_ path: Path) -> [UInt8]? {
    guard let file = source.file(at: path), let reader = try? source.makeReader() else {
      return nil
    }
    return try? reader.bytes(of: file)
  }
}
