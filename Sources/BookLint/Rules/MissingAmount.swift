// missing-amount: a contraction without the sum that stays.

import BookModel
import BookText

package struct MissingAmount: DocumentRule {
  package static let id = "missing-amount"

  package static let page = """
    A renewal is forecast to contract, and nobody wrote to what.

    Every other forecast says by itself how much is certain to stay: all of it, or nothing. A
    contraction does not, so such a renewal has no place in a forecast.

    Write the ARR that is certain to stay as `amount`, and what may stay on top of it as `swing`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`will-contract` says nothing without the `amount` that stays"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
      renewals:
        - {term: y1, forecast: 1️⃣will-contract}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
      renewals:
        - {term: y1, forecast: will-contract-actionable, amount: 90000}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = file.page(.account, AccountSchema.self) else { return }
    for renewal in page.renewals ?? [] {
      guard let forecast = renewal.forecast, forecast.hasPrefix("will-contract"),
        renewal.amount == nil
      else { continue }
      report(
        .missing(forecast), in: file.path, at: renewal.span(of: \.forecast), help: "add `amount:`")
    }
  }
}

extension Finding.Message {
  fileprivate static func missing(_ forecast: String) -> Self {
    "`\(forecast)` says nothing without the `amount` that stays"
  }
}
