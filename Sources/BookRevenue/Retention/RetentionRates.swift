// Retention rates: of what was there at the opening, how much is left at the close.

import BookModel

/// GRR, NRR and logo retention of some lines.
///
/// An exclusion may leave an account out of one rate and not of another, so each has its own lines.
package struct RetentionRates: Sendable {
  /// Those with ARR at the opening, before any single rate leaves some out.
  package let cohort: [RevenueLine]
  private let gross: [RevenueLine]
  private let net: [RevenueLine]
  private let logos: [RevenueLine]
  private let method: RevenuePolicy.GRRMethod
  private let minN: Int
  private let currency: Currency

  init(
    cohort: [RevenueLine], gross: [RevenueLine]? = nil, net: [RevenueLine]? = nil,
    logos: [RevenueLine]? = nil, by method: RevenuePolicy.GRRMethod, minN: Int,
    in currency: Currency
  ) {
    self.cohort = cohort.filter(\.isInCohort)
    self.gross = (gross ?? cohort).filter(\.isInCohort)
    self.net = (net ?? cohort).filter(\.isInCohort)
    self.logos = (logos ?? cohort).filter(\.isInCohort)
    self.method = method
    self.minN = minN
    self.currency = currency
  }

  /// How many are in the cohort.
  package var accounts: Int { cohort.count }
  /// How many of them have ARR at the close.
  package var retained: Int { cohort.count { $0.retained.minor > 0 } }
  /// Σ A(T0).
  package var arr: Money { .sum(cohort.map(\.opening), in: currency) }
  /// Σ A(T1) of the cohort.
  package var retainedARR: Money { .sum(cohort.map(\.retained), in: currency) }

  /// Gross revenue retention, by the method that was asked for.
  package var grr: Rate { rate(of: gross, keptGross) }

  private func keptGross(_ line: RevenueLine) -> Money {
    switch method {
    case .point: line.opening.capped(at: line.retained)
    case .movement: (line.opening - line.lost).atLeast(.zero(currency))
    }
  }

  /// Net revenue retention: new customers and win-backs are on neither side.
  package var nrr: Rate { rate(of: net, \.retained) }

  /// Σ max(0, A(T1) − A(T0)) / Σ A(T0): what lies between GRR by point and NRR.
  package var expansion: Rate {
    rate(of: net) { ($0.retained - $0.opening).atLeast(.zero(currency)) }
  }

  /// The share of the cohort with ARR at the close.
  package var logoRetention: Rate {
    let kept = logos.count { $0.retained.minor > 0 }
    return Rate(Int128(kept), of: Int128(logos.count), n: logos.count, minN: minN)
  }

  /// What GRR, NRR and logo retention are each taken over, and whether an exclusion makes it another than the cohort.
  package var ownCohorts: [(accounts: Int, arr: Money, isOther: Bool)] {
    [gross, net, logos].map { lines in
      (lines.count, .sum(lines.map(\.opening), in: currency), lines.count != cohort.count)
    }
  }

  /// What a customer adds to a rate.
  package struct Part: Hashable, Sendable {
    package let kept: Money
    package let opening: Money
  }

  /// What GRR is made of, by customer.
  package var grossParts: [String: Part] { parts(of: gross, keptGross) }
  /// What NRR is made of, by customer.
  package var netParts: [String: Part] { parts(of: net, \.retained) }
  /// Of whom logo retention counts, and what they kept.
  package var logoParts: [String: Part] { parts(of: logos, \.retained) }

  private func parts(
    of lines: [RevenueLine], _ kept: (RevenueLine) -> Money
  ) -> [String: Part] {
    Dictionary(
      lines.map { ($0.entity, Part(kept: kept($0), opening: $0.opening)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The rates of some of the cohort.
  func of(_ isTaken: (String) -> Bool) -> RetentionRates {
    func taken(_ lines: [RevenueLine]) -> [RevenueLine] { lines.filter { isTaken($0.entity) } }
    return RetentionRates(
      cohort: taken(cohort), gross: taken(gross), net: taken(net), logos: taken(logos), by: method,
      minN: minN, in: currency)
  }

  private func rate(of lines: [RevenueLine], _ kept: (RevenueLine) -> Money) -> Rate {
    Rate(
      lines.reduce(0) { $0 + Int128(kept($1).minor) },
      of: lines.reduce(0) { $0 + Int128($1.opening.minor) }, n: lines.count, minN: minN)
  }
}
