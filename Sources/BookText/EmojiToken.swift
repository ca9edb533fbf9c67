// The tokens of Obsidian Tasks: an emoji, and what it says.

/// Reads `📅 2026-05-01`, `⏫`, `🔁 every week` and their like.
enum EmojiToken {
  private static let days: [(emoji: StaticString, kind: BodyTask.Token.Kind)] = [
    ("📅", .due), ("📆", .due), ("🗓", .due), ("✅", .done), ("➕", .created), ("⏳", .scheduled),
    ("⌛", .scheduled), ("🛫", .start), ("❌", .cancelled),
  ]

  private static let priorities: [(emoji: StaticString, name: String)] = [
    ("🔺", "highest"), ("⏫", "high"), ("🔼", "medium"), ("🔽", "low"), ("⏬", "lowest"),
  ]

  private static let names: [(emoji: StaticString, kind: BodyTask.Token.Kind)] = [
    ("🆔", .id), ("⛔", .foreign), ("🏁", .foreign),
  ]

  /// The token whose emoji stands at `offset`; nil where it says nothing that is understood.
  static func read(_ text: InlineText, at offset: Int) -> TaskToken? {
    guard mayBegin(text[offset]) else { return nil }
    if let kind = days.first(where: { text.starts(with: $0.emoji, at: offset) })?.kind {
      return day(kind, text, at: offset)
    }
    if let name = priorities.first(where: { text.starts(with: $0.emoji, at: offset) })?.name {
      return priority(name, text, at: offset)
    }
    if let kind = names.first(where: { text.starts(with: $0.emoji, at: offset) })?.kind {
      return name(kind, text, at: offset)
    }
    return text.starts(with: "🔁", at: offset) ? recurrence(text, at: offset) : nil
  }

  /// Whether an emoji with a meaning may begin with that byte.
  static func mayBegin(_ byte: UInt8) -> Bool { byte == 0xE2 || byte == 0xF0 }

  private static func day(
    _ kind: BodyTask.Token.Kind, _ text: InlineText, at offset: Int
  ) -> TaskToken? {
    let value = valueStart(text, offset)
    let end = value + 10
    guard end <= text.upper, DayText.hasFormOfDay(text[value..<end]) else { return nil }
    guard text.isWordEnd(end) || mayBegin(text[end]) else { return nil }
    return TaskToken.dated(kind, .emoji, Span(offset, end), value: value..<end, in: text)
  }

  private static func priority(_ name: String, _ text: InlineText, at offset: Int) -> TaskToken {
    let end = emojiEnd(text, offset)
    let span = Span(offset, end)
    let token = BodyTask.Token(
      kind: .priority, style: .emoji, span: span, valueSpan: span, value: name)
    return TaskToken(token: token, problem: nil, end: end)
  }

  private static func name(
    _ kind: BodyTask.Token.Kind, _ text: InlineText, at offset: Int
  ) -> TaskToken? {
    let value = valueStart(text, offset)
    let end = text.nameEnd(value, allowing: UInt8(ascii: ","))
    guard end > value, text.isWordEnd(end) else { return nil }
    return TaskToken.dated(kind, .emoji, Span(offset, end), value: value..<end, in: text)
  }

  /// `🔁 every week on Monday`: words of letters and digits, up to the next token.
  private static func recurrence(_ text: InlineText, at offset: Int) -> TaskToken? {
    let value = valueStart(text, offset)
    var end = value
    var next = value
    while next < text.upper {
      let word = next
      while isRecurrencePart(text[next]) { next += 1 }
      guard next > word, text.isWordEnd(next) || mayBegin(text[next]) else { break }
      end = next
      next = text.afterBlanks(next)
    }
    guard end > value else { return nil }
    return TaskToken.dated(.every, .emoji, Span(offset, end), value: value..<end, in: text)
  }

  private static func isRecurrencePart(_ byte: UInt8) -> Bool {
    (InlineText.isASCIINamePart(byte) && byte != UInt8(ascii: "_")) || ",!".utf8.contains(byte)
  }

  /// The offset after the emoji at `offset` and its variation selector.
  private static func emojiEnd(_ text: InlineText, _ offset: Int) -> Int {
    let end = offset + (text[offset] >= 0xF0 ? 4 : 3)
    return text.starts(with: "\u{FE0F}", at: end) ? end + 3 : end
  }

  private static func valueStart(_ text: InlineText, _ offset: Int) -> Int {
    text.afterBlanks(emojiEnd(text, offset))
  }
}
