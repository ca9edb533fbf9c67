// A rate: an exact fraction that is rounded only when it is printed, and knows how much stands behind it.

import BookModel

/// `numerator` / `denominator` over a cohort of `n`.
package struct Rate: Hashable, Sendable {
  package let numerator: Int128
  package let denominator: Int128
  /// How many are in the cohort.
  package let n: Int
  /// Fewer than this are too few to judge.
  package let minN: Int

  package init(_ numerator: Int128, of denominator: Int128, n: Int, minN: Int) {
    self.numerator = numerator
    self.denominator = denominator
    self.n = n
    self.minN = minN
  }

  /// Whether there is nothing to take a rate of.
  package var isEmpty: Bool { denominator <= 0 }

  /// What is left to the whole.
  package var complement: Rate { Rate(denominator - numerator, of: denominator, n: n, minN: minN) }

  /// The nearest binary number, for programs; nil for an empty cohort.
  package var double: Double? { isEmpty ? nil : Double(numerator) / Double(denominator) }

  /// Tenths of a percent, rounded half to even; nil for an empty cohort.
  package var permille: Int? {
    isEmpty ? nil : Int(clamping: (numerator * 1000).dividedToEven(by: denominator))
  }

  /// `96.8 %`, or `n/a` for an empty cohort.
  package var percent: String {
    guard let permille else { return "n/a" }
    return DecimalNumber(mantissa: Int64(permille), scale: 1).description + " %"
  }

  /// What to say beside a rate of too small a cohort; nothing about an empty one.
  package var caution: String? {
    isEmpty || n >= minN ? nil : "n = \(n), too few to judge"
  }
}

/// A number of renewals and what they were worth.
package struct Cohort: Hashable, Sendable {
  package let count: Int
  package let atr: Money

  package init(count: Int, atr: Money) {
    self.count = count
    self.atr = atr
  }
}
