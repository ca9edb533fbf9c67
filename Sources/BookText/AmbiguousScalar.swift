// Plain text that other YAML readers take for something else.

/// The words and digits that YAML 1.1 or 1.2 resolve to a boolean, null, number or date.
package enum AmbiguousScalar {
  /// Whether a plain scalar is more than text to some reader.
  package static func isAmbiguous(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    if text.utf8.count <= 5, words.contains(text) { return true }
    let mayBeNumber =
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
      || first == UInt8(ascii: "-") || first == UInt8(ascii: "+") || first == UInt8(ascii: ".")
    return mayBeNumber && isNumeric(Array(text.utf8))
  }

  private static let words: Set<String> = {
    var words: Set<String> = ["~", ".nan", ".NaN", ".NAN"]
    for word in [".inf", ".Inf", ".INF"] { words.formUnion([word, "+" + word, "-" + word]) }
    for word in ["null", "true", "false", "yes", "no", "on", "off", "y", "n"] {
      words.formUnion([word, word.prefix(1).uppercased() + word.dropFirst(), word.uppercased()])
    }
    return words
  }()

  /// Integers in any base, floats, sexagesimals such as `12:30`, and dates.
  private static func isNumeric(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard rest.contains(where: isDigit) else { return false }
    if rest.first == UInt8(ascii: "0"), rest.count > 2 {
      let digits = rest.dropFirst(2)
      switch rest[rest.startIndex + 1] {
      case UInt8(ascii: "x"): return digits.allSatisfy { isHexadecimal($0) || $0 == underscore }
      case UInt8(ascii: "o"), UInt8(ascii: "b"):
        return digits.allSatisfy { isDigit($0) || $0 == underscore }
      default: break
      }
    }
    return isFloat(rest) || isSexagesimal(rest) || isDate(rest)
  }

  private static func isFloat(_ bytes: ArraySlice<UInt8>) -> Bool {
    var points = 0
    var exponents = 0
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "e"), UInt8(ascii: "E"): exponents += 1
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        guard previous | 0x20 == UInt8(ascii: "e") else { return false }
      case UInt8(ascii: "_"): break
      default: guard isDigit(byte) else { return false }
      }
      previous = byte
    }
    return points <= 1 && exponents <= 1
      && (bytes.last.map { isDigit($0) || $0 == 0x2E || $0 == underscore } ?? false)
  }

  private static func isSexagesimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { isDigit($0) || $0 == 0x2E || $0 == underscore }
      }
  }

  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let parts = bytes.prefix(10).split(
      separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return bytes.count >= 8 && parts.count == 3 && parts[0].count == 4
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
      && (bytes.count <= 10 || !isDigit(bytes[bytes.startIndex + 10]))
  }

  private static let underscore = UInt8(ascii: "_")

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }
}
