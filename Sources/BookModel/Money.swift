// Amounts of money in whole minor units, and the currencies they are in.

/// A currency of ISO 4217.
package struct Currency: Hashable, Comparable, Sendable {
  /// Three capital letters.
  package let code: String
  /// Digits of the minor unit: 2 for USD, 0 for JPY, 3 for KWD.
  package let exponent: Int

  /// The currency, if ISO 4217 has it.
  package init?(_ code: some StringProtocol) {
    let code = String(code)
    guard let exponent = isoExponents[code] else { return nil }
    self.code = code
    self.exponent = exponent
  }

  package static let usd = Currency(known: "USD", exponent: 2)

  private init(known code: String, exponent: Int) {
    self.code = code
    self.exponent = exponent
  }

  package static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }
}

/// A sum of money, exact to the minor unit of its currency.
package struct Money: Hashable, Sendable {
  /// Cents of a dollar, whole yen.
  package let minor: Int64
  package let currency: Currency

  package init(minor: Int64, _ currency: Currency) {
    self.minor = minor
    self.currency = currency
  }

  /// An amount as written; nil where it has more digits than the currency's minor unit, or is too large to be money.
  package init?(_ amount: DecimalNumber, _ currency: Currency) {
    var scaled = Int128(amount.mantissa) * Int128(powerOfTen(currency.exponent))
    let unit = Int128(powerOfTen(amount.scale))
    guard scaled % unit == 0 else { return nil }
    scaled /= unit
    guard let minor = Int64(exactly: scaled), minor.magnitude <= Money.largest else { return nil }
    self.init(minor: minor, currency)
  }

  /// A thousand times the largest economy: sums of many such amounts still fit.
  private static let largest: UInt64 = 1_000_000_000_000_000

  package static func zero(_ currency: Currency) -> Money { Money(minor: 0, currency) }

  package static func + (left: Money, right: Money) -> Money {
    precondition(
      left.currency == right.currency, "money of two currencies is converted before it is added")
    return Money(minor: left.minor + right.minor, left.currency)
  }

  package static func - (left: Money, right: Money) -> Money {
    left + Money(minor: -right.minor, right.currency)
  }

  /// The worth in another currency, rounded half to even to its minor unit.
  ///
  /// `rate` is the worth of one unit of this money's currency in `target`.
  package func converted(to target: Currency, rate: DecimalNumber) -> Money {
    guard target != currency else { return self }
    let numerator =
      Int128(minor) * Int128(rate.mantissa) * Int128(powerOfTen(target.exponent))
    let denominator = Int128(powerOfTen(rate.scale)) * Int128(powerOfTen(currency.exponent))
    return Money(minor: Int64(clamping: numerator.dividedToEven(by: denominator)), target)
  }

  /// The nearest number of major units, dollars rather than cents: to compare with, not to add.
  package var majorUnits: Double { Double(minor) / Double(powerOfTen(currency.exponent)) }

  /// Digits with the currency's decimals, without sign of currency or grouping: `120000.00`.
  package var amount: String {
    DecimalNumber(mantissa: minor, scale: currency.exponent).description
  }
}

extension Money: CustomStringConvertible {
  package var description: String { "\(currency.code) \(amount)" }
}

extension Int128 {
  /// The quotient rounded to the nearest whole, a tie to the even one; the divisor is positive.
  package func dividedToEven(by divisor: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    let twice = remainder.magnitude * 2
    let isUp = twice > divisor.magnitude || twice == divisor.magnitude && quotient % 2 != 0
    guard isUp else { return quotient }
    return self < 0 ? quotient - 1 : quotient + 1
  }
}
