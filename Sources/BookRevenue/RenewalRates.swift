// Renewal rates: of what fell due in a period, how much was renewed, and when.

import BookModel

/// The renewals due in a period, of any number of accounts, and the rates over them.
///
/// Counted are those of terms that started before the period, so that every line of revenue is at
/// stake at most once in it. What is undecided stands outside the rates: before its due day always,
/// after it as the policy says. Of a renewal that is decided in part, that part counts.
package struct RenewalRates: Sendable {
  package let period: ClosedRange<Day>
  package let asOf: Day
  package let policy: RevenuePolicy
  package let currency: Currency
  /// D: due in the period, of terms that started before it; in the order given.
  package let due: [Renewal]
  /// Due in the period, of terms that also started in it; in no rate.
  package let startedInside: [Renewal]

  /// Takes any renewals, each once; those due outside the period are left out.
  package init(
    of renewals: [Renewal], due period: ClosedRange<Day>, asOf: Day, policy: RevenuePolicy,
    in currency: Currency
  ) {
    let inside = renewals.filter { period.contains($0.due) }
    self.period = period
    self.asOf = asOf
    self.policy = policy
    self.currency = currency
    due = inside.filter { $0.start < period.lowerBound }
    startedInside = inside.filter { $0.start >= period.lowerBound }
  }

  /// Those that the rates count, with their ATR as it is counted.
  package var counted: Cohort {
    Cohort(count: decided.count, atr: sum(decided.map { countedATR(of: $0) }))
  }

  /// Σ min(W, ATR) / Σ ATR.
  package var gross: Rate {
    rate(decided.map { $0.renewed.capped(at: countedATR(of: $0)) })
  }

  /// Σ W / Σ ATR.
  package var net: Rate {
    rate(decided.map(\.renewed))
  }

  /// Renewals of which something is renewed / renewals.
  package var byCount: Rate {
    let renewed = decided.filter { $0.renewed.minor > 0 }.count
    return Rate(Int128(renewed), of: Int128(decided.count), n: decided.count, minN: policy.minN)
  }

  /// Renewals closed by their terms' last day / renewals due by the as-of day, undecided ones too.
  package var onTime: Rate {
    let reached = reached
    return Rate(
      Int128(reached.filter(\.isOnTime).count), of: Int128(reached.count), n: reached.count,
      minN: policy.minN)
  }

  /// The same by ATR.
  package var onTimeByATR: Rate {
    let reached = reached
    return Rate(
      total(reached.filter(\.isOnTime).map(\.atr)), of: total(reached.map(\.atr)),
      n: reached.count, minN: policy.minN)
  }

  /// The share of ATR due whose account is green.
  package func healthy(green accounts: Set<String>) -> Rate {
    let due = due.filter { !isExcluded($0) }
    let green = due.filter { accounts.contains($0.account) }
    return Rate(
      total(green.map(\.atr)), of: total(due.map(\.atr)), n: due.count, minN: policy.minN)
  }

  /// Undecided after their due day, with the ATR that is undecided.
  package var pastDue: [Renewal] { due.filter { $0.isPastDue(on: asOf) } }

  /// Those of which nobody has written what happened, after grace.
  package var lapsed: [Renewal] {
    due.filter { $0.parts.contains { $0.outcome == .lost(.lapsed) } }
  }

  /// Those with something that the rates count.
  private var decided: [Renewal] {
    due.filter { $0.parts.contains { !$0.isOpen } || isLost($0) }
  }

  private var reached: [Renewal] {
    due.filter { $0.due <= asOf && !isExcluded($0) }
  }

  private func countedATR(of renewal: Renewal) -> Money {
    isLost(renewal) ? renewal.atr : renewal.decidedATR
  }

  /// Whether what is undecided counts as lost.
  private func isLost(_ renewal: Renewal) -> Bool {
    renewal.isOpen && renewal.due <= asOf && policy.undecidedDue == .lost
  }

  private func isExcluded(_ renewal: Renewal) -> Bool {
    renewal.isOpen && renewal.due <= asOf && policy.undecidedDue == .excluded
  }

  private func rate(_ renewed: [Money]) -> Rate {
    Rate(
      total(renewed), of: total(decided.map { countedATR(of: $0) }), n: decided.count,
      minN: policy.minN)
  }

  private func sum(_ amounts: [Money]) -> Money { .sum(amounts, in: currency) }

  private func total(_ amounts: [Money]) -> Int128 {
    amounts.reduce(0) { $0 + Int128($1.minor) }
  }
}
