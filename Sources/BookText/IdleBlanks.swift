// Blanks at the ends of lines that say nothing in Markdown.

extension Body {
  /// The blanks at line ends that a reader never sees, in a text whose lines end in LF.
  ///
  /// Of the blanks of a hard break two are left. Whatever stands in code, HTML or a block quote is left alone, and with it
  /// the empty lines up to the next paragraph.
  package static func idleBlanks(_ bytes: [UInt8], in span: Span) -> [Span] {
    bytes.withUnsafeBufferPointer { buffer in
      let markdown = MarkdownBlocks(buffer, in: span.range.clamped(to: 0..<buffer.count))
      return markdown.blocks.indices.flatMap { index -> [Span] in
        switch markdown.blocks[index].kind {
        case .paragraph, .heading:
          IdleBlanks(buffer, in: markdown.range(ofBlockAt: index)).spans
        case .item, .other: []
        }
      }
    }
  }
}

extension MarkdownBlocks {
  /// The whole lines from a block's first one up to the next block.
  func range(ofBlockAt index: Int) -> Range<Int> {
    let line = blocks[index].line
    let next = blocks[(index + 1)...].first { $0.line > line }
    return lines[line]..<(next.map { lines[$0.line] } ?? end)
  }
}

/// The idle blanks of one paragraph or heading, and of the empty lines after it.
private struct IdleBlanks {
  private(set) var spans: [Span] = []
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    let text = InlineText(bytes[range])
    var line = range.lowerBound
    while line < range.upperBound {
      let end = bytes[line..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let blanks = trailingBlanks(of: line..<end)
      // A mask over a line end: code goes on behind it, and its blanks count.
      let isCode = end < range.upperBound && text[end] != 0x0A
      if !blanks.isEmpty, !isCode {
        let goesOn = blanks.lowerBound > line && hasText(after: end, before: range.upperBound)
        let kept = goesOn && bytes[..<end].suffix(2).elementsEqual([0x20, 0x20]) ? 2 : 0
        if blanks.count > kept { spans.append(Span(blanks.lowerBound, end - kept)) }
      }
      line = end + 1
    }
  }

  /// None behind a CR: without them it would be one line end with the LF.
  private func trailingBlanks(of line: Range<Int>) -> Range<Int> {
    var start = line.upperBound
    while start > line.lowerBound, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 {
      start -= 1
    }
    let isBehindReturn = start > line.lowerBound && bytes[start - 1] == 0x0D
    return isBehindReturn ? line.upperBound..<line.upperBound : start..<line.upperBound
  }

  /// Whether the next line holds more than blanks.
  private func hasText(after end: Int, before bound: Int) -> Bool {
    guard end + 1 < bound else { return false }
    let next = bytes[(end + 1)..<bound].prefix { $0 != 0x0A }
    return !next.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
