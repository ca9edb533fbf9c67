// Sums and shares of money that cannot overflow.

import BookModel

extension Money {
  /// The sum of amounts that all are in one currency; clamped at the limits of `minor`.
  package static func sum(_ amounts: some Sequence<Money>, in currency: Currency) -> Money {
    let total = amounts.reduce(Int128(0)) { total, money in
      precondition(money.currency == currency, "money is converted before it is added")
      return total + Int128(money.minor)
    }
    return Money(minor: Int64(clamping: total), currency)
  }

  /// This × `part` / `whole`, rounded half to even; `whole` is positive.
  func share(_ part: Int128, of whole: Int128) -> Money {
    let share = (Int128(minor) * part).dividedToEven(by: whole)
    return Money(minor: Int64(clamping: share), currency)
  }

  /// This × `percent` / 100, rounded half to even.
  func times(percent: DecimalNumber) -> Money {
    share(Int128(percent.mantissa), of: Int128(powerOfTen(percent.scale)) * 100)
  }

  /// The smaller of two amounts in one currency.
  func capped(at other: Money) -> Money { minor <= other.minor ? self : other }

  /// The larger of two amounts in one currency.
  func atLeast(_ other: Money) -> Money { minor >= other.minor ? self : other }

  /// The amount in shares that stand to each other as `weights`, and sum to it exactly.
  ///
  /// The bounds between the shares are rounded, not the shares: neighbours taken together are rounded
  /// as one. Where all weights are zero the first takes all.
  func split(by weights: [Int64]) -> [Money] {
    let whole = weights.reduce(Int128(0)) { $0 + Int128($1) }
    guard whole > 0 else {
      return weights.indices.map { $0 == 0 ? self : .zero(currency) }
    }
    var part = Int128(0)
    var given = Money.zero(currency)
    return weights.map { weight in
      part += Int128(weight)
      let upTo = share(part, of: whole)
      defer { given = upTo }
      return upTo - given
    }
  }
}
