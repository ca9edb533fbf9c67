// wrong-type: a value that its field cannot hold.

import BookModel
import BookText

package struct WrongType: FaultRule {
  package static let id = "wrong-type"

  package static let page = """
    A value is not of its field's type: an amount with letters, a day in another order, a list
    where one value belongs.

    It could not be compared or summed, so it would count as absent.

    Write it as the finding says: days as YYYY-MM-DD, numbers and money in digits with a point,
    `true` or `false`. Where what was meant is beyond doubt, `csbook lint --fix` writes it.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "`owner_since` should be a day as YYYY-MM-DD, not \u{22}2025/4/1\u{22}",
        "2️⃣":
          "`arr` should be an amount in digits, such as 120000 or 120000.00, not \u{22}120k\u{22}",
        "3️⃣": "`auto_renew` should be true or false, not \u{22}yes\u{22}",
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      owner_since: 1️⃣2025/4/1
      contracts:
        - {id: y1, start: 2025-04-01, arr: 2️⃣120k, auto_renew: 3️⃣"yes"}
      ---
      """,
      fixed: """
        ---
        name: Acme
        owner: kenji
        owner_since: 2025-04-01
        contracts:
          - {id: y1, start: 2025-04-01, arr: 120k, auto_renew: true}
        ---
        """),
    .flags(
      [
        "1️⃣": "`name` should be text, not a list",
        "2️⃣": "`sentiment` should be the fields of a sentiment, not \u{22}4\u{22}",
      ], in: "accounts/acme/account.md",
      """
      ---
      name: 1️⃣[Acme]
      owner: kenji
      sentiment: 2️⃣4
      ---
      """),
    .flags(
      [
        "1️⃣": "`currency` should be a currency code of ISO 4217, such as USD, not \u{22}jpy\u{22}",
        "2️⃣":
          "`arr` should be an amount in digits, such as 120000 or 120000.00, not \u{22}12,000,000\u{22}",
        "3️⃣": "`notice` should be a length of time such as 60d or 3m, not \u{22}3 months\u{22}",
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - id: y1
          start: 2025-04-01
          currency: 1️⃣jpy
          arr: 2️⃣12,000,000
          notice: 3️⃣3 months # as agreed
      ---
      """,
      fixed: """
        ---
        name: Acme
        owner: kenji
        contracts:
          - id: y1
            start: 2025-04-01
            currency: JPY
            arr: 12000000
            notice: 3m # as agreed
        ---
        """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      products: core
      potential_arr: "300000.50"
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .field(let problem) in file.faults.map(\.problem) {
      guard case .wrongType(let field, let expected, let found, let meant) = problem.kind
      else { continue }
      report(
        .wrong(field, expected, found), in: file.path, at: problem.span,
        help: meant.map { "write `\($0)`" },
        fix: meant.map { Fix("write `\($0)`", [TextEdit(file.path, problem.span, $0)]) })
    }
  }
}

extension Finding.Message {
  fileprivate static func wrong(_ field: String, _ expected: String, _ found: String) -> Self {
    "`\(field)` should be \(expected), not \(found)"
  }
}
