// missing-exchange-rate: a currency that nobody can convert.

import BookModel
import BookText

package struct MissingExchangeRate: DocumentRule {
  package static let id = "missing-exchange-rate"

  package static let page = """
    A contract is in a currency for which csbook.yml has no rate.

    ARR, retention and renewals are summed in the book's currency. csbook never guesses a rate, so
    an account with such a contract has no figures at all.

    Add the worth of one unit, in the book's currency, under `exchange_rates:` in csbook.yml.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "csbook.yml has no exchange rate for GBP",
        "2️⃣": "csbook.yml has no exchange rate for CHF",
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      currency: 1️⃣GBP
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 90000}
        - {id: add-on, start: 2025-09-01, end: 2026-12-31, arr: 8000, currency: 2️⃣CHF}
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
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 12000000}
        - {id: add-on, start: 2025-09-01, end: 2026-12-31, arr: 8000, currency: USD}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = file.page(.account, AccountSchema.self) else { return }
    let rates = context.settings.record.exchangeRates?.rates
    func check(_ code: String?, at span: Span, _ report: inout Reporter) {
      guard let code, code != context.settings.currency.code, rates?[code] == nil else { return }
      report(
        .noRate(code), in: file.path, at: span,
        help: "write what one \(code) is worth under `exchange_rates:` there")
    }
    check(page.currency, at: page.record.span(of: \.currency), &report)
    for term in page.contracts ?? [] {
      check(term.currency, at: term.span(of: \.currency), &report)
    }
  }
}

extension Finding.Message {
  fileprivate static func noRate(_ code: String) -> Self {
    "csbook.yml has no exchange rate for \(code)"
  }
}
