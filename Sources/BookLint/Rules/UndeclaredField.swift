// undeclared-field: a field of your own that csbook.yml does not declare.

import BookModel
import BookText

package struct UndeclaredField: FaultRule {
  package static let id = "undeclared-field"

  package static let page = """
    A key stands under `custom:` that csbook.yml does not declare under `fields:`.

    Without a declaration nobody knows its type, and a misspelt key would stand beside the right
    one unseen. Declared fields are facts: segments, conditions and lists can use them.

    Correct the key, or declare it once:

        fields:
          tier: {type: choice, values: [gold, silver]}
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "csbook.yml declares no field `teir`"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      custom:
        1️⃣teir: gold
      ---
      """,
      fixed: """
        ---
        name: Acme
        owner: kenji
        custom:
          tier: gold
        ---
        """,
      beside: ["csbook.yml": settings]),
    .flags(
      ["1️⃣": "csbook.yml declares no field `erp_number`"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      custom: {tier: gold, 1️⃣erp_number: 4711}
      ---
      """,
      beside: ["csbook.yml": settings]),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      custom: {tier: gold}
      ---
      """,
      beside: ["csbook.yml": settings]),
  ]

  private static let settings = """
    name: Northwind CS
    currency: USD
    team: [{id: kenji, name: Kenji Sato}]
    fields:
      tier: {type: choice, values: [gold, silver]}

    """

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .field(let problem) in file.faults.map(\.problem) {
      guard case .undeclaredField(let key, let known) = problem.kind else { continue }
      let near = NearMiss.of(key, among: known)
      report(
        .undeclared(key), in: file.path, at: problem.span,
        help: near.map { "did you mean `\($0)`?" } ?? "declare it in csbook.yml under `fields:`",
        fix: near.map { Fix("write `\($0)`", [TextEdit(file.path, problem.span, $0)]) })
    }
  }
}

extension Finding.Message {
  fileprivate static func undeclared(_ key: String) -> Self {
    "csbook.yml declares no field `\(key)`"
  }
}
