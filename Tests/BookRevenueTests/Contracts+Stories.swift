// The shorthand of the stories about contracts.

import BookModel
import BookRevenue
import Testing

/// A day that a test writes out; the test fails where there is none.
func day(_ text: String) -> Day {
  guard let day = Day(text) else {
    Issue.record("no such day: \(text)")
    return Day(number: 0)
  }
  return day
}

func days(_ first: String, _ last: String) -> ClosedRange<Day> { day(first)...day(last) }

/// Whole dollars.
func usd(_ dollars: Int) -> Money { Money(minor: Int64(dollars) * 100, .usd) }

func currency(_ code: String) throws -> Currency { try #require(Currency(code)) }

extension Term {
  /// A term in dollars, by the dates as they are written.
  static func of(
    _ id: String, _ start: String, _ end: String?, _ dollars: Int, product: String? = nil,
    seats: Int? = nil, autoRenews: Bool = false, renewsFor: Int? = nil, notice: Period? = nil,
    noticeGivenOn: String? = nil, signedOn: String? = nil, renews: [String]? = nil,
    changes: [Change] = []
  ) -> Term {
    Term(
      id: id, start: day(start), end: end.map(day), arr: usd(dollars), product: product,
      seats: seats, autoRenews: autoRenews, renewsFor: renewsFor, notice: notice,
      noticeGivenOn: noticeGivenOn.map(day), signedOn: signedOn.map(day), renews: renews,
      changes: changes)
  }
}

extension Term.Change {
  static func of(_ on: String, _ dollars: Int, _ why: Why, seats: Int? = nil) -> Term.Change {
    Term.Change(on: day(on), arr: usd(dollars), seats: seats, why: why)
  }
}

extension Loss {
  static func of(_ effectiveOn: String, _ terms: String...) -> Loss {
    Loss(effectiveOn: day(effectiveOn), terms: terms)
  }
}

extension Contracts {
  /// An account's contracts in dollars, as seen from a day.
  static func seen(
    _ asOf: String, _ terms: [Term], losses: [Loss] = [], records: [RenewalRecord] = [],
    policy: RevenuePolicy = RevenuePolicy()
  ) throws -> Contracts {
    try Contracts(
      of: "acme", terms: terms, losses: losses, records: records, policy: policy,
      rates: ExchangeRates(book: .usd), asOf: day(asOf))
  }

  /// Whole dollars of ARR on a day.
  func arr(_ text: String) -> Int { Int(arr(on: day(text)).minor / 100) }

  /// The renewal that is due on a day.
  func renewal(due text: String) throws -> Renewal {
    try #require(renewals(due: day(text)...day(text)).first)
  }

  /// The due days of a period.
  func dueDays(_ first: String, _ last: String) -> [String] {
    renewals(due: days(first, last)).map(\.due.description)
  }
}
