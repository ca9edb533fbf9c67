// What is wrong with an export, at its place.

import BookText

/// One thing that keeps a row, or a whole file, from being imported.
struct ImportProblem: Hashable, Sendable {
  let kind: Kind
  /// One sentence: lowercase, without a full stop.
  let message: String
  let span: Span
  var help: String?

  /// The sorts of problems, by the ids under which they are found.
  enum Kind: String, Sendable {
    // The file
    case unreadableExport = "unreadable-export"
    case missingColumn = "missing-column"
    case duplicateColumn = "duplicate-column"
    // A row
    case brokenRow = "broken-row"
    case unreadableCell = "unreadable-cell"
    case unknownAccount = "unknown-account"
    case ambiguousAccount = "ambiguous-account"
    case missingKey = "missing-key"
    case duplicateKey = "duplicate-key"
    case missingValue = "missing-value"
    case refusedEdit = "refused-edit"
    /// A value that somebody wrote into the book after the export was made.
    case newerInBook = "newer-in-book"
  }

  func finding(in path: Path) -> Finding {
    Finding(
      rule: kind.rawValue, severity: .error, message: message, path: path, span: span, help: help)
  }
}
