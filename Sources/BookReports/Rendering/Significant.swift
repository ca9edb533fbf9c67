// A binary number in decimal digits, without the noise of its last ones.

extension Double {
  /// At most fifteen significant digits, as many as survive arithmetic: 0.1 + 0.2 is 0.3; whole numbers without a point.
  package var significant: String {
    guard isFinite else { return isNaN ? "nan" : self < 0 ? "-inf" : "inf" }
    let written = String(describing: magnitude)
    let parts = written.split(separator: "e")
    let mantissa = parts[0].split(separator: ".").map(String.init)
    // The number is 0.d₁d₂d₃… times a power of ten.
    var digits = Array(
      (mantissa[0] + (mantissa.count > 1 ? mantissa[1] : "")).utf8.map { $0 - 0x30 })
    var point = mantissa[0].utf8.count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
    while digits.count > 1, digits.first == 0 {
      digits.removeFirst()
      point -= 1
    }
    if digits.count > 15 { (digits, point) = Self.rounded(digits, point) }
    while digits.count > 1, digits.last == 0 { digits.removeLast() }
    if digits == [0] { return "0" }
    return (self < 0 ? "-" : "") + Self.written(digits, point)
  }

  /// The first fifteen digits, the last of them rounded.
  private static func rounded(_ digits: [UInt8], _ point: Int) -> ([UInt8], Int) {
    var kept = Array(digits[..<15])
    guard digits[15] >= 5 else { return (kept, point) }
    var index = 14
    while index >= 0, kept[index] == 9 {
      kept[index] = 0
      index -= 1
    }
    if index < 0 { return ([1], point + 1) }
    kept[index] += 1
    return (kept, point)
  }

  private static func written(_ digits: [UInt8], _ point: Int) -> String {
    let text = digits.map(String.init).joined()
    switch point {
    case -5...0: return "0." + String(repeating: "0", count: -point) + text
    case 1...21 where digits.count <= point:
      return text + String(repeating: "0", count: point - digits.count)
    case 1...21: return text.prefix(point) + "." + text.dropFirst(point)
    default:
      return text.prefix(1) + (text.count > 1 ? "." + text.dropFirst() : "") + "e\(point - 1)"
    }
  }
}
