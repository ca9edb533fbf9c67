// unfilled-placeholder: a template's `{{…}}` that nobody filled in.

import BookModel
import BookText

package struct UnfilledPlaceholder: FaultRule {
  package static let id = "unfilled-placeholder"

  package static let page = """
    A template's placeholder still stands in front matter.

    The file was copied from a template by hand, and a value was left open. It would be read as a
    name that nobody has.

    Write the value, or delete the line. `csbook new` fills templates in.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`{{owner}}` is not filled in"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: 1️⃣{{owner}}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      links: {crm: acme}
      ---
      Their templates say {{name}}, too.
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .unfilledPlaceholder(let text) = problem.kind else { continue }
      report(
        .unfilled(text), in: file.path, at: problem.span,
        help: "write the value, or delete the line")
    }
  }
}

extension Finding.Message {
  fileprivate static func unfilled(_ text: String) -> Self { "`\(text)` is not filled in" }
}
