// How names are compared that people and programs write differently.

extension StringProtocol {
  /// The text without blanks at its ends, of whatever width.
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    let end = start.reversed().prefix { $0.isWhitespace }.count
    return String(start.dropLast(end))
  }
}

extension String {
  /// The text in small letters, with single blanks, and full-width signs of ASCII in half width: `ＡＣＭＥ　Corp` is `acme corp`.
  var folded: String {
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        if let half = Unicode.Scalar(scalar.value - 0xFEE0) { folded.append(half) }
      case _ where scalar.properties.isWhitespace:
        if folded.last != " " { folded.append(" ") }
      default: folded.append(scalar)
      }
    }
    return String(folded).lowercased().trimmed
  }
}
