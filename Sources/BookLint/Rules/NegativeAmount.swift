// negative-amount: money below zero.

import BookModel
import BookText

package struct NegativeAmount: DocumentRule {
  package static let id = "negative-amount"

  package static let page = """
    An amount of money is below zero.

    No amount of the book can be: a downsell is a change to a smaller ARR, a loss stands under
    `losses`, and a credit is no recurring revenue. A term with a negative ARR is left out of every
    figure.

    Write what it is worth, and how it came to that.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`arr` is below zero: -20000", "2️⃣": "`swing` is below zero: -5000"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - id: y1
          start: 2025-07-01
          end: 2026-12-31
          arr: 120000
          changes: [{on: 2026-01-01, arr: 1️⃣-20000, why: downsell}]
      renewals:
        - {term: y1, forecast: will-contract, amount: 90000, swing: 2️⃣-5000}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: pilot, start: 2025-07-01, end: 2026-12-31, arr: 0}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for amount in file.amounts(in: context.settings) where amount.number.mantissa < 0 {
      report(.belowZero(amount), in: file.path, at: amount.span)
    }
  }
}

extension Finding.Message {
  fileprivate static func belowZero(_ amount: WrittenAmount) -> Self {
    "`\(amount.key)` is below zero: \(amount.number)"
  }
}
