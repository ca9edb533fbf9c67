// Marks in a paragraph's text.

/// Finds `#risk`, `#need/sso` and their like.
enum MarkReader {
  /// The marks of the text from the offset `start` on, in their order.
  static func marks(_ text: InlineText, from start: Int) -> [(kind: BodyMark.Kind, span: Span)] {
    var marks: [(BodyMark.Kind, Span)] = []
    var offset = start
    while offset < text.upper {
      guard text[offset] == UInt8(ascii: "#"), mayBegin(text, at: offset, from: start) else {
        offset += 1
        continue
      }
      let end = text.nameEnd(offset + 1, allowing: UInt8(ascii: "/"))
      if let kind = BodyMark.Kind(tag: text[offset + 1..<end]) {
        marks.append((kind, Span(offset, end)))
      }
      offset = max(end, offset + 1)
    }
    return marks
  }

  /// Whether a mark may begin at `offset`: at the start, after a blank, after an opening bracket, emphasised or not.
  private static func mayBegin(_ text: InlineText, at offset: Int, from start: Int) -> Bool {
    var before = offset
    while before > start, text[before - 1] == UInt8(ascii: "*") { before -= 1 }
    guard before > start else { return true }
    if text.beforeBlanks(before, from: start) < before { return true }
    if "([{".utf8.contains(text[before - 1]) { return true }
    return before - 3 >= start && wideBrackets.contains { text.starts(with: $0, at: before - 3) }
  }

  private static let wideBrackets: [StaticString] = ["（", "「", "『", "【", "［"]
}
