// How a number changed in a group, and whether it changed more than in another one.

import BookModel

/// The values of one fact in a group of accounts on two days.
package struct GroupChange: Sendable {
  /// Accounts in the group, with a value or without.
  package let size: Int
  /// What those had on both days who had a value on both.
  package let pairs: [(before: Double, after: Double)]

  package init(size: Int, pairs: [(before: Double, after: Double)]) {
    self.size = size
    self.pairs = pairs
  }

  package var n: Int { pairs.count }
  package var meanBefore: Double? { mean(pairs.map(\.before)) }
  package var meanAfter: Double? { mean(pairs.map(\.after)) }
  package var meanChange: Double? { mean(changes) }

  private var changes: [Double] { pairs.map { $0.after - $0.before } }

  /// The variance of the changes, with n − 1 below the line; nil for fewer than two.
  var variance: Double? {
    guard n > 1, let mean = meanChange else { return nil }
    return changes.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(n - 1)
  }

  private func mean(_ numbers: [Double]) -> Double? {
    numbers.isEmpty ? nil : numbers.reduce(0, +) / Double(numbers.count)
  }
}

/// By how much an audience changed more than those it is compared with.
package struct ProgramEffect: Sendable {
  /// The mean change of the audience less that of the comparison.
  package let difference: Double
  /// Half of its 95 % interval.
  package let margin: Double

  /// Nil where either group has fewer than `minN` pairs, or fewer than two.
  ///
  /// The margin is t·√(s₁²/n₁ + s₂²/n₂), t of the smaller group less one: wider than need be rather than too narrow.
  package init?(of audience: GroupChange, against comparison: GroupChange, minN: Int) {
    let least = min(audience.n, comparison.n)
    guard least >= max(minN, 2), let change = audience.meanChange,
      let other = comparison.meanChange, let variance = audience.variance,
      let otherVariance = comparison.variance
    else { return nil }
    difference = change - other
    let error = variance / Double(audience.n) + otherVariance / Double(comparison.n)
    margin = ProgramEffect.quantile(freedom: least - 1) * error.squareRoot()
  }

  /// Whether the interval holds 0.
  package var isChance: Bool { difference.magnitude <= margin }

  /// The 97.5 % quantile of Student's t; beyond the table the last one, which is a little wide.
  private static func quantile(freedom: Int) -> Double {
    quantiles[min(freedom, quantiles.count) - 1]
  }

  private static let quantiles = [
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042,
  ]
}
