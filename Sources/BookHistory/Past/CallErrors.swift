// How far the calls of some renewals were from what came of them.

import BookModel
import BookRevenue

/// Calls at one cut, against the outcomes.
package struct CallErrors: Sendable {
  package let called: [(renewal: Renewal, forecast: ForecastLedger.Forecast)]
  package let uncalled: Cohort
  package let decided: Cohort
  package let absent: Cohort
  private let currency: Currency
  private let minN: Int

  /// The cut is a place among those of the ledger; with `owner`, calls of renewals that were theirs then.
  package init(
    _ ledger: ForecastLedger, at cut: Int, owner: String?? = nil, in currency: Currency, minN: Int
  ) {
    var called: [(Renewal, ForecastLedger.Forecast)] = []
    var others: [[Renewal]] = [[], [], []]
    for entry in ledger.entries {
      switch entry.calls[cut].record {
      case .called(let forecast):
        if owner.map({ $0 == forecast.owner }) ?? true { called.append((entry.renewal, forecast)) }
      case .uncalled(let forecast):
        if owner.map({ $0 == forecast.owner }) ?? true { others[0].append(entry.renewal) }
      case .decided: if owner == nil { others[1].append(entry.renewal) }
      case .absent: if owner == nil { others[2].append(entry.renewal) }
      }
    }
    let cohorts = others.map { renewals in
      Cohort(count: renewals.count, atr: .sum(renewals.map(\.atr), in: currency))
    }
    self.called = called
    (uncalled, decided, absent) = (cohorts[0], cohorts[1], cohorts[2])
    self.currency = currency
    self.minN = minN
  }

  package var count: Int { called.count }
  /// What was at stake, as it was in the end.
  package var atr: Money { sum { $0.0.atr } }
  /// Σ of what was likely.
  package var forecast: Money { sum { $0.1.amounts.likely } }
  /// Σ min(W, ATR).
  package var outcome: Money { sum { $0.0.kept } }

  /// Σ |likely − outcome| / Σ ATR.
  package var error: Rate { rate { $0.magnitude } }
  /// Σ (likely − outcome) / Σ ATR: above 0 too much was promised.
  package var bias: Rate { rate { $0 } }

  /// Those whose outcome lay within what was called, both ends included.
  package var withinRange: Int {
    called.count { renewal, forecast in
      (forecast.amounts.worst.minor...max(forecast.amounts.worst.minor, forecast.amounts.best.minor))
        .contains(renewal.kept.minor)
    }
  }

  /// Those that fell due later than they were to, by how many days each.
  package var slips: [Int] {
    called.map { $0.renewal.due - $0.forecast.due }.filter { $0 > 0 }
  }

  private func sum(_ amount: ((Renewal, ForecastLedger.Forecast)) -> Money) -> Money {
    .sum(called.map { amount(($0.renewal, $0.forecast)) }, in: currency)
  }

  private func rate(_ count: (Int128) -> Int128) -> Rate {
    let differences = called.map { renewal, forecast in
      count(Int128(forecast.amounts.likely.minor) - Int128(renewal.kept.minor))
    }
    return Rate(
      differences.reduce(0, +), of: Int128(atr.minor), n: called.count, minN: minN)
  }
}

extension Int128 {
  fileprivate var magnitude: Int128 { self < 0 ? -self : self }
}

extension ForecastLedger {
  /// Everybody who had one of the renewals at one of the cuts, by id; those without an owner come last.
  package var owners: [String?] {
    var owners: Set<String?> = []
    for case .called(let forecast) in entries.flatMap(\.calls).map(\.record) {
      owners.insert(forecast.owner)
    }
    for case .uncalled(let forecast) in entries.flatMap(\.calls).map(\.record) {
      owners.insert(forecast.owner)
    }
    return owners.compactMap(\.self).sorted() + (owners.contains(nil) ? [nil] : [])
  }
}
