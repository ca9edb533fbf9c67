// FrontMatterOutline: front matter as pairs and items, each with the comments that belong to it.

import BookText

/// A pair of a mapping or an item of a list, with its comments.
struct OutlineEntry {
  /// Comments and empty lines above.
  var above: [Line]
  /// The key as written, with its quotes; nil for an item.
  let key: Range<Int>?
  /// The name of the key.
  let name: String
  /// The comment at the end of its line, with the blanks before it.
  var tail: Range<Int>?
  var value: Value
  /// Comments that are indented below it.
  var below: [Line]

  enum Line: Equatable {
    case empty
    case comment(Range<Int>)
  }

  enum Value {
    case nothing
    case atom(Atom)
    case mapping([OutlineEntry])
    case list([OutlineEntry])
  }

  /// A scalar, or a list or mapping in brackets.
  struct Atom {
    let node: YAMLNode
    /// What is written, with the empty lines behind it that a block scalar keeps.
    let text: Range<Int>
    /// Where its pair or dash stands on its line.
    let column: Int
  }
}

/// Comments that stand where nobody could tell what they belong to.
struct UnclearOutline: Error {}

/// Reads the outline of front matter whose lines end in LF.
struct OutlineReader {
  private let bytes: [UInt8]
  private let span: Range<Int>
  /// What is read up to.
  private var position: Int
  /// Comments and empty lines that belong to nothing yet, each with its column.
  private var pending: [(line: OutlineEntry.Line, column: Int)] = []

  /// The entries, and what stands below them all.
  static func read(
    _ text: FrontMatter, of bytes: [UInt8]
  ) throws(UnclearOutline) -> (entries: [OutlineEntry], below: [OutlineEntry.Line]) {
    var reader = OutlineReader(bytes: bytes, span: text.span.range)
    guard case .mapping(let pairs, isFlow: false)? = text.root?.content, !pairs.isEmpty else {
      throw UnclearOutline()
    }
    reader.readLines()
    let entries = try reader.entries(of: pairs)
    guard reader.position == reader.span.upperBound else { throw UnclearOutline() }
    return (entries, reader.takeAll())
  }

  private init(bytes: [UInt8], span: Range<Int>) {
    self.bytes = bytes
    self.span = span
    position = span.lowerBound
  }

  // MARK: Entries

  private mutating func entries(
    of pairs: [YAMLNode.Pair]
  ) throws(UnclearOutline) -> [OutlineEntry] {
    var entries: [OutlineEntry] = []
    for pair in pairs {
      let above = takeAll()
      try skipBlanks(to: Int(pair.keySpan.lower))
      let column = column(of: position)
      position = Int(pair.keySpan.upper)
      guard skip(UInt8(ascii: ":")) else { throw UnclearOutline() }
      entries.append(
        try entry(pair.key, pair.keySpan.range, pair.value, above: above, column: column))
    }
    return entries
  }

  private mutating func items(
    of list: YAMLNode, _ items: [YAMLNode]
  ) throws(UnclearOutline) -> [OutlineEntry] {
    let column = column(of: Int(list.span.lower))
    var entries: [OutlineEntry] = []
    for item in items {
      let above = takeAll()
      guard skip(UInt8(ascii: "-")) else { throw UnclearOutline() }
      entries.append(try entry("", nil, item, above: above, column: column))
    }
    return entries
  }

  /// Reads what follows a colon or a dash.
  private mutating func entry(
    _ name: String, _ key: Range<Int>?, _ value: YAMLNode, above: [OutlineEntry.Line], column: Int
  ) throws(UnclearOutline) -> OutlineEntry {
    var entry = OutlineEntry(
      above: above, key: key, name: name, tail: readTail(), value: .nothing, below: [])
    switch value.content {
    case .scalar where value.span.isEmpty: break
    case .mapping(let pairs, isFlow: false):
      readLines()
      hoist(from: &entry, isItem: key == nil)
      entry.value = .mapping(try entries(of: pairs))
    case .list(let items, isFlow: false):
      readLines()
      hoist(from: &entry, isItem: key == nil)
      entry.value = .list(try self.items(of: value, items))
    case .scalar, .list, .mapping:
      readLines()
      // On a line below its key or dash: it moves up, and what stands between moves above.
      entry.above += (entry.tail.map { [.comment(withoutBlanks($0))] } ?? []) + takeAll()
      try skipBlanks(to: Int(value.span.lower))
      position = end(of: value)
      let text = Int(value.span.lower)..<position
      entry.value = .atom(OutlineEntry.Atom(node: value, text: text, column: column))
      entry.tail = readTail()
    }
    readLines()
    entry.below = take(deeperThan: column)
    return entry
  }

