// From values to the words of one line.

import BookModel
import BookText

/// How values and templates become text.
enum Sentence {
  /// Two values with an arrow; of two days in one year, the second goes without it.
  static func pair(_ before: String, _ after: String, _ type: FieldType) -> (String, String) {
    guard case .day = type, before.prefix(5) == after.prefix(5) else { return (before, after) }
    return (before, String(after.dropFirst(5)))
  }

  /// A value as it is told; nil for text that is nothing to repeat.
  static func words(of value: FieldValue, as type: FieldType, _ log: LogWords) -> String? {
    switch (type, value) {
    case (.text, .text(let text)):
      return log.isShown && text.count <= longest ? line(text) : nil
    case (.money, .number(let number)): return grouped(number)
    case (.list(let item, _), .list(let items)):
      let words = items.compactMap { self.words(of: $0.value, as: item, log) }
      return words.count == items.count ? words.joined(separator: ", ") : nil
    case (.record, _), (.map, _), (.ownFields, _): return nil
    default:
      return String(value).flatMap { $0.count <= longest ? line($0) : nil }
    }
  }

  /// Fills a template; nil where it names something that is not there.
  static func filled(_ template: String, _ value: (String) -> String?) -> String? {
    var text = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let word = value(String(rest[rest.index(after: open)..<close])) else { return nil }
      text += rest[..<open] + word
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  /// A key as words: `auto_renew` is `auto renew`.
  static func words(ofKey key: String) -> String { line(key.replacing("_", with: " ")) }

  /// Text on one line, without signs that would steer a terminal.
  static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // Emoji are joined by a format character, which steers nothing.
      switch scalar.properties.generalCategory {
      case .format where scalar.value == 0x200D: line.append(scalar)
      case .control, .format, .lineSeparator, .paragraphSeparator: line.append(" ")
      default: line.append(scalar)
      }
    }
    return String(line)
  }

  /// The beginning of a text that is longer than it may be.
  static func shortened(_ text: String, to count: Int = longest) -> String {
    text.count > count ? text.prefix(count - 1) + "…" : text
  }

  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// `120,000`: digits in groups of three before the point.
  static func grouped(_ number: DecimalNumber) -> String {
    let parts = number.description.split(separator: ".", maxSplits: 1)
    var digits = String(parts[0].drop { $0 == "-" })
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(digits.suffix(3), at: 0)
      digits.removeLast(3)
    }
    let sign = number.mantissa < 0 ? "-" : ""
    let whole = sign + ([digits[...]] + groups).joined(separator: ",")
    let rest = parts.count > 1 ? parts[1] : ""
    return rest.allSatisfy { $0 == "0" } ? whole : "\(whole).\(rest)"
  }

  private static let longest = 48
}
