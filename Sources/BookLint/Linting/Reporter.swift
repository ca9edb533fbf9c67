// Takes what rules find.

import BookModel
import BookText

/// Collects the findings of one rule at a time, with the severity that the book gives it.
package struct Reporter {
  package private(set) var findings: [Finding] = []
  private var rule = ""
  private var severity = Severity.error

  /// Turns to another rule.
  mutating func begin(_ rule: String, _ severity: Severity) {
    self.rule = rule
    self.severity = severity
  }

  /// The severity of a rule in a book; nil where it is off.
  ///
  /// What depends on the day is never an error, whatever csbook.yml says: one commit must lint alike on every day.
  package static func severity(of rule: any Rule.Type, in settings: Settings) -> Severity? {
    guard let chosen = settings.severity(of: rule.id) else { return rule.severity }
    if chosen == "off" { return nil }
    let severity = Severity(rawValue: chosen) ?? rule.severity
    return rule.needsDay && severity == .error ? .warning : severity
  }

  /// Reports a finding at a place.
  package mutating func callAsFunction(
    _ message: Finding.Message, in path: Path, at span: Span, notes: [Finding.Note] = [],
    help: String? = nil, fix: Fix? = nil
  ) {
    findings.append(
      Finding(
        rule: rule, severity: severity, message: message.text, path: path, span: span,
        notes: notes, help: help, fix: fix))
  }
}

extension Finding {
  /// The words of a finding: lowercase, without a full stop, naming the thing.
  package struct Message: Sendable, ExpressibleByStringInterpolation {
    package let text: String

    package init(stringLiteral text: String) {
      self.text = text
    }
  }
}
