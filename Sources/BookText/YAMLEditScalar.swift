// How a text is written as a scalar that every YAML reader takes for the same text.

/// Chooses quotes, and writes them.
enum YAMLScalar {
  /// The style that holds a text on one line: `current` if it can, else plain, else single quotes, else double ones.
  ///
  /// Plain only where no reader of YAML 1.1 or 1.2 would end the scalar early or, for text, take it for another type.
  static func style(
    of text: String, isText: Bool, keeping current: YAMLNode.ScalarStyle, inFlow: Bool
  ) -> YAMLNode.ScalarStyle {
    let needsEscapes = needsEscapes(text)
    switch current {
    case .doubleQuoted: return .doubleQuoted
    case .singleQuoted where !needsEscapes: return .singleQuoted
    default: break
    }
    if !needsEscapes, mayBePlain(text, inFlow: inFlow),
      !isText || !AmbiguousScalar.isAmbiguous(text)
    {
      return .plain
    }
    let hasBlankBorder = isBlank(text.utf8.first) || isBlank(text.utf8.last)
    let hasBothQuotes = text.utf8.contains(0x22) && text.utf8.contains(0x27)
    return needsEscapes || hasBlankBorder || hasBothQuotes ? .doubleQuoted : .singleQuoted
  }

  static func written(_ text: String, _ style: YAMLNode.ScalarStyle) -> String {
    switch style {
    case .singleQuoted: "'" + text.replacing("'", with: "''") + "'"
    case .doubleQuoted: "\"" + escaped(text) + "\""
    case .plain, .literal, .folded: text
    }
  }

  /// A key, plain wherever any reader takes it for that text, even in brackets.
  ///
  /// `on` is a key that the book's own format has, plain, in most files: a reader that takes it for `true` needs to be
  /// told so anyway.
  static func writtenKey(_ key: String, keeping current: YAMLNode.ScalarStyle = .plain) -> String {
    written(key, style(of: key, isText: key != "on", keeping: current, inFlow: true))
  }

  /// Whether only double quotes can hold a text: control characters, line ends of any sort, and `{{`, which front
  /// matter refuses as a placeholder.
  private static func needsEscapes(_ text: String) -> Bool {
    text.unicodeScalars.contains(where: needsEscape) || text.utf8.hasPlaceholder
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func mayBePlain(_ text: String, inFlow: Bool) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last,
      !first.properties.isWhitespace, !last.properties.isWhitespace,
      !text.utf8.starts(with: "...".utf8), text != "<<", text != "="
    else { return false }
    if first == "-" {
      guard let next = scalars.dropFirst().first, next.isASCII,
        next.properties.isAlphabetic
          || next.properties.numericType != nil || next == "."
      else { return false }
    } else if "?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first) {
      return false
    }
    // Old readers end a plain scalar in brackets at any colon or question mark.
    if inFlow, scalars.contains(where: { ",[]{}:?".unicodeScalars.contains($0) }) { return false }
    return !text.utf8.hasIndicator
  }

  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": escaped += ["\\", scalar]
      case "\n": escaped += ["\\", "n"]
      case "\r": escaped += ["\\", "r"]
      case "\t": escaped += ["\\", "t"]
      case "{" where previous == "{": escaped += code(scalar)
      default: escaped += needsEscape(scalar) ? code(scalar) : [scalar]
      }
      previous = scalar
    }
    return String(escaped)
  }

  private static func code(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let isShort = scalar.value < 0x100
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: (isShort ? 2 : 4) - digits.utf8.count)
    return Array("\\\(isShort ? "x" : "u")\(zeros)\(digits)".unicodeScalars)
  }

  private static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension String.UTF8View {
  fileprivate var hasPlaceholder: Bool {
    zip(self, dropFirst()).contains { $0 == UInt8(ascii: "{") && $1 == UInt8(ascii: "{") }
  }

  /// `: `, ` #` or a colon at the end, which end a plain scalar.
  fileprivate var hasIndicator: Bool {
    last == UInt8(ascii: ":")
      || zip(self, dropFirst()).contains { left, right in
        (left == UInt8(ascii: ":") && right == 0x20) || (left == 0x20 && right == UInt8(ascii: "#"))
      }
  }
}
