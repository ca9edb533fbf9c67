// A score and a coverage: numbers of 0 to 100 that are compared as they are printed.

/// A score of 0 to 100.
///
/// It is kept in whole billionths of a point, so that the noise of binary sums is gone before anything is cut or
/// compared: 74.99999999999999 is 75.
package struct Score: Hashable, Comparable, Sendable {
  /// Billionths of a point, 0…100,000,000,000.
  let billionths: Int64

  /// The score that is nearest to `value`, which is clamped to 0…100 and must be a number.
  package init(_ value: Double) {
    billionths = Int64(snapped(value))
  }

  init(billionths: Int64) {
    self.billionths = billionths
  }

  /// The same as exact points, which can be added up.
  package var points: Points { Points(billionths: billionths) }

  /// Points, 0…100.
  package var value: Double { Double(billionths) / unit }

  /// Whole points, cut and never rounded: 74.6 is 74.
  ///
  /// Bands are told from this number alone, so that a printed score cannot contradict its band.
  package var shown: Int { Int(billionths / Int64(unit)) }

  package static func < (left: Score, right: Score) -> Bool { left.billionths < right.billionths }
}

extension Score: CustomStringConvertible {
  package var description: String { String(shown) }
}

/// The share of a model's weight that had a fresh value, in percent.
package struct Coverage: Hashable, Comparable, Sendable {
  private let billionths: Int64

  /// The coverage that is nearest to `share`, 0…1, which must be a number.
  package init(share: Double) {
    billionths = Int64(snapped(share * 100))
  }

  /// 0…1.
  package var share: Double { Double(billionths) / unit / 100 }

  /// Whole percent, cut: a coverage that prints as the floor has reached it.
  package var shown: Int { Int(billionths / Int64(unit)) }

  package static func < (left: Coverage, right: Coverage) -> Bool {
    left.billionths < right.billionths
  }
}

extension Coverage: CustomStringConvertible {
  /// `62 %`.
  package var description: String { "\(shown) %" }
}

/// Billionths in a point.
private let unit = 1e9

/// `value`, clamped to 0…100, in whole billionths.
private func snapped(_ value: Double) -> Double {
  precondition(!value.isNaN, "a score is a number: its weights are positive and its values finite")
  return (min(max(value, 0), 100) * unit).rounded()
}
