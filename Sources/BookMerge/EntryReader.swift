// From a node to its entries: which bytes belong to which of them.

import BookText

/// The text is written so that nobody can tell which bytes belong to what.
struct UnclearText: Error {}

/// Cuts the collections of one text, whose lines end in LF and which has no BOM.
struct EntryReader {
  let bytes: [UInt8]

  /// The entries of a collection that has the bytes of `region` to itself; nil for a scalar and for brackets with comments.
  func entries(of node: YAMLNode, in region: Range<Int>, under column: Int) throws(UnclearText)
    -> Entries?
  {
    switch node.content {
    case .scalar: return nil
    case .list(let items, isFlow: true): return bracketed(items.map { Part($0) }, node)
    case .mapping(let pairs, isFlow: true): return bracketed(pairs.map { Part($0) }, node)
    case .list(let items, isFlow: false):
      var parts: [Part] = []
      let first = Int(node.span.lower)
      for item in items {
        let dash = try dash(of: item, column: first - lineStart(of: first))
        parts.append(Part(item, start: dash))
      }
      return try lined(parts, in: region, under: column)
    case .mapping(let pairs, isFlow: false):
      return try lined(pairs.map { Part($0) }, in: region, under: column)
    }
  }

  /// A pair or an item, before its text is known.
  private struct Part {
    let key: String?
    let start: Int
    /// The end of the key.
    let keyEnd: Int
    let value: YAMLNode

    init(_ pair: YAMLNode.Pair) {
      key = pair.key
      start = Int(pair.keySpan.lower)
      keyEnd = Int(pair.keySpan.upper)
      value = pair.value
    }

    init(_ item: YAMLNode, start: Int? = nil) {
      key = nil
      self.start = start ?? Int(item.span.lower)
      keyEnd = self.start
      value = item
    }

    var end: Int { max(keyEnd, Int(value.span.upper)) }
  }

  // MARK: In brackets

  private func bracketed(_ parts: [Part], _ node: YAMLNode) -> Entries? {
    let span = node.span.range
    guard span.count >= 2, "[{".utf8.contains(bytes[span.lowerBound]) else { return nil }
    var entries: [Entry] = []
    var end = span.lowerBound + 1
    for part in parts {
      let comma = bytes[end..<max(end, part.start)]
      guard comma.allSatisfy(isBetween) else { return nil }
      let valueStart = part.value.isEmpty ? part.end : Int(part.value.span.lower)
      entries.append(
        Entry(
          key: part.key, node: part.value, column: nil, above: [],
          comma: entries.isEmpty ? [] : Array(comma),
          opening: Array(bytes[part.start..<valueStart]),
          value: Array(bytes[valueStart..<part.end]), rest: [],
          inside: bracketedInside(part.value)))
      end = part.end
    }
    let first = parts.first?.start ?? span.upperBound - 1
    let foot = bytes[end..<span.upperBound]
    guard foot.dropLast().allSatisfy(isBetween) else { return nil }
    return Entries(
      form: .brackets, entries: entries, opening: Array(bytes[span.lowerBound..<first]),
      foot: Array(parts.isEmpty ? foot.suffix(1) : foot))
  }

  private func bracketedInside(_ node: YAMLNode) -> Entries? {
    switch node.content {
    case .scalar: nil
    case .list(let items, _): bracketed(items.map { Part($0) }, node)
    case .mapping(let pairs, _): bracketed(pairs.map { Part($0) }, node)
    }
  }

  private func isBetween(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == 0x0A || byte == UInt8(ascii: ",")
  }

  // MARK: On lines

  private func lined(
    _ parts: [Part], in region: Range<Int>, under outer: Int
  ) throws(UnclearText) -> Entries {
    guard let first = parts.first else { throw UnclearText() }
    let column = first.start - lineStart(of: first.start)
    let startsBehindDash = region.lowerBound == first.start && column > 0
    var entries: [Entry] = []
    var end = region.lowerBound
    for part in parts {
      let line = max(lineStart(of: part.start), end)
      guard part.start - lineStart(of: part.start) == column, end <= part.start else {
        throw UnclearText()
      }
      let above = Array(bytes[end..<line])
      end = try self.end(of: part, column: column, before: region.upperBound)
      entries.append(try entry(part, above: above, column: column, end: end))
    }
    return Entries(
      form: .lines(indent: column - outer, startsBehindDash: startsBehindDash), entries: entries,
      opening: [], foot: Array(bytes[end..<region.upperBound]))
  }

  private func entry(
    _ part: Part, above: [UInt8], column: Int, end: Int
  ) throws(UnclearText) -> Entry {
    let valueStart: Int
    let valueEnd: Int
    if part.value.isCollectionOnLines {
      let first = Int(part.value.span.lower)
      let isBehind = !bytes[part.start..<first].contains(0x0A)
      valueStart = isBehind ? first : try lineAfter(try colonEnd(of: part))
      valueEnd = end
    } else {
      valueStart = part.value.isEmpty ? try colonEnd(of: part) : Int(part.value.span.lower)
      valueEnd = max(valueStart, part.end)
    }
    return Entry(
      key: part.key, node: part.value, column: column, above: above, comma: [],
      opening: Array(bytes[part.start..<valueStart]), value: Array(bytes[valueStart..<valueEnd]),
      rest: Array(bytes[valueEnd..<end]),
      inside: try entries(of: part.value, in: valueStart..<end, under: column))
  }

  /// The end of the lines that a part takes, with the comments below that are further in than it.
  private func end(of part: Part, column: Int, before limit: Int) throws(UnclearText) -> Int {
    var end = try lineAfter(max(part.end, part.value.isEmpty ? try colonEnd(of: part) : 0))
    while end < limit, isComment(at: end, deeperThan: column) {
      end = bytes[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    }
    guard end <= limit else { throw UnclearText() }
    return end
  }

  /// The offset behind the colon of a pair or the dash of an item.
  private func colonEnd(of part: Part) throws(UnclearText) -> Int {
    var index = part.keyEnd
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    let sign = UInt8(ascii: part.key == nil ? "-" : ":")
    guard index < bytes.count, bytes[index] == sign else { throw UnclearText() }
    return index + 1
  }

  /// The offset of the dash that begins an item.
  private func dash(of item: YAMLNode, column: Int) throws(UnclearText) -> Int {
    var line = lineStart(of: Int(item.span.lower))
    while true {
      let dash = line + column
      if dash <= Int(item.span.lower), dash < bytes.count, bytes[dash] == UInt8(ascii: "-"),
        bytes[line..<dash].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") })
      {
        return dash
      }
      guard line > 0 else { throw UnclearText() }
      line = lineStart(of: line - 1)
    }
  }

  private func lineStart(of offset: Int) -> Int {
    bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }

  /// Where the next line begins; nothing but blanks and a comment may stand before it.
  private func lineAfter(_ offset: Int) throws(UnclearText) -> Int {
    let end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
    let left = bytes[offset..<end].drop { isBlank($0) || $0 == 0x0D }
    guard left.first == nil || left.first == UInt8(ascii: "#") else { throw UnclearText() }
    return min(end + 1, bytes.count)
  }

  private func isComment(at start: Int, deeperThan column: Int) -> Bool {
    let text = bytes[start...].drop { $0 == 0x20 }
    return text.first == UInt8(ascii: "#") && text.startIndex - start > column
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension YAMLNode {
  fileprivate var isCollectionOnLines: Bool {
    switch content {
    case .scalar: false
    case .list(_, let isFlow), .mapping(_, let isFlow): !isFlow
    }
  }
}
