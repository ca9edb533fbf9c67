// What was meant by text that does not fit its field.

/// Rewrites text for the type of its field, where what was meant is beyond doubt.
enum MeantScalar {
  static func of(_ text: String, as type: FieldType) -> String? {
    let meant =
      switch type {
      case .flag: flag(text)
      case .day: day(text)
      case .quarter: quarter(text)
      case .period: period(text)
      case .currency: text.uppercased()
      case .money: money(text)
      default: String?.none
      }
    guard let meant, case .value = ScalarReader.read(meant, as: type) else { return nil }
    return meant
  }

  /// The other words that YAML 1.1 has for booleans.
  private static func flag(_ text: String) -> String? {
    switch text.lowercased() {
    case "true", "yes", "on", "y": "true"
    case "false", "no", "off", "n": "false"
    default: nil
    }
  }

  /// `2026/3/5`, `2026.03.05` and `2026年3月5日`: year, month and day, whatever stands between them.
  private static func day(_ text: String) -> String? {
    let parts = text.split(whereSeparator: { "-/.年月日".contains($0) })
    guard parts.count == 3, parts[0].utf8.count == 4, parts.allSatisfy(isWhole) else { return nil }
    let digits = parts.map { $0.utf8.count == 1 ? "0\($0)" : String($0) }
    return digits.joined(separator: "-")
  }

  /// `2025Q4`, `2025 q4` and `Q4 2025`.
  private static func quarter(_ text: String) -> String? {
    let parts = text.uppercased().split(whereSeparator: { " -/".contains($0) })
    let joined = parts.first?.first == "Q" ? parts.reversed().joined() : parts.joined()
    guard joined.utf8.count == 6 else { return nil }
    return "\(joined.prefix(4))-\(joined.suffix(2))"
  }

  /// `60 days`, `60D` and `3 months`.
  private static func period(_ text: String) -> String? {
    let lowercase = text.lowercased()
    let count = lowercase.prefix { $0.isASCII && $0.isNumber }
    switch lowercase.dropFirst(count.count).drop(while: { $0 == " " }) {
    case "d", "day", "days": return "\(count)d"
    case "m", "month", "months": return "\(count)m"
    default: return nil
    }
  }

  /// `1,200,000` and `1_200_000`; a single comma may be a decimal one.
  private static func money(_ text: String) -> String? {
    let groups = text.split(omittingEmptySubsequences: false, whereSeparator: { ",_".contains($0) })
    guard groups.count > 2 || (groups.count == 2 && text.contains("_")),
      let first = groups.first, (1...3).contains(first.utf8.count), groups.allSatisfy(isWhole),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    return groups.joined()
  }

  private static func isWhole(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
