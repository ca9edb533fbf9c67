// From raw text to a value, by the type of its field.

/// Reads one scalar.
enum ScalarReader {
  enum Answer {
    case value(FieldValue)
    case mismatch
    case impossibleDay
    case outOfRange
    case unknownChoice([String])
  }

  static func read(_ text: String, as type: FieldType) -> Answer {
    switch type {
    case .slug, .reference:
      // A reference is looked up later; what is no id at all cannot name anything.
      return isReference(type) || Slug.isValid(text) ? .value(.text(text)) : .mismatch
    case .day:
      return day(text)
    case .money, .decimal(nil):
      return DecimalNumber(text).map { .value(.number($0)) } ?? .mismatch
    case .decimal(let range?):
      guard let number = DecimalNumber(text) else { return .mismatch }
      return range.contains(number) ? .value(.number(number)) : .outOfRange
    case .integer(let range):
      guard let number = DecimalNumber(text), let whole = number.integer else { return .mismatch }
      return range.contains(whole) ? .value(.number(number)) : .outOfRange
    case .flag:
      return text == "true"
        ? .value(.flag(true)) : text == "false" ? .value(.flag(false)) : .mismatch
    case .choice(let words, let aliases):
      if words.contains(text) { return .value(.text(text)) }
      return aliases[text].map { .value(.text($0)) } ?? .unknownChoice(words)
    case .period:
      return Period(text).map { .value(.period($0)) } ?? .mismatch
    case .quarter:
      return Quarter.isWellFormed(text) ? .value(.text(text)) : .mismatch
    case .currency:
      return Currency(text) != nil ? .value(.text(text)) : .mismatch
    case .timeZone:
      return TimeZoneName.isWellFormed(text) ? .value(.text(text)) : .mismatch
    case .text, .condition, .fact:
      return .value(.text(text))
    case .list, .record, .map, .ownFields:
      return .mismatch
    }
  }

  private static func day(_ text: String) -> Answer {
    if let day = Day(text) { return .value(.day(day)) }
    let looksLikeDay =
      text.utf8.count == 10
      && text.utf8.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7
          ? byte == UInt8(ascii: "-") : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      }
    return looksLikeDay ? .impossibleDay : .mismatch
  }

  private static func isReference(_ type: FieldType) -> Bool {
    if case .reference = type { true } else { false }
  }
}

/// The form of ids, which are the names of files and folders too.
package enum Slug {
  /// Whether text is `[a-z0-9][a-z0-9-]*`, at most 100 characters.
  package static func isValid(_ text: some StringProtocol) -> Bool {
    isValid(Array(text.utf8)[...])
  }

  package static func isValid(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, first != UInt8(ascii: "-"), bytes.count <= 100 else {
      return false
    }
    return bytes.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
  }
}

/// The form of a fiscal quarter as written: `2025-Q4`.
package enum Quarter {
  package static func isWellFormed(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count == 7 && bytes[4] == UInt8(ascii: "-") && bytes[5] == UInt8(ascii: "Q")
      && (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(bytes[6])
      && bytes[..<4].allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}

/// The form of a time zone's name, checked before it is looked for among the machine's zone files.
package enum TimeZoneName {
  /// Whether text is `UTC` or `Area/Place`: letters, digits, `_`, `+`, `-` and single slashes.
  package static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard text == "UTC" || (2...3).contains(parts.count) else { return false }
    return parts.allSatisfy { part in
      part.utf8.first.map(isLetter) == true
        && part.utf8.allSatisfy { isLetter($0) || "0123456789_+-".utf8.contains($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
