// The blocks of a Markdown text, as cmark-gfm sees them.

internal import CCmarkGFM

/// A leaf block or a list item that stands outside block quotes.
struct MarkdownBlock {
  let kind: Kind
  /// The index of its first line in `MarkdownBlocks.lines`.
  let line: Int
  /// The offset of its first byte in the file.
  let start: Int
  /// Whether it stands directly in the document, in no list.
  let isTopLevel: Bool

  enum Kind: Equatable {
    case paragraph(opensItem: Bool)
    case heading(level: Int)
    case item
    /// Code, HTML, a block quote or a thematic break: what nobody looks into.
    case other
  }
}

/// The blocks of one text in the order of the document, and its lines.
///
/// Blocks come from cmark-gfm's first phase alone. Inline parsing is half of its time, needs more than linear time for some
/// texts (`![[]()` over and over), and shares a table between threads; so is the `table` extension, which fills short rows
/// with cells until memory ends. `TableRows` finds tables instead.
struct MarkdownBlocks {
  private(set) var blocks: [MarkdownBlock] = []
  /// The offset of each line's first byte; of consecutive blank lines only the first is kept.
  ///
  /// A line ends where cmark ends it: at LF, CRLF or a lone CR.
  private(set) var lines: [Int] = []
  /// The offset of the first byte after the text.
  let end: Int

  /// Reads the blocks of the bytes in `range`, which may be any bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    end = range.upperBound
    guard !range.isEmpty, let base = bytes.baseAddress, let parser = BlockParser() else { return }
    lines.reserveCapacity(range.count / 32)
    var isAfterBlank = true
    var unfed = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      let line = index
      let isBlank = MarkdownBlocks.skipLine(bytes, &index, before: range.upperBound)
      if isBlank, isAfterBlank {
        parser.feed(UnsafeBufferPointer(rebasing: bytes[unfed..<line]))
        unfed = index
      } else {
        lines.append(line)
      }
      isAfterBlank = isBlank
    }
    parser.feed(UnsafeBufferPointer(start: base + unfed, count: range.upperBound - unfed))
    parser.finish()
    collect(from: parser)
  }

  /// Moves `index` to the next line; whether the line left behind holds only blanks.
  private static func skipLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, before end: Int
  ) -> Bool {
    while index < end, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    let isBlank = index == end || bytes[index] == 0x0A || bytes[index] == 0x0D
    while index < end, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    if index + 1 < end, bytes[index] == 0x0D, bytes[index + 1] == 0x0A { index += 1 }
    if index < end { index += 1 }
    return isBlank
  }

  /// Walks lists and their items, without recursion: nothing bounds their depth.
  private mutating func collect(from parser: borrowing BlockParser) {
    guard let root = parser.root else { return }
    var node = cmark_node_next(cmark_node_first_child(root))
    var depth = 0
    while let current = node {
      let type = cmark_node_get_type(current)
      append(current, type, isTopLevel: depth == 0)
      if type == CMARK_NODE_LIST || type == CMARK_NODE_ITEM,
        let child = cmark_node_first_child(current)
      {
        node = child
        depth += 1
        continue
      }
      var last = current
      node = cmark_node_next(last)
      while node == nil, depth > 0, let parent = cmark_node_parent(last) {
        last = parent
        depth -= 1
        node = cmark_node_next(last)
      }
    }
  }

  private mutating func append(
    _ node: OpaquePointer, _ type: cmark_node_type, isTopLevel: Bool
  ) {
    let line = Int(cmark_node_get_start_line(node)) - 1 - BlockParser.linesBefore
    guard type != CMARK_NODE_LIST, lines.indices.contains(line) else { return }
    let kind: MarkdownBlock.Kind =
      switch type {
      case CMARK_NODE_PARAGRAPH:
        .paragraph(
          opensItem: cmark_node_previous(node) == nil
            && cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_ITEM)
      case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
      case CMARK_NODE_ITEM: .item
      default: .other
      }
    let start = lines[line] + Int(cmark_node_get_start_column(node)) - 1
    blocks.append(
      MarkdownBlock(kind: kind, line: line, start: min(start, end), isTopLevel: isTopLevel))
  }
}
