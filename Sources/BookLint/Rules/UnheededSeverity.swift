// unheeded-severity: a severity that a rule cannot have.

import BookModel
import BookText

package struct UnheededSeverity: DocumentRule {
  package static let id = "unheeded-severity"
  package static let severity = Severity.warning

  package static let page = """
    csbook.yml makes an error of a rule whose answer depends on the day.

    An error stops a commit. One that comes by itself, with no file changed, would stop the commit of
    somebody who did nothing wrong, and make an old commit fail that once passed. Such a rule stays a
    warning, whatever csbook.yml says.

    Write `warning`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`stale-sentiment` depends on the day and stays a warning"], in: "csbook.yml",
      """
      name: Northwind CS
      currency: USD
      lint: {stale-sentiment: 1️⃣error, dangling-id: error}
      """,
      fixed: """
        name: Northwind CS
        currency: USD
        lint: {stale-sentiment: warning, dangling-id: error}
        """),
    .passes(
      in: "csbook.yml",
      """
      name: Northwind CS
      currency: USD
      lint: {stale-sentiment: info, dangling-id: error}
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = file.page(.book, SettingsSchema.self) else { return }
    for entry in page.lint?.entries ?? [] where entry.value == Severity.error.rawValue {
      guard let rule = context.allRules.first(where: { $0.id == entry.key }), rule.needsDay else {
        continue
      }
      report(
        .unheeded(entry.key), in: file.path, at: entry.span,
        fix: Fix("write `warning`", [TextEdit(file.path, entry.span, "warning")]))
    }
  }
}

extension Finding.Message {
  fileprivate static func unheeded(_ rule: String) -> Self {
    "`\(rule)` depends on the day and stays a warning"
  }
}
