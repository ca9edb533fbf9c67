// JSON as a value, written in the order it was made.

import BookModel

/// A JSON value; keys keep their order and never vanish.
package enum JSON: Hashable, Sendable {
  case null
  case flag(Bool)
  case whole(Int)
  /// A number with its digits as they are to be printed.
  case number(String)
  case text(String)
  case list([JSON])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSON
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByNilLiteral
{
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }

  package init(arrayLiteral items: JSON...) { self = .list(items) }
  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int) { self = .whole(number) }
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
  package init(nilLiteral: ()) { self = .null }
}

extension JSON {
  /// An object of members that are made as they come.
  package init(_ members: [(String, JSON)]) {
    self = .object(members.map { Member(key: $0.0, value: $0.1) })
  }

  package init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  package init(_ number: Int?) { self = number.map { .whole($0) } ?? .null }
  package init(_ flag: Bool?) { self = flag.map { .flag($0) } ?? .null }
  package init(_ day: Day?) { self = day.map { .text($0.description) } ?? .null }
  package init(_ number: DecimalNumber?) { self = number.map { .number($0.description) } ?? .null }

  /// Money as `{"amount": "120000.00", "currency": "USD"}`.
  package init(_ money: Money?) {
    self =
      money.map { ["amount": .text($0.amount), "currency": .text($0.currency.code)] } ?? .null
  }

  /// A share or a score, with at most `digits` decimals.
  package init(_ number: Double?, digits: Int = 4) {
    guard let number, number.isFinite else {
      self = .null
      return
    }
    let unit = (0..<digits).reduce(1.0) { value, _ in value * 10 }
    let scaled = (number * unit).rounded()
    guard scaled.magnitude < 9e15 else {
      self = .number("\(number)")
      return
    }
    let written = DecimalNumber(mantissa: Int64(scaled), scale: digits).description
    var text = Substring(written)
    if text.contains(".") {
      while text.last == "0" { text.removeLast() }
      if text.last == "." { text.removeLast() }
    }
    self = .number(text == "-0" ? "0" : String(text))
  }

  package subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}

extension JSON {
  /// The text of the value, indented by two blanks.
  package var written: String {
    var text = ""
    write(into: &text, indent: 0)
    return text
  }

  private func write(into text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .flag(let flag): text += flag ? "true" : "false"
    case .whole(let number): text += String(number)
    case .number(let digits): text += digits
    case .text(let value): JSON.write(value, into: &text)
    case .list(let items):
      JSON.write("[", "]", items, into: &text, indent: indent) { item, text in
        item.write(into: &text, indent: indent + 1)
      }
    case .object(let members):
      JSON.write("{", "}", members, into: &text, indent: indent) { member, text in
        JSON.write(member.key, into: &text)
        text += ": "
        member.value.write(into: &text, indent: indent + 1)
      }
    }
  }

  private static func write<Item>(
    _ opening: String, _ closing: String, _ items: [Item], into text: inout String, indent: Int,
    _ body: (Item, inout String) -> Void
  ) {
    text += opening
    for (number, item) in items.enumerated() {
      text += number == 0 ? "\n" : ",\n"
      text += String(repeating: "  ", count: indent + 1)
      body(item, &text)
    }
    if !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += closing
  }

  private static func write(_ value: String, into text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
