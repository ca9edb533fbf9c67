// unknown-rule: a severity for a rule that lint does not have.

import BookModel
import BookText

package struct UnknownRule: DocumentRule {
  package static let id = "unknown-rule"
  /// Somebody with an older csbook must be able to commit in a book that names a newer rule.
  package static let severity = Severity.warning

  package static let page = """
    csbook.yml gives a severity to a rule that does not exist.

    The rule that was meant keeps its own severity: what was switched off goes on, and what should
    stop a commit lets it through.

    Correct the id; `csbook help rules` lists all of them.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "no rule `dangling-ids`"], in: "csbook.yml",
      """
      name: Northwind CS
      currency: USD
      lint: {1️⃣dangling-ids: warning, unknown-field: warning}
      """,
      fixed: """
        name: Northwind CS
        currency: USD
        lint: {dangling-id: warning, unknown-field: warning}
        """),
    .passes(
      in: "csbook.yml",
      """
      name: Northwind CS
      currency: USD
      lint: {dangling-id: warning, missing-field: error}
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = file.page(.book, SettingsSchema.self) else { return }
    let known = context.allRules.map { $0.id }
    for entry in page.lint?.entries ?? [] where !known.contains(entry.key) {
      let near = NearMiss.of(entry.key, among: known)
      report(
        .noRule(entry.key), in: file.path, at: entry.keySpan,
        help: near.map { "did you mean `\($0)`?" },
        fix: near.map { Fix("write `\($0)`", [TextEdit(file.path, entry.keySpan, $0)]) })
    }
  }
}

extension Finding.Message {
  fileprivate static func noRule(_ id: String) -> Self { "no rule `\(id)`" }
}
