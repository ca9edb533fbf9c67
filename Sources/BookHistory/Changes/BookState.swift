// One of the two states of a book that are compared.

import BookFigures
import BookModel
import BookText

/// A book at one time, as far as it was read, with the bytes of its files.
package struct BookState {
  package let book: Book
  /// The bytes of a file; nil where there is no such file.
  package let bytes: (Path) -> [UInt8]?
  /// What it comes to; both states are judged on one day, so that only what was written makes a difference.
  package let figures: Figures?
  /// Whether the figures are those that the rules of the other state make of it, whatever its own are.
  let isJudgedByOther: Bool

  package init(
    _ book: Book, figures: Figures? = nil, isJudgedByOther: Bool = false,
    bytes: @escaping (Path) -> [UInt8]?
  ) {
    self.book = book
    self.figures = figures
    self.isJudgedByOther = isJudgedByOther
    self.bytes = bytes
  }

  /// The state before the first commit.
  package static var empty: BookState { BookState(.empty) { _ in nil } }

  /// The document at a path; nil where there is none, or none that could be read.
  func document(at path: Path, of account: String?) -> Document? {
    let documents = account.map { book.account($0)?.documents ?? [] } ?? book.sharedDocuments
    return documents.first { $0.path == path }
  }
}

extension Book {
  fileprivate static let empty = BookAssembly(
    settings: .empty, document: nil, faults: [], paths: []
  ).book([], misplaced: [])
}
