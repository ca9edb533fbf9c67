// Points of scores that are added up and compared: exact.

import BookModel

/// Points in whole billionths, so that sums and differences of them are exact.
package struct Points: Hashable, Comparable, Sendable, AdditiveArithmetic {
  package let billionths: Int64

  package init(billionths: Int64) {
    self.billionths = billionths
  }

  /// The points nearest to a binary number.
  package init(nearest value: Double) {
    billionths = Int64((value * 1e9).rounded())
  }

  package static let zero = Points(billionths: 0)

  package static func + (left: Points, right: Points) -> Points {
    Points(billionths: left.billionths + right.billionths)
  }

  package static func - (left: Points, right: Points) -> Points {
    Points(billionths: left.billionths - right.billionths)
  }

  package static func < (left: Points, right: Points) -> Bool {
    left.billionths < right.billionths
  }

  /// With all its digits.
  package var decimal: DecimalNumber { DecimalNumber(mantissa: billionths, scale: 9) }
}

extension Sequence<Points> {
  package var sum: Points { reduce(.zero, +) }
}
