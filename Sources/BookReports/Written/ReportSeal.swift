// From what a written report was made, in a line that can be read again.

import BookModel

/// The last line of a report, or a member of it in JSON: all that it takes to make the report once more.
package struct ReportSeal: Hashable, Sendable {
  private let values: [Key: String]

  package enum Key: String, CaseIterable, Sendable {
    case report
    /// The words that picked accounts, a line each; absent where none did.
    case words
    case condition = "where"
    case since
    case language = "lang"
    case format
    case day = "as-of"
    /// Absent where the book is not in Git.
    case commit
    /// How many files differed from the commit; absent where none did.
    case changed
    /// The hash of the settings, segments, models, maps and playbooks that judged.
    case rules
    /// What `--rules` named.
    case judgedBy = "judged-by"
    /// Of csbook.
    case version
  }

  package init(_ values: [Key: String]) {
    self.values = values
  }

  package subscript(key: Key) -> String? { values[key] }

  static let opening = "csbook.report/1"

  /// `csbook.report/1 report=weekly lang=en …`: ASCII, without quotes or angle brackets, and never `--`.
  package var line: String {
    let entries = Key.allCases.compactMap { key in
      values[key].map { "\(key.rawValue)=\(Self.coded($0))" }
    }
    return ([Self.opening] + entries).joined(separator: " ")
  }

  /// Nil for a line that is no seal.
  package init?(line: some StringProtocol) {
    let words = String(line).split(separator: " ")
    guard words.first.map(String.init) == Self.opening else { return nil }
    var values: [Key: String] = [:]
    for word in words.dropFirst() {
      guard let cut = word.firstIndex(of: "="), let key = Key(rawValue: String(word[..<cut])),
        let value = Self.decoded(word[word.index(after: cut)...]), values[key] == nil
      else { return nil }
      values[key] = value
    }
    self.init(values)
  }

  // MARK: Values

  private static func coded(_ value: String) -> String {
    var coded = ""
    for byte in value.utf8 {
      let character = Character(Unicode.Scalar(byte))
      let isDash = byte == UInt8(ascii: "-") && coded.last == "-"
      if byte < 0x80, !isDash,
        character.isLetter || character.isNumber || ".-:/_".contains(character)
      {
        coded.append(character)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        coded += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return coded
  }

  private static func decoded(_ coded: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = coded.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = Substring(rest.prefix(2))
      guard digits.count == 2, let value = UInt8(digits, radix: 16) else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension ReportSeal {
  /// The seal that a written report carries where it was put; nil where there is none.
  ///
  /// What a report quotes may look like a seal: only the last line, or the member of the envelope, is one.
  package static func of(_ report: String) -> ReportSeal? {
    let lines = report.split(whereSeparator: \.isNewline)
    if report.hasPrefix("{") {
      let mark = "    \"seal\": \""
      return lines.last { $0.hasPrefix(mark) }.flatMap { line in
        ReportSeal(line: line.dropFirst(mark.count).prefix { $0 != "\"" })
      }
    }
    guard let last = lines.last, last.hasPrefix("<!-- "), last.hasSuffix(" -->") else { return nil }
    return ReportSeal(line: last.dropFirst(5).dropLast(4))
  }

  /// As the last line of Markdown or HTML.
  package var comment: String { "<!-- \(line) -->\n" }
}
