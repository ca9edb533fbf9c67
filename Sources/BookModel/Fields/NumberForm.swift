// How other programs write numbers: what parts thousands, and what stands before decimals.

/// A form of numbers, called by what it makes of one number.
package enum NumberForm: String, Sendable, CaseIterable {
  case english = "1,234.56"
  case german = "1.234,56"
  case french = "1 234,56"
  case swiss = "1'234.56"

  /// The number that a text says in this form; groups need not be parted, but where they are, each has three digits.
  package func number(_ text: some StringProtocol) -> DecimalNumber? {
    var sign = ""
    var rest = Substring(text)
    if let first = rest.first, first == "-" || first == "+" || first == "−" {
      sign = first == "+" ? "" : "-"
      rest.removeFirst()
    }
    let parts = rest.split(separator: point, maxSplits: 1, omittingEmptySubsequences: false)
    let groups = (parts.first ?? "").split(
      omittingEmptySubsequences: false, whereSeparator: separators.contains)
    guard let first = groups.first, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.count == 1 || (1...3).contains(first.utf8.count)
    else { return nil }
    // `.50` is written without the nought before it.
    let whole = groups.joined()
    let digits =
      [whole.isEmpty && parts.count > 1 ? "0" : whole] + parts.dropFirst().map(String.init)
    return DecimalNumber(sign + digits.joined(separator: "."))
  }

  private var point: Character {
    switch self {
    case .english, .swiss: "."
    case .german, .french: ","
    }
  }

  private var separators: Set<Character> {
    switch self {
    case .english: [","]
    case .german: ["."]
    case .french: [" ", "\u{A0}", "\u{202F}"]
    case .swiss: ["'", "’"]
    }
  }
}
