// The shorthand of the stories about retention.

import BookModel

@testable import BookRevenue

/// The year 2025, whose opening is the close of 2024.
let year = days("2025-01-01", "2025-12-31")

extension CountedAccount {
  /// An account with some terms in dollars, as seen on the last day of 2025 or another.
  static func of(
    _ id: String, _ terms: [Term], losses: [Loss] = [], policy: RevenuePolicy = RevenuePolicy(),
    asOf: String = "2025-12-31", parent: String? = nil, merger: Merger? = nil
  ) throws -> CountedAccount {
    CountedAccount(
      try Contracts(
        of: id, terms: terms, losses: losses, policy: policy, rates: ExchangeRates(book: .usd),
        asOf: day(asOf)), parent: parent, merger: merger)
  }

  /// An account that is worth so much from before the year, and something else from days in it on.
  static func moving(
    _ id: String, _ opening: Int, _ steps: (String, Int)..., policy: RevenuePolicy = RevenuePolicy()
  ) throws -> CountedAccount {
    try .of(
      id,
      [
        .of(
          "t", "2024-01-01", nil, opening,
          changes: steps.map { Term.Change(on: day($0.0), arr: usd($0.1)) })
      ], policy: policy)
  }

  /// An account whose one term ends so, and may be followed by others.
  static func ending(
    _ id: String, _ dollars: Int, on end: String, then terms: Term..., lostOn loss: String? = nil,
    policy: RevenuePolicy = RevenuePolicy(), asOf: String = "2025-12-31"
  ) throws -> CountedAccount {
    try .of(
      id, [.of("t", "2024-01-01", end, dollars)] + terms, losses: loss.map { [.of($0)] } ?? [],
      policy: policy, asOf: asOf)
  }
}

extension Retention {
  /// The retention of some accounts over 2025, or other days.
  static func of(
    _ accounts: [CountedAccount], over days: ClosedRange<Day> = year, asOf: String = "2025-12-31",
    _ method: RevenuePolicy.GRRMethod? = nil, exclusions: [Exclusion] = [],
    policy: RevenuePolicy = RevenuePolicy()
  ) -> Retention {
    Retention(
      of: accounts, over: days, asOf: day(asOf), method: method, exclusions: exclusions,
      policy: policy, in: .usd)
  }

  /// GRR, NRR and logo retention, as they are printed.
  var percents: [String] {
    [rates.grr.percent, rates.nrr.percent, rates.logoRetention.percent]
  }

  /// `2025-03-01 churn -100`, in the order of the customers.
  var moved: [String] {
    lines.flatMap(\.movements).map { "\($0.day) \($0.kind.rawValue) \($0.amount.minor / 100)" }
  }
}
