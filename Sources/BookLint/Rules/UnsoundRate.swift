// unsound-rate: an exchange rate that converts nothing.

import BookModel
import BookText

package struct UnsoundRate: DocumentRule {
  package static let id = "unsound-rate"

  package static let page = """
    An exchange rate in csbook.yml cannot be used: its key is no currency of ISO 4217, it is not above
    zero, or it is a rate of the book's own currency other than 1.

    A rate is the worth of one unit in the book's currency. With 0, a customer's contracts would be
    worth nothing and nobody would be told.

    Write the code in three capital letters, and the rate of the day that `as_of` names.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "no currency `EURO` in ISO 4217", "2️⃣": "the rate of JPY is not above zero: 0",
        "3️⃣": "the rate of USD, the book's own currency, is not 1: 1.1",
      ], in: "csbook.yml",
      """
      name: Northwind CS
      currency: USD
      exchange_rates:
        as_of: 2026-03-01
        rates:
          1️⃣EURO: 1.08
          JPY: 2️⃣0
          USD: 3️⃣1.1
      """),
    .passes(
      in: "csbook.yml",
      """
      name: Northwind CS
      currency: USD
      exchange_rates: {as_of: 2026-03-01, rates: {EUR: 1.08, USD: 1.00}}
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = file.page(.book, SettingsSchema.self) else { return }
    for rate in page.exchangeRates?.rates?.entries ?? [] {
      if Currency(rate.key) == nil {
        let capitals = rate.key.uppercased()
        report(
          .noCurrency(rate.key), in: file.path, at: rate.keySpan,
          help: Currency(capitals).map { "did you mean `\($0.code)`?" })
      } else if rate.value.mantissa <= 0 {
        report(.notAboveZero(rate.key, rate.value), in: file.path, at: rate.span)
      } else if rate.key == context.settings.currency.code, rate.value != DecimalNumber(1) {
        report(.ownRate(rate.key, rate.value), in: file.path, at: rate.span)
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func noCurrency(_ code: String) -> Self { "no currency `\(code)` in ISO 4217" }
  fileprivate static func notAboveZero(_ code: String, _ rate: DecimalNumber) -> Self {
    "the rate of \(code) is not above zero: \(rate)"
  }
  fileprivate static func ownRate(_ code: String, _ rate: DecimalNumber) -> Self {
    "the rate of \(code), the book's own currency, is not 1: \(rate)"
  }
}