  /// Puts comments behind a dash, or between it and what follows, above the item.
  private mutating func hoist(from entry: inout OutlineEntry, isItem: Bool) {
    guard isItem else { return }
    if let tail = entry.tail { entry.above.append(.comment(withoutBlanks(tail))) }
    entry.tail = nil
    entry.above += takeAll()
  }

  /// Where a value ends; a block scalar that keeps its last empty lines has them too.
  private func end(of value: YAMLNode) -> Int {
    var end = Int(value.span.upper)
    guard case .scalar(_, let style) = value.content, style == .literal || style == .folded else {
      return end
    }
    let header = bytes[value.span.range].prefix { $0 != 0x0A && $0 != UInt8(ascii: "#") }
    guard header.contains(UInt8(ascii: "+")) else { return end }
    var line = nextLine(after: end)
    while line < span.upperBound, isEmptyLine(line) {
      line = nextLine(after: line)
      end = line
    }
    return end
  }

  // MARK: Lines

  private mutating func takeAll() -> [OutlineEntry.Line] {
    defer { pending = [] }
    return pending.map(\.line)
  }

  /// Takes the comments from the front that are indented deeper than a column, with the empty lines before them.
  private mutating func take(deeperThan column: Int) -> [OutlineEntry.Line] {
    let reach = pending.prefix { $0.line == .empty || $0.column > column }
    guard let last = reach.lastIndex(where: { $0.line != .empty }) else { return [] }
    defer { pending.removeSubrange(...last) }
    return pending[...last].map(\.line)
  }

  /// Reads the comments and empty lines up to the next line that holds anything else.
  private mutating func readLines() {
    var line = position
    if !isAtLineStart {
      guard isEmptyLine(position) else { return }
      line = nextLine(after: position)
    }
    while line < span.upperBound {
      let start = bytes[line...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.endIndex
      if isEmptyLine(line) {
        pending.append((.empty, 0))
      } else if bytes[start] == UInt8(ascii: "#") {
        pending.append((.comment(start..<trimmedEnd(of: line)), start - line))
      } else {
        break
      }
      line = nextLine(after: line)
    }
    position = line
  }

  /// Reads the comment behind what was read last, if nothing else stands there.
  private mutating func readTail() -> Range<Int>? {
    let start = bytes[position..<span.upperBound].firstIndex { $0 != 0x20 && $0 != 0x09 }
    guard !isAtLineStart, let start, start > position, bytes[start] == UInt8(ascii: "#") else {
      return nil
    }
    defer { position = endOfLine(position) }
    return position..<trimmedEnd(of: start)
  }

  private func withoutBlanks(_ tail: Range<Int>) -> Range<Int> {
    (bytes[tail].firstIndex(of: UInt8(ascii: "#")) ?? tail.lowerBound)..<tail.upperBound
  }

  // MARK: Bytes

  private var isAtLineStart: Bool {
    position == span.lowerBound || bytes[position - 1] == 0x0A
  }

  /// Moves behind a sign that must come next.
  private mutating func skip(_ sign: UInt8) -> Bool {
    let start = bytes[position..<span.upperBound].firstIndex { $0 != 0x20 && $0 != 0x09 }
    guard let start, bytes[start] == sign else { return false }
    position = start + 1
    return true
  }

  private mutating func skipBlanks(to offset: Int) throws(UnclearOutline) {
    guard position <= offset,
      bytes[position..<offset].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
    else { throw UnclearOutline() }
    position = offset
  }

  private func column(of offset: Int) -> Int {
    offset - (bytes[span.lowerBound..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? span.lowerBound)
  }

  private func endOfLine(_ offset: Int) -> Int {
    bytes[offset..<span.upperBound].firstIndex(of: 0x0A) ?? span.upperBound
  }

  private func nextLine(after offset: Int) -> Int { min(endOfLine(offset) + 1, span.upperBound) }

  private func isEmptyLine(_ offset: Int) -> Bool {
    bytes[offset..<endOfLine(offset)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private func trimmedEnd(of offset: Int) -> Int {
    bytes[offset..<endOfLine(offset)].lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 }
      ?? offset
  }
}
