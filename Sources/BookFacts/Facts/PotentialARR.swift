// potential_arr: what the account could grow to.

import BookModel
import BookRevenue

extension Fact {
  static let potentialARR = Fact(
    "potential_arr", .money, unit: "the book's currency, a year",
    "ARR that they could grow to, converted by the book's rates of exchange. Missing without a rate."
  ) { row in
    guard let page = row.page, let amount = page.potentialARR else { return nil }
    let currency = page.currency.flatMap { Currency($0) } ?? row.settings.currency
    guard let money = Money(amount, currency),
      case .success(let worth) = row.worth(of: money)
    else { return nil }
    return row.reading(.number(worth.majorUnits), at: \.potentialARR)
  }
}

extension FactRow {
  fileprivate func worth(of money: Money) -> Result<Money, ExchangeError> {
    Result { () throws(ExchangeError) in try ExchangeRates(settings).worth(of: money) }
  }
}
