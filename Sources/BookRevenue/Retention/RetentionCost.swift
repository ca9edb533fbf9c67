// What retention costs, and what more of it would be worth.

import BookModel

/// What the team cost in the fiscal quarters for which somebody wrote it.
package struct TeamCosts: Hashable, Sendable {
  private let byQuarter: [String: Money]

  package init(_ settings: Settings) {
    self.init(
      (settings.record.costs ?? []).compactMap { record in
        guard let quarter = record.quarter,
          let amount = record.amount.flatMap({ Money($0, settings.currency) })
        else { return nil }
        return (quarter, amount)
      })
  }

  package init(_ costs: [(quarter: String, amount: Money)]) {
    byQuarter = Dictionary(
      costs.map { ($0.quarter, $0.amount) }, uniquingKeysWith: { first, _ in first })
  }

  /// The costs of a period; nil where it is not whole quarters, or one of them has no cost.
  package func sum(over days: ClosedRange<Day>, by calendar: FiscalCalendar) -> Money? {
    guard let quarters = calendar.quarters(of: days) else { return nil }
    let costs = quarters.compactMap { byQuarter["\($0)"] }
    guard costs.count == quarters.count, let currency = costs.first?.currency else { return nil }
    return .sum(costs, in: currency)
  }
}

extension Retention {
  /// The costs of the period / the ARR at the close of those who were there at the opening.
  package func costRate(_ costs: Money) -> Rate {
    Rate(
      Int128(costs.minor), of: Int128(rates.retainedARR.minor), n: rates.accounts,
      minN: policy.minN)
  }
}

/// What a higher gross retention would keep: A·((g+x)ⁿ − gⁿ) after one, two and three years.
package struct RetentionGain: Hashable, Sendable {
  /// After one year, two, three.
  package let amounts: [Money]
  /// Whether g + x was taken as 100 %, or as nothing.
  package let isCapped: Bool

  /// `gain` is in points of a percent; nil without a cohort to take g from.
  package init?(of arr: Money, at rate: Rate, gaining points: DecimalNumber) {
    guard !rate.isEmpty else { return nil }
    let unit = Int128(powerOfTen(points.scale)) * 100
    let gain = Int128(points.mantissa)
    func next(_ worth: Int128, by points: Int128) -> Int128 {
      worth.times(rate.numerator, over: rate.denominator) + worth.times(points, over: unit)
    }
    // The points up to which g + x is a rate.
    let whole = unit - unit.times(rate.numerator, over: rate.denominator)
    let most = min(max(gain, whole - unit), whole)
    isCapped = most != gain
    var (kept, more) = (Int128(arr.minor) * Self.fine, Int128(arr.minor) * Self.fine)
    var amounts: [Money] = []
    for _ in 1...3 {
      kept = next(kept, by: 0)
      more = next(more, by: most)
      let difference = (more - kept).dividedToEven(by: Self.fine)
      amounts.append(Money(minor: Int64(clamping: difference), arr.currency))
    }
    self.amounts = amounts
  }

  /// Years are chained a millionth of a minor unit apart, so that only the last step rounds.
  private static let fine: Int128 = 1_000_000
}

extension Int128 {
  /// This × `part` / `whole`, rounded half to even, with the product as wide as it has to be.
  fileprivate func times(_ part: Int128, over whole: Int128) -> Int128 {
    let product = magnitude.multipliedFullWidth(by: part.magnitude)
    let divisor = whole.magnitude
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    let isUp =
      remainder > divisor - remainder || remainder == divisor - remainder && quotient % 2 == 1
    let size = Int128(quotient + (isUp ? 1 : 0))
    return (self < 0) == (part < 0) ? size : -size
  }
}
