// The forecast of renewals: worst, likely, best, and by health beside them.

import BookModel

/// How likely a renewal is by the band of its account, in percent.
package struct Likelihoods: Hashable, Sendable {
  package let green: DecimalNumber
  package let yellow: DecimalNumber
  package let red: DecimalNumber
  /// Of new accounts too.
  package let unknown: DecimalNumber

  package init(
    green: DecimalNumber = DecimalNumber(95), yellow: DecimalNumber = DecimalNumber(75),
    red: DecimalNumber = DecimalNumber(45), unknown: DecimalNumber = DecimalNumber(60)
  ) {
    self.green = green
    self.yellow = yellow
    self.red = red
    self.unknown = unknown
  }

  package func of(_ band: Band) -> DecimalNumber {
    switch band {
    case .green: green
    case .yellow: yellow
    case .red: red
    case .unknown, .new: unknown
    }
  }
}

/// What of a renewal is expected to be renewed; no more than its ATR.
package struct RenewalForecast: Hashable, Sendable {
  package let atr: Money
  package let worst: Money
  package let likely: Money
  package let best: Money
  /// The likelihood of the band × ATR; what is decided counts as it came out.
  package let byHealth: Money
  /// The ATR that nobody has called.
  package let uncalled: Money
}

extension Renewal {
  /// The forecast by what is written, and where nothing is, by the band.
  ///
  /// Decided parts count as they came out, min(W, ATR); a call is about the whole renewal.
  package func forecast(
    band: Band, likelihoods: Likelihoods = Likelihoods()
  ) -> RenewalForecast {
    let decided = kept
    guard isOpen else {
      return RenewalForecast(
        atr: atr, worst: decided, likely: decided, best: decided, byHealth: decided,
        uncalled: .zero(currency))
    }
    let byBand = likelihoods.of(band).percent
    let call = call(over: decided)
    let range = call ?? (worst: decided, best: decided + openATR)
    let chance = call == nil ? byBand : record?.likelihood?.percent ?? byBand
    return RenewalForecast(
      atr: atr, worst: range.worst,
      likely: range.worst + (range.best - range.worst).times(percent: chance), best: range.best,
      byHealth: decided + openATR.times(percent: byBand),
      uncalled: call == nil ? openATR : .zero(currency))
  }

  /// What somebody called: between what is decided already and the whole; nil where nobody did, or only
  /// that it will contract and not to what.
  private func call(over decided: Money) -> (worst: Money, best: Money)? {
    let whole = decided + openATR
    let stated: Money
    if let amount = record?.amount {
      stated = amount
    } else {
      switch record?.forecast {
      case .willRenew, .upsell: stated = whole
      case .willChurn, .willChurnActionable: stated = .zero(currency)
      case .willContract, .willContractActionable, nil: return nil
      }
    }
    let worst = stated.capped(at: whole).atLeast(decided)
    let swing = record?.swing?.atLeast(.zero(currency)) ?? .zero(currency)
    return (worst, swing.capped(at: whole - worst) + worst)
  }
}

/// The forecasts of many renewals taken together.
package struct ForecastTotals: Hashable, Sendable {
  package let count: Int
  package let atr: Money
  package let worst: Money
  package let likely: Money
  package let best: Money
  /// Beside the three, and never mixed in.
  package let byHealth: Money
  package let uncalledCount: Int
  package let uncalledATR: Money

  package init(of forecasts: [RenewalForecast], in currency: Currency) {
    count = forecasts.count
    atr = .sum(forecasts.map(\.atr), in: currency)
    worst = .sum(forecasts.map(\.worst), in: currency)
    likely = .sum(forecasts.map(\.likely), in: currency)
    best = .sum(forecasts.map(\.best), in: currency)
    byHealth = .sum(forecasts.map(\.byHealth), in: currency)
    uncalledCount = forecasts.filter { $0.uncalled.minor > 0 }.count
    uncalledATR = .sum(forecasts.map(\.uncalled), in: currency)
  }

  /// The share of the ATR that one of its amounts is, such as `\.likely`.
  package func rate(_ amount: KeyPath<ForecastTotals, Money>) -> Rate {
    Rate(Int128(self[keyPath: amount].minor), of: Int128(atr.minor), n: count, minN: 0)
  }
}

/// Renewals at risk or past due, and the ATR of them that is undecided.
package struct ARRAtRisk: Hashable, Sendable {
  package let cohort: Cohort

  /// `lastDue` is the last day of the next quarter but one; what is past due counts however old it is.
  package init(
    of judged: [(renewal: Renewal, status: RenewalStatus)], dueBy lastDue: Day,
    in currency: Currency
  ) {
    let atRisk = judged.filter { judged in
      switch judged.status {
      case .pastDue: true
      case .atRisk: judged.renewal.due <= lastDue
      case .unknown, .noRisk, .renewed, .lost: false
      }
    }
    cohort = Cohort(
      count: atRisk.count, atr: .sum(atRisk.map(\.renewal.openATR), in: currency))
  }
}

extension DecimalNumber {
  /// The number, within 0…100.
  fileprivate var percent: DecimalNumber { min(max(self, DecimalNumber(0)), DecimalNumber(100)) }
}
