// What is wrong with an export, at its place.

import BookText

/// One thing that keeps a row, or a whole file, from being imported.
struct ImportProblem: Hashable, Sendable {
  let kind: ImportFault
  /// One sentence: lowercase, without a full stop.
  let message: String
  let span: Span
  var help: String?

  func finding(in path: Path) -> Finding {
    Finding(
      rule: kind.id, severity: .error, message: message, path: path, span: span, help: help)
  }
}
