// The words of a condition, with their places.

/// A word of a condition.
///
/// Texts and names are told apart here, so that a name in a text is no name.
struct ConditionToken {
  let kind: Kind
  /// Bytes of the expression.
  let range: Range<Int>

  enum Kind {
    case name, text, number, operation, open, close, comma
  }
}

/// Cuts an expression into its words as SQLite's tokenizer would, and refuses what conditions do
/// without.
struct ConditionLexer {
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [ConditionToken] = []

  /// All words of the expression.
  ///
  /// - Throws: the first character that has no place in any condition.
  static func tokens(of bytes: [UInt8]) throws(ConditionError) -> [ConditionToken] {
    var lexer = ConditionLexer(bytes: bytes)
    while lexer.position < bytes.count { try lexer.readNext() }
    return lexer.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func readNext() throws(ConditionError) {
    switch bytes[position] {
    case .space, .tab, .newline, .carriageReturn, .formFeed: position += 1
    case .quote: try readText()
    case .zero ... .nine: try readNumber()
    case .point where isDigit(at: position + 1): try readNumber()
    case let byte where isNameByte(byte): try readName()
    default: try readSymbol()
    }
  }

  private mutating func readText() throws(ConditionError) {
    var end = position + 1
    while end < bytes.count {
      guard bytes[end] != 0 else {
        throw ConditionError(.notAllowed(.character("U+0")), at: end..<end + 1)
      }
      guard bytes[end] == .quote else {
        end += 1
        continue
      }
      guard end + 1 < bytes.count, bytes[end + 1] == .quote else {
        return add(.text, length: end + 1 - position)
      }
      end += 2
    }
    throw ConditionError(.unclosedText, at: position..<bytes.count)
  }

  /// A number as every SQLite reads it: not hexadecimal, without `_`.
  private mutating func readNumber() throws(ConditionError) {
    if let day = bareDay { throw ConditionError(.bareDay(words(day)), at: day) }
    var end = afterDigits(from: position)
    if end < bytes.count, bytes[end] == .point { end = afterDigits(from: end + 1) }
    if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "e") {
      let sign = end + 1 < bytes.count && (bytes[end + 1] == .plus || bytes[end + 1] == .minus)
      let exponent = end + (sign ? 2 : 1)
      if isDigit(at: exponent) { end = afterDigits(from: exponent) }
    }
    var glued = end
    while glued < bytes.count, isNameByte(bytes[glued]) || bytes[glued] == .point { glued += 1 }
    guard glued == end else {
      throw ConditionError(.syntax(near: words(position..<glued)), at: position..<glued)
    }
    add(.number, length: end - position)
  }

  /// The range of `2026-05-01` where it stands here.
  private var bareDay: Range<Int>? {
    let shape = [4, 7]
    let range = position..<position + 10
    guard range.upperBound <= bytes.count, !isDigit(at: range.upperBound) else { return nil }
    for offset in 0..<10 {
      let matches =
        shape.contains(offset)
        ? bytes[position + offset] == .minus : isDigit(at: position + offset)
      guard matches else { return nil }
    }
    return range
  }

  private mutating func readName() throws(ConditionError) {
    var end = position
    while end < bytes.count, isNameByte(bytes[end]) {
      guard bytes[end] >= 0x80 else {
        end += 1
        continue
      }
      let scalar = end..<end + scalarLength(bytes[end])
      if let refusal = refusal(of: words(scalar)) {
        throw ConditionError(.notAllowed(refusal), at: scalar)
      }
      end = scalar.upperBound
    }
    let isBlob = end - position == 1 && bytes[position] | 0x20 == UInt8(ascii: "x")
    if isBlob, end < bytes.count, bytes[end] == .quote {
      throw ConditionError(.notAllowed(.blob), at: position..<end + 1)
    }
    add(.name, length: end - position)
  }

  /// What is wrong with a character beyond ASCII outside a text; nil for letters.
  private func refusal(of character: String) -> ConditionError.Construct? {
    guard let scalar = character.unicodeScalars.first else { return nil }
    if ["‘", "’", "‚", "“", "”", "„"].contains(scalar) { return .curlyQuotes }
    guard !scalar.properties.isAlphabetic else { return nil }
    return .character("U+" + String(scalar.value, radix: 16, uppercase: true))
  }

  private mutating func readSymbol() throws(ConditionError) {
    let pair = words(position..<min(position + 2, bytes.count))
    switch pair {
    case "--", "/*": try refuse(.comment, length: 2)
    case "->": try refuse(.character(pair), length: 2)
    case "==", "<>", "!=", "<=", ">=", "<<", ">>", "||": return add(.operation, length: 2)
    default: break
    }
    switch bytes[position] {
    case UInt8(ascii: "("): add(.open, length: 1)
    case UInt8(ascii: ")"): add(.close, length: 1)
    case UInt8(ascii: ","): add(.comma, length: 1)
    case UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "/"), UInt8(ascii: "%"),
      UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "~"), .point:
      add(.operation, length: 1)
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "$"),
      UInt8(ascii: "#"):
      try refuse(.parameter, length: 1)
    case UInt8(ascii: ";"): try refuse(.statementEnd, length: 1)
    case UInt8(ascii: "\""): try refuse(.doubleQuotes, length: quotedLength(to: bytes[position]))
    case UInt8(ascii: "`"): try refuse(.quotedName, length: quotedLength(to: bytes[position]))
    case UInt8(ascii: "["): try refuse(.quotedName, length: quotedLength(to: UInt8(ascii: "]")))
    case let byte where byte < 0x20 || byte == 0x7F:
      try refuse(.character("U+" + String(byte, radix: 16, uppercase: true)), length: 1)
    case let byte: try refuse(.character(String(UnicodeScalar(byte))), length: 1)
    }
  }

  private func refuse(
    _ construct: ConditionError.Construct, length: Int
  ) throws(ConditionError) {
    throw ConditionError(.notAllowed(construct), at: position..<position + length)
  }

  private mutating func add(_ kind: ConditionToken.Kind, length: Int) {
    tokens.append(ConditionToken(kind: kind, range: position..<position + length))
    position += length
  }

  private func quotedLength(to quote: UInt8) -> Int {
    let end = bytes[(position + 1)...].firstIndex(of: quote) ?? bytes.count - 1
    return end + 1 - position
  }

  private func words(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private func afterDigits(from start: Int) -> Int {
    var end = start
    while isDigit(at: end) { end += 1 }
    return end
  }

  private func isDigit(at index: Int) -> Bool {
    index < bytes.count && (.zero ... .nine).contains(bytes[index])
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      .zero ... .nine, UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// The bytes of a scalar by its first one; the text is valid UTF-8.
  private func scalarLength(_ lead: UInt8) -> Int {
    lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
  }
}

extension UInt8 {
  fileprivate static let tab = UInt8(ascii: "\t")
  fileprivate static let newline = UInt8(ascii: "\n")
  fileprivate static let formFeed: UInt8 = 0x0C
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let quote = UInt8(ascii: "'")
  fileprivate static let point = UInt8(ascii: ".")
  fileprivate static let plus = UInt8(ascii: "+")
  fileprivate static let minus = UInt8(ascii: "-")
  fileprivate static let zero = UInt8(ascii: "0")
  fileprivate static let nine = UInt8(ascii: "9")
}
