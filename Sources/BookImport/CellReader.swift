// From the text of a cell to the text of a field, by its type.

import BookModel
import BookText

/// What is known of a book that cells may name.
struct CellReader {
  let settings: Settings
  /// The day of a moment, in seconds since 1970, where the book is.
  let dayOfMoment: @Sendable (Int64) -> Day
  private let team: [String: String]

  init(settings: Settings, dayOfMoment: @escaping @Sendable (Int64) -> Day) {
    self.settings = settings
    self.dayOfMoment = dayOfMoment
    var team: [String: String] = [:]
    for member in settings.team {
      guard let id = member.id else { continue }
      for name in [member.name, member.email, id].compactMap({ $0?.folded }) { team[name] = id }
    }
    self.team = team
  }

  /// Why a cell says nothing that its field could hold.
  struct Refusal: Error {
    let message: String
    var help: String?
  }

  /// What a text says in the field of a column: as the book writes it.
  ///
  /// What the mapping itself says, by `values` or `default`, is written as the book does already.
  func text(
    _ text: String, of column: ImportMapping.Column, fromMapping: Bool = false
  ) throws(Refusal) -> String {
    if let control = text.unicodeScalars.first(where: Self.isControl) {
      let code = String(control.value, radix: 16, uppercase: true)
      throw Refusal(message: "a control character (U+\(code))")
    }
    let type: FieldType =
      if case .list(let item, _) = column.target.type { item } else { column.target.type }
    if fromMapping, !type.isTeamMember, type.value(of: text) != nil { return text }
    let written = try self.written(text, as: type, column)
    guard type.value(of: written) != nil else {
      throw Refusal(message: "`\(text)` is not \(type.expectation)")
    }
    return written
  }

  /// Who of the team a text names: an id, an address or a name.
  func teamMember(_ text: String) -> String? { team[text.folded] }

  private func written(
    _ text: String, as type: FieldType, _ column: ImportMapping.Column
  ) throws(Refusal) -> String {
    switch type {
    case .day: return try day(text, column).description
    case .money, .decimal: return try number(text, column).plain
    case .integer:
      let number = try number(text, column)
      guard let whole = number.integer else {
        throw Refusal(message: "`\(text)` is no whole number")
      }
      return String(whole)
    case .flag: return try flag(text)
    case .choice(let words, let aliases): return try choice(text, words, aliases)
    case .slug, .reference(.term): return try id(text)
    case .reference(.teamMember):
      if let id = teamMember(text) { return id }
      throw Refusal(
        message: "nobody of the team is `\(text)`",
        help: "csbook.yml names the team; `values:` in the mapping gives others a name of it")
    case .currency: return text.uppercased()
    default: return text
    }
  }

  private func day(
    _ text: String, _ column: ImportMapping.Column
  ) throws(Refusal) -> Day {
    switch column.days.read(text) {
    case .day(let day): return day + column.addDays
    case .moment(let seconds): return dayOfMoment(seconds) + column.addDays
    case .impossible: throw Refusal(message: "`\(text)` is no day of the calendar")
    case .mismatch:
      throw Refusal(message: "`\(text)` is no day as \(column.days.pattern)")
    }
  }

  /// The number in a text with a sign or code of currency, with parentheses for less than nothing.
  private func number(
    _ text: String, _ column: ImportMapping.Column
  ) throws(Refusal) -> DecimalNumber {
    var digits = text.folded.replacing("−", with: "-")
    let isNegative = digits.hasPrefix("(") && digits.hasSuffix(")")
    if isNegative { digits = String(digits.dropFirst().dropLast()) }
    digits = digits.trimmed(of: Self.isUnit)
    if digits.hasSuffix("-") { digits = "-" + digits.dropLast().trimmed }
    // A sign may stand before the currency's: -$5.
    if digits.hasPrefix("-") { digits = "-" + String(digits.dropFirst()).trimmed(of: Self.isUnit) }
    guard let number = column.numbers.number(digits),
      let product = number.multiplied(by: column.times)
    else {
      let other = NumberForm.allCases.first { $0.number(digits) != nil }
      throw Refusal(
        message: "`\(text)` is no number as \(column.numbers.rawValue)",
        help: other.map { "the mapping may say `numbers: \u{22}\($0.rawValue)\u{22}`" })
    }
    return isNegative ? DecimalNumber(mantissa: -product.mantissa, scale: product.scale) : product
  }

  /// Signs and codes of currencies, and what else stands around a number.
  private static func isUnit(_ character: Character) -> Bool {
    character.isCurrencySymbol || character.isLetter || character.isWhitespace || character == "%"
  }

  private func flag(_ text: String) throws(Refusal) -> String {
    switch text.folded {
    case "true", "yes", "y", "1", "on", "x", "wahr", "ja", "oui", "はい", "private", "personal",
      "confidential":
      return "true"
    case "false", "no", "n", "0", "off", "falsch", "nein", "non", "いいえ", "normal", "public":
      return "false"
    default: throw Refusal(message: "`\(text)` is neither yes nor no")
    }
  }

  private func choice(
    _ text: String, _ words: [String], _ aliases: [String: String]
  ) throws(Refusal) -> String {
    if words.contains(text) { return text }
    let word = text.folded.map { $0 == " " || $0 == "_" || $0 == "/" ? "-" : String($0) }.joined()
    if words.contains(word) { return word }
    if let alias = aliases[word] { return alias }
    throw Refusal(
      message: "`\(text)` is none of \(words.joined(separator: ", "))",
      help: "`values:` in the mapping says what it stands for")
  }

  private func id(_ text: String) throws(Refusal) -> String {
    guard let id = ImportID.of(text) else {
      throw Refusal(message: "no id can be made of `\(text)`")
    }
    return id
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F: true
    default: false
    }
  }
}

extension FieldType {
  /// Whether it names somebody of the team, which a name does as well as an id.
  fileprivate var isTeamMember: Bool {
    if case .reference(.teamMember) = self { true } else { false }
  }
}

/// Ids from what other programs call things.
enum ImportID {
  /// The letters and digits in lowercase ASCII with hyphens between them, noughts and all: `A/007` is `a-007`.
  static func of(_ text: String) -> String? {
    let words = text.folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let id = words.joined(separator: "-")
    // A sign that had to go may have told two apart.
    let isWhole = text.folded.allSatisfy(\.isASCII)
    return isWhole && Slug.isValid(id) ? id : nil
  }
}

extension String {
  fileprivate func trimmed(of isOut: (Character) -> Bool) -> String {
    let start = drop(while: isOut)
    return String(start.dropLast(start.reversed().prefix(while: isOut).count))
  }
}

extension DecimalNumber {
  /// The product; nil where it has more digits than are kept.
  fileprivate func multiplied(by other: DecimalNumber) -> DecimalNumber? {
    if other == DecimalNumber(1) { return self }
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: other.mantissa)
    guard !overflow, scale + other.scale <= 18 else { return nil }
    return DecimalNumber(mantissa: product, scale: scale + other.scale)
  }

  /// Its digits without noughts at the end of its decimals.
  var plain: String {
    var (mantissa, scale) = (mantissa, scale)
    while scale > 0, mantissa % 10 == 0 { (mantissa, scale) = (mantissa / 10, scale - 1) }
    return DecimalNumber(mantissa: mantissa, scale: scale).description
  }
}
