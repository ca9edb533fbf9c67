// What lint has to say about a place in a file.

/// How much a finding matters.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case error, warning, info

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}

/// One thing that a rule found, at one place.
package struct Finding: Hashable, Sendable {
  /// The id of the rule, such as `missing-field`.
  package let rule: String
  package let severity: Severity
  /// One sentence in the words of the trade: lowercase, without a full stop.
  package let message: String
  package let path: Path
  package let span: Span
  /// What else the reader should look at.
  package let notes: [Note]
  /// What the writer can do about it, in words.
  package let help: String?
  /// What csbook can do about it by itself.
  package let fix: Fix?

  package init(
    rule: String, severity: Severity, message: String, path: Path, span: Span, notes: [Note] = [],
    help: String? = nil, fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.path = path
    self.span = span
    self.notes = notes
    self.help = help
    self.fix = fix
  }

  /// A second place that explains a finding.
  package struct Note: Hashable, Sendable {
    package let message: String
    package let path: Path
    package let span: Span

    package init(_ message: String, path: Path, span: Span) {
      self.message = message
      self.path = path
      self.span = span
    }
  }
}

/// An edit that mends a finding, safe to make without asking.
package struct Fix: Hashable, Sendable {
  /// An imperative, such as `write "due:2026-05-01"`.
  package let title: String
  package let edits: [TextEdit]

  package init(_ title: String, _ edits: [TextEdit]) {
    self.title = title
    self.edits = edits
  }
}

/// The replacement of some bytes of one file.
package struct TextEdit: Hashable, Sendable {
  package let path: Path
  package let span: Span
  package let replacement: String

  package init(_ path: Path, _ span: Span, _ replacement: String) {
    self.path = path
    self.span = span
    self.replacement = replacement
  }
}
