// Rates of exchange into the currency of the book.

import BookModel

/// One set of rates; a report uses it for all its days, so that a change of rates is never a movement.
package struct ExchangeRates: Hashable, Sendable {
  /// The currency of the book.
  package let book: Currency
  /// The day of the rates.
  package let asOf: Day?
  /// The worth of one unit of each currency in the currency of the book.
  package let rates: [Currency: DecimalNumber]

  package init(book: Currency, asOf: Day? = nil, rates: [Currency: DecimalNumber] = [:]) {
    self.book = book
    self.asOf = asOf
    self.rates = rates
  }

  /// The worth in the currency of the book, rounded half to even to its minor unit.
  package func worth(of money: Money) throws(ExchangeError) -> Money {
    guard money.currency != book else { return money }
    guard let rate = rates[money.currency], rate > DecimalNumber(0) else {
      throw .noRate(money.currency)
    }
    let worth = money.converted(to: book, rate: rate)
    guard worth.minor.magnitude <= ExchangeRates.largest else { throw .tooLarge(money) }
    return worth
  }

  /// Far beyond any contract; a rate with a slipped decimal point must not overflow a sum.
  private static let largest: UInt64 = 100_000_000_000_000_000
}

/// Why an amount has no worth in the currency of the book.
package enum ExchangeError: Error, Hashable, Sendable {
  /// No rate, or one that is not above zero.
  case noRate(Currency)
  case tooLarge(Money)

  package var message: String {
    switch self {
    case .noRate(let currency): "no rate of exchange for \(currency.code)"
    case .tooLarge(let money):
      "\(money) is too large in the currency of the book; is the rate right?"
    }
  }
}
