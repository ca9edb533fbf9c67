// What one account comes to on one day.

import BookFacts
import BookHealth
import BookModel
import BookRevenue
import BookWork

/// The figures of an account, each computed once.
package struct AccountFigures: Sendable {
  /// The account as it stands on the day.
  package let account: Account
  package let day: Day
  package let segment: Page<SegmentSchema>?
  /// Where they stand on their journey; nil without one that can be read.
  package let journey: JourneyPosition?
  package let status: AccountStatus?
  /// Nil where an amount has no rate of exchange.
  package let contracts: Contracts?
  /// Nil where no health model takes the account, or where there was nothing to score: no term yet, or none any more.
  package let health: HealthScore?
  /// Open renewals, in the order of their due days.
  package let openRenewals: [JudgedRenewal]
  package let tasks: TaskList
  package let interactions: Interactions
  package let arr: Money
  /// Nil where no term in force says how many.
  package let seats: Int?
  /// Facts, by their names, as conditions of stratum 3 read them.
  package let verdict: Verdict

  package var id: String { account.id }
  package var name: String { account.name }
  package var stage: String? { journey?.current?.stage }
  package var owner: String? { account.page?.owner }
  package var nextRenewal: JudgedRenewal? { openRenewals.first }
  package var band: Band { health?.band ?? .unknown }
  package var isCustomer: Bool { status?.isCustomer ?? false }
}

extension [AccountFigures] {
  /// The accounts of which no money can be counted, for want of a rate of exchange.
  package var uncounted: [String] {
    filter { $0.contracts == nil && $0.account.page != nil }.map(\.id)
  }
}

/// A renewal with what health makes of it.
package struct JudgedRenewal: Sendable {
  package let renewal: Renewal
  package let status: RenewalStatus
  package let reason: RenewalReason
  package let forecast: RenewalForecast
  package let band: Band

  package init(_ renewal: Renewal, on day: Day, health: HealthScore?, likelihoods: Likelihoods) {
    self.renewal = renewal
    band = health?.band ?? .unknown
    let gate = health?.firedGates.first?.gate.id
    (status, reason) = renewal.status(on: day, band: band, gate: gate)
    forecast = renewal.forecast(band: band, likelihoods: likelihoods)
  }
}
