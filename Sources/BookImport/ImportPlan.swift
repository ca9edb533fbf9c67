// What an import comes to: edits, what is wrong, and how many of what.

import BookModel
import BookText

/// What an export asks of a book; nothing of it is written yet.
package struct ImportPlan: Sendable {
  /// In the order of their paths; each changes something.
  package let edits: [Change]
  /// What is wrong with the file and its rows, in the order of the file.
  package let findings: [Finding]
  package let counts: Counts
  /// Whether what is wrong lies in single rows, which may be left out.
  package let isRowsOnly: Bool
  /// What has to be known beside.
  package let notes: [String]

  /// An edit of one file, in words.
  package struct Change: Sendable {
    package let edit: VerifiedEdit
    /// Follows the file's path: `industry Trade → Retail`.
    package let summary: String
  }

  /// How many records and rows there are of what.
  package struct Counts: Hashable, Sendable {
    package var rows = 0
    package var created = 0
    package var changed = 0
    package var unchanged = 0
    /// Rows that the mapping leaves out.
    package var skipped = 0
    /// Rows that are of no account, as mail of people whom nobody knows.
    package var unmatched = 0
    package var bad = 0
    /// Values that are newer in the book.
    package var conflicts = 0
  }
}

/// What wins where the book holds something newer than the export.
package enum ImportPrecedence: Sendable {
  /// Nobody: it is a finding.
  case none
  case book, export
}

/// A file as it was when the export was made.
package enum EarlierFile: Sendable {
  /// Nobody can tell.
  case unknown
  /// Nil where there was none.
  case bytes([UInt8]?)
}

/// What an import reads and is told, beside the export and its mapping.
package struct ImportContext {
  package let book: Book
  package let day: Day
  /// The bytes of a file of the book as it is now.
  package let bytes: (Path) -> [UInt8]?
  package let earlier: (Path) -> EarlierFile
  package let precedence: ImportPrecedence
  package let dayOfMoment: @Sendable (Int64) -> Day
  /// How far the work is.
  package let onStep: ((_ done: Int, _ all: Int) -> Void)?

  package init(
    book: Book, day: Day, bytes: @escaping (Path) -> [UInt8]?,
    earlier: @escaping (Path) -> EarlierFile, precedence: ImportPrecedence = .none,
    dayOfMoment: @escaping @Sendable (Int64) -> Day,
    onStep: ((_ done: Int, _ all: Int) -> Void)? = nil
  ) {
    self.book = book
    self.day = day
    self.bytes = bytes
    self.earlier = earlier
    self.precedence = precedence
    self.dayOfMoment = dayOfMoment
    self.onStep = onStep
  }
}
