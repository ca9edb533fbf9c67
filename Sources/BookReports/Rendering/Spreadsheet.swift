// What a spreadsheet makes of the cells of a CSV file.

/// Keeps cells from being read as formulas.
enum Spreadsheet {
  /// The text as it is, or with an apostrophe before it where a spreadsheet would take it for a formula.
  ///
  /// A number keeps its sign: `-12.5`, `+3 %` and `-1,200` compute nothing.
  static func guarded(_ text: String) -> String {
    isFormula(text) ? "'" + text : text
  }

  private static func isFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    // The wide ones are what a Japanese keyboard gives.
    case "=", "@", "\t", "\r", "＝", "＋", "－", "＠": true
    case "+", "-": !isNumber(text.dropFirst())
    default: false
    }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    var digits = text
    if digits.hasSuffix(" %") { digits = digits.dropLast(2) }
    return digits.utf8.first.map(isDigit) == true && Double(digits.filter { $0 != "," }) != nil
      && digits.utf8.allSatisfy { isDigit($0) || "eE+-.,".utf8.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
