// missing-field: a required field that is not there.

import BookModel
import BookText

package struct MissingField: FaultRule {
  package static let id = "missing-field"

  package static let page = """
    A required field is not there, or has no value.

    Few fields are required: those without which a record cannot be placed, counted or answered
    for. `csbook help format` marks them.

    Write the field.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the account has no `owner`"], in: "accounts/acme/account.md",
      """
      ---
      1️⃣name: Acme
      ---
      """),
    .flags(
      ["1️⃣": "the contract has no `arr`"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - id: y1
          start: 2025-04-01
          1️⃣arr:
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .field(let problem) in file.faults.map(\.problem) {
      guard case .missingField(let field, let record) = problem.kind else { continue }
      report(
        .missing(field, record), in: file.path, at: problem.span, help: "add `\(field):`")
    }
  }
}

extension Finding.Message {
  fileprivate static func missing(_ field: String, _ record: String) -> Self {
    "the \(record) has no `\(field)`"
  }
}
