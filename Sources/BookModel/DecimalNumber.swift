// An exact decimal number, as it stands in a file.

/// `mantissa` × 10^−`scale`: decimal digits with an optional sign and point, without exponent.
package struct DecimalNumber: Hashable, Sendable {
  package let mantissa: Int64
  /// Digits after the point, 0…18.
  package let scale: Int

  package init(mantissa: Int64, scale: Int = 0) {
    self.mantissa = mantissa
    self.scale = scale
  }

  package init(_ whole: Int) {
    self.init(mantissa: Int64(whole))
  }

  /// Reads `12`, `-3.50`, `+0.5`; at most 18 digits, at least one before the point.
  package init?(_ text: some StringProtocol) {
    var digits = 0
    var scale = 0
    var hasPoint = false
    var value: Int64 = 0
    var bytes = Substring(text).utf8
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    for byte in bytes {
      if byte == UInt8(ascii: "."), !hasPoint, digits > 0 {
        hasPoint = true
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 18 else { return nil }
      value = value * 10 + Int64(byte - UInt8(ascii: "0"))
      digits += 1
      if hasPoint { scale += 1 }
    }
    guard digits > 0, !(hasPoint && scale == 0) else { return nil }
    self.init(mantissa: isNegative ? -value : value, scale: scale)
  }

  /// The nearest binary number; for shapes and scores, never for money.
  package var double: Double { Double(mantissa) / Double(powerOfTen(scale)) }

  /// The whole number, where there is nothing after the point.
  package var integer: Int? {
    let unit = powerOfTen(scale)
    return mantissa % unit == 0 ? Int(mantissa / unit) : nil
  }
}

extension DecimalNumber: Comparable, CustomStringConvertible {
  package static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.widened(to: right.scale) == right.widened(to: left.scale)
  }

  package static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.widened(to: right.scale) < right.widened(to: left.scale)
  }

  package func hash(into hasher: inout Hasher) {
    var mantissa = mantissa
    var scale = scale
    while scale > 0, mantissa % 10 == 0 {
      mantissa /= 10
      scale -= 1
    }
    hasher.combine(mantissa)
    hasher.combine(scale)
  }

  package var description: String {
    guard scale > 0 else { return String(mantissa) }
    let digits = String(mantissa.magnitude)
    let padded = String(repeating: "0", count: max(0, scale + 1 - digits.count)) + digits
    return (mantissa < 0 ? "-" : "") + padded.dropLast(scale) + "." + padded.suffix(scale)
  }

  /// The mantissa at the larger of both scales, so that two numbers compare exactly.
  private func widened(to other: Int) -> Int128 {
    Int128(mantissa) * Int128(powerOfTen(max(0, other - scale)))
  }
}

/// 10^`exponent`, for 0…18.
package func powerOfTen(_ exponent: Int) -> Int64 {
  (0..<exponent).reduce(1) { value, _ in value * 10 }
}
