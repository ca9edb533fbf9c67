// too-large-amount: money beyond anything that is ever paid.

import BookModel
import BookText

package struct TooLargeAmount: DocumentRule {
  package static let id = "too-large-amount"

  package static let page = """
    An amount is larger than csbook counts: more than 10¹⁵ minor units, ten trillion dollars.

    So that sums of many amounts are exact, each has a limit, far above what a contract can be. An
    amount beyond it is a slip of the keyboard, and is left out of every figure.

    Write the amount that is on the contract.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`arr` is too large to be money: 120000120000120000"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 1️⃣120000120000120000}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 9999999999.99}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for amount in file.amounts(in: context.settings) where amount.isTooLarge {
      report(.tooLarge(amount), in: file.path, at: amount.span)
    }
  }
}

extension WrittenAmount {
  /// Whether not even its whole units can be counted.
  fileprivate var isTooLarge: Bool {
    let unit = powerOfTen(number.scale)
    return Money(DecimalNumber(mantissa: number.mantissa / unit), currency) == nil
  }
}

extension Finding.Message {
  fileprivate static func tooLarge(_ amount: WrittenAmount) -> Self {
    "`\(amount.key)` is too large to be money: \(amount.number)"
  }
}
