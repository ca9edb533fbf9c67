// The checkbox at the start of a list item's text, and what was meant as one.

/// What the text of a list item begins with.
enum TaskCheckbox {
  /// A state, the byte that holds it, and where the words begin.
  case task(BodyTask.State, stateSpan: Span, words: Int)
  case nearMiss(TextProblem)
  case none

  /// Reads the start of a list item's text.
  static func read(_ text: InlineText) -> TaskCheckbox {
    let start = text.lower
    guard text[start] == UInt8(ascii: "[") else { return .none }
    guard let inside = Inside(text, from: start + 1) else { return .none }
    let after = inside.close + 1
    if let state = inside.exact, text.isPlainWordEnd(after) {
      return .task(state, stateSpan: Span(start + 1, start + 2), words: after)
    }
    guard inside.isBlankOrX else { return .none }
    if text.isWordEnd(after) {
      let wide = text.isPlainWordEnd(after) ? 0 : text.blank(at: after)
      let replacement = "[\(inside.character)]" + (wide > 0 ? " " : "")
      return nearMiss(Span(start, after + wide), replacement)
    }
    guard text.startsWord(after) else { return .none }
    return nearMiss(Span(start, after), "[\(inside.character)] ")
  }

  /// Finds `-[ ]` at the start of the text's lines: a list item without the blank that makes it one.
  static func unspacedItems(_ text: InlineText) -> [TextProblem] {
    var problems: [TextProblem] = []
    var offset = text.lower
    while offset < text.upper {
      while text[offset] == 0x20 || text[offset] == 0x09 { offset += 1 }
      if let problem = unspacedItem(text, at: offset) { problems.append(problem) }
      while offset < text.upper, text[offset] != 0x0A, text[offset] != 0x0D { offset += 1 }
      offset += 1
    }
    return problems
  }

  private static func unspacedItem(_ text: InlineText, at offset: Int) -> TextProblem? {
    let bullet = text[offset]
    guard "-+".utf8.contains(bullet), text[offset + 1] == UInt8(ascii: "["),
      let inside = Inside(text, from: offset + 2), text.isWordEnd(inside.close + 1),
      inside.exact != nil || inside.isBlankOrX
    else { return nil }
    let replacement = "\(Character(Unicode.Scalar(bullet))) [\(inside.character)]"
    return TextProblem(
      .taskNearMiss(.checkbox, replacement: replacement), at: Span(offset, inside.close + 1))
  }

  private static func nearMiss(_ span: Span, _ replacement: String) -> TaskCheckbox {
    .nearMiss(TextProblem(.taskNearMiss(.checkbox, replacement: replacement), at: span))
  }
}

/// What stands between the brackets: a state, or one that was meant.
private struct Inside {
  /// The offset of the closing bracket.
  let close: Int
  private let state: BodyTask.State?
  private let isExact: Bool

  /// Nil where anything but blanks and at most one state stands before the closing bracket.
  init?(_ text: InlineText, from start: Int) {
    var state: BodyTask.State?
    var offset = start
    while text[offset] != UInt8(ascii: "]") {
      if case let length = text.lineBlank(at: offset), length > 0 {
        offset += length
      } else if state == nil, let found = BodyTask.State(text[offset]) {
        state = found
        offset += 1
      } else {
        return nil
      }
      guard offset - start <= 4 else { return nil }
    }
    close = offset
    isExact = offset == start + 1 && BodyTask.State(text[start]) != nil
    self.state = state
  }

  /// The state, if it is written as it must be.
  var exact: BodyTask.State? { isExact ? state ?? .open : nil }

  var character: Character { (state ?? .open).character }

  var isBlankOrX: Bool { state == nil || state == .done }
}

extension InlineText {
  /// Whether a blank that Markdown takes for one, or the end, stands at `offset`.
  fileprivate func isPlainWordEnd(_ offset: Int) -> Bool {
    offset >= upper || blank(at: offset) == 1
  }

  /// How many bytes the blank at `offset` takes, unless it ends the line.
  fileprivate func lineBlank(at offset: Int) -> Int {
    self[offset] == 0x0A || self[offset] == 0x0D ? 0 : blank(at: offset)
  }

  /// Whether a letter or a digit stands at `offset`.
  fileprivate func startsWord(_ offset: Int) -> Bool {
    let byte = self[offset]
    if byte >= 0x80 { return nameEnd(offset) > offset }
    return InlineText.isASCIINamePart(byte) && !"-_".utf8.contains(byte)
  }
}
