// The tokens of Dataview: a field in brackets.

/// Reads `[due:: 2026-05-01]` and `(priority:: high)`.
enum DataviewToken {
  /// A field is short; what is longer is prose in brackets.
  private static let longest = 200

  private static let kinds: [String: BodyTask.Token.Kind] = [
    "due": .due, "done": .done, "completion": .done, "created": .created, "scheduled": .scheduled,
    "start": .start, "cancelled": .cancelled, "owner": .owner, "priority": .priority,
    "pri": .priority, "every": .every, "repeat": .every, "objective": .objective,
    "obj": .objective, "id": .id,
  ]

  /// The token whose bracket stands at `offset`; nil where the brackets hold no field.
  static func read(_ text: InlineText, at offset: Int) -> TaskToken? {
    let closing = text[offset] == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")")
    var colon = offset + 1
    while InlineText.isASCIINamePart(text[colon]), colon - offset < longest { colon += 1 }
    guard colon > offset + 1, text.starts(with: "::", at: colon) else { return nil }
    guard let close = close(text, closing, from: colon + 2, before: offset + longest),
      TaskToken.isEnd(text, close + 1)
    else { return nil }
    let kind = kinds[text.string(offset + 1..<colon)] ?? .foreign
    guard let value = value(text, kind, in: colon + 2..<close) else { return nil }
    return TaskToken.dated(kind, .dataview, Span(offset, close + 1), value: value, in: text)
  }

  private static func close(
    _ text: InlineText, _ closing: UInt8, from start: Int, before end: Int
  ) -> Int? {
    (start..<min(end, text.upper)).first { text[$0] == closing || text[$0] == 0x0A }
      .flatMap { text[$0] == closing ? $0 : nil }
  }

  /// The value between its blanks, for an owner without `@`.
  private static func value(
    _ text: InlineText, _ kind: BodyTask.Token.Kind, in range: Range<Int>
  ) -> Range<Int>? {
    var start = min(text.afterBlanks(range.lowerBound), range.upperBound)
    let end = text.beforeBlanks(range.upperBound, from: start)
    if kind == .owner, text[start] == UInt8(ascii: "@") { start += 1 }
    guard start < end, !text[start..<end].contains(InlineText.mask) else { return nil }
    return start..<end
  }
}
