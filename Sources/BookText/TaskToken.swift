// One token of a task, in each of the ways that people write it.

/// A member of the run of tokens: a token, something meant as one, or both.
struct TaskToken {
  let token: BodyTask.Token?
  let problem: TextProblem?
  /// The offset after it.
  let end: Int

  /// Reads the token that begins at `offset`, where a word begins; nil where prose stands.
  static func read(_ text: InlineText, at offset: Int) -> TaskToken? {
    switch text[offset] {
    case UInt8(ascii: "@"): named(.owner, text, at: offset, allowing: UInt8(ascii: "."))
    case UInt8(ascii: "^"): named(.id, text, at: offset)
    case UInt8(ascii: "#"): named(.tag, text, at: offset, allowing: UInt8(ascii: "/"))
    case UInt8(ascii: "["), UInt8(ascii: "("): DataviewToken.read(text, at: offset)
    case UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "p"):
      keyed(text, at: offset)
    case 0xE2, 0xF0: EmojiToken.read(text, at: offset)
    default: nil
    }
  }

  /// The end of the word at `offset`: an emoji that says something ends it too.
  static func wordEnd(_ text: InlineText, _ offset: Int) -> Int {
    var end = offset + 1
    while !text.isWordEnd(end) {
      if EmojiToken.mayBegin(text[end]), EmojiToken.read(text, at: end) != nil { break }
      end += 1
    }
    return min(end, text.upper)
  }

  /// A token with its problem, if it is a date that is none.
  static func dated(
    _ kind: BodyTask.Token.Kind, _ style: BodyTask.Token.Style, _ span: Span, value: Range<Int>,
    in text: InlineText
  ) -> TaskToken {
    let token = BodyTask.Token(
      kind: kind, style: style, span: span,
      valueSpan: Span(value.lowerBound, value.upperBound), value: text.string(value))
    let isFine = !kind.isDay || DayText.isDay(text[value]) || DayText.isOffset(text[value])
    let problem = TextProblem(
      .taskNearMiss(.impossibleDay(token.value), replacement: nil), at: token.valueSpan)
    return TaskToken(token: token, problem: isFine ? nil : problem, end: Int(span.upper))
  }

  // MARK: Plain style

  /// `@kenji`, `^t7k3`, `#tag`: a sign and a name up to the end of the word.
  private static func named(
    _ kind: BodyTask.Token.Kind, _ text: InlineText, at offset: Int, allowing extra: UInt8? = nil
  ) -> TaskToken? {
    let end = text.nameEnd(offset + 1, allowing: extra)
    guard end > offset + 1, isEnd(text, end), text[end - 1] != UInt8(ascii: ".") else { return nil }
    let name = text[(offset + 1)..<end]
    if kind == .tag, name.allSatisfy({ (0x30...0x39).contains($0) }) { return nil }
    return dated(kind, .plain, Span(offset, end), value: offset + 1..<end, in: text)
  }

  /// Their first letters stand in `read` too: most words are none of them.
  private static let keys: [(key: StaticString, kind: BodyTask.Token.Kind)] = [
    ("due:", .due), ("done:", .done), ("pri:", .priority), ("every:", .every), ("obj:", .objective),
  ]

  /// `due:2026-05-01` and its like.
  private static func keyed(_ text: InlineText, at offset: Int) -> TaskToken? {
    guard let (key, kind) = keys.first(where: { text.starts(with: $0.key, at: offset) }) else {
      return nil
    }
    let value = offset + key.utf8CodeUnitCount
    if text.isWordEnd(value) { return spaced(key, kind, text, at: offset) }
    let end = wordEnd(text, value)
    let word = text[value..<end]
    let isValue =
      kind.isDay
      ? word.first != UInt8(ascii: "/") && !word.contains(InlineText.mask)
      : word.allSatisfy { $0 >= 0x80 || isValuePart($0) }
    guard isValue else { return nil }
    return dated(kind, .plain, Span(offset, end), value: value..<end, in: text)
  }

  /// `due: 2026-05-01`, which is no token but was meant as one.
  private static func spaced(
    _ key: StaticString, _ kind: BodyTask.Token.Kind, _ text: InlineText, at offset: Int
  ) -> TaskToken? {
    let after = offset + key.utf8CodeUnitCount
    let value = text.afterBlanks(after)
    let end = wordEnd(text, value)
    guard value < text.upper, !text[after..<value].contains(where: { $0 == 0x0A || $0 == 0x0D })
    else { return nil }
    let word = text[value..<end]
    let priorities = ["high", "medium", "low"]
    let isMeant =
      kind.isDay
      ? DayText.isDay(word) || DayText.isOffset(word)
      : kind == .priority && priorities.contains(text.string(value..<end))
    guard isMeant else { return nil }
    let name = String(String(describing: key).dropLast())
    let problem = TextProblem(
      .taskNearMiss(.spacedToken(name), replacement: "\(key)" + text.string(value..<end)),
      at: Span(offset, end))
    return TaskToken(token: nil, problem: problem, end: end)
  }

  private static func isValuePart(_ byte: UInt8) -> Bool {
    InlineText.isASCIINamePart(byte) || "+/".utf8.contains(byte)
  }

  /// Whether a token may end at `offset`: at the end of a word, or before an emoji.
  static func isEnd(_ text: InlineText, _ offset: Int) -> Bool {
    text.isWordEnd(offset) || EmojiToken.read(text, at: offset) != nil
  }
}
