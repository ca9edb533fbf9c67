// Samples of numbers, and by how much the means of two of them differ.

/// Numbers that were observed.
package struct Sample: Hashable, Sendable {
  package let values: [Double]

  package init(_ values: [Double]) {
    self.values = values
  }

  package var n: Int { values.count }

  package var mean: Double? {
    values.isEmpty ? nil : values.reduce(0, +) / Double(n)
  }

  /// With n − 1 below the line; nil for fewer than two.
  var variance: Double? {
    guard n > 1, let mean else { return nil }
    return values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(n - 1)
  }
}

/// The mean of one sample less that of another.
package struct MeanDifference: Hashable, Sendable {
  package let difference: Double
  /// Half of its 95 % interval.
  package let margin: Double

  /// Nil where either sample has fewer than `minN` values, or fewer than two.
  ///
  /// The margin is t·√(s₁²/n₁ + s₂²/n₂), t of the smaller sample less one: wider than need be rather than too narrow.
  package init?(of sample: Sample, less other: Sample, minN: Int) {
    let least = min(sample.n, other.n)
    guard least >= max(minN, 2), let mean = sample.mean, let otherMean = other.mean,
      let variance = sample.variance, let otherVariance = other.variance
    else { return nil }
    difference = mean - otherMean
    let error = variance / Double(sample.n) + otherVariance / Double(other.n)
    margin = MeanDifference.quantile(freedom: least - 1) * error.squareRoot()
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
