// too-precise-amount: money with more decimals than its currency has.

import BookModel
import BookText

package struct TooPreciseAmount: DocumentRule {
  package static let id = "too-precise-amount"

  package static let page = """
    An amount has more decimals than its currency: half a yen, a tenth of a cent. Or it was meant to be
    a larger one: `60.000` is sixty, for nothing stands between thousands.

    csbook counts money in whole minor units, and rounds nothing that somebody wrote. An amount that
    is none in its currency is often one in another: a `currency:` is missing.

    Write the amount that is on the contract, or its currency.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "JPY has no decimals: `arr` is 5400000.50"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      currency: JPY
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 1️⃣5400000.50}
        - {id: y2, start: 2027-01-01, arr: 64000.50, currency: EUR}
      ---
      """),
    .flags(
      ["1️⃣": "USD has 2 decimals: `amount` is 24000.125"],
      in: "accounts/acme/opportunities/osaka.md",
      """
      ---
      title: Analytics for Osaka
      type: cross-sell
      created: 2026-02-01
      amount: 1️⃣24000.125
      ---
      """),
    .flags(
      ["1️⃣": "USD has 2 decimals: `arr` is 60.000"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 1️⃣60.000}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      currency: JPY
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 5400000.00}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for amount in file.amounts(in: context.settings) where !amount.isInMinorUnits {
      report(.tooPrecise(amount), in: file.path, at: amount.span)
    }
  }
}

extension WrittenAmount {
  /// Whether nothing is left behind the currency's last decimal; three zeros may have been meant for thousands.
  fileprivate var isInMinorUnits: Bool {
    let excess = number.scale - currency.exponent
    return excess <= 0 || number.scale < 3 && number.mantissa % powerOfTen(excess) == 0
  }
}

extension Finding.Message {
  fileprivate static func tooPrecise(_ amount: WrittenAmount) -> Self {
    let decimals = amount.currency.exponent == 0 ? "no" : "\(amount.currency.exponent)"
    return "\(amount.currency.code) has \(decimals) decimals: `\(amount.key)` is \(amount.number)"
  }
}
