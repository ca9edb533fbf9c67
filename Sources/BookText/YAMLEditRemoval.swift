// Taking pairs and list items out, with their lines.

extension YAMLEditPlan {
  func remove(_ place: YAMLPath) throws(EditRefusal) -> Step {
    let (root, _) = try find(place)
    guard let parent = place.parent, let holder = root[parent] else { throw .notAKey(place) }
    let entries: [Entry]
    let index: Int
    switch (holder.content, place.steps.last) {
    case (.mapping(let pairs, _), .key(let key)):
      entries = pairs.map { Entry(start: Int($0.keySpan.lower), end: end(of: $0)) }
      index = pairs.firstIndex { $0.key == key } ?? 0
    case (.list(let items, _), .index(let place)):
      entries = items.map { Entry(start: Int($0.span.lower), end: Int($0.span.upper)) }
      index = place
    default: throw .notAKey(place)
    }
    let expected = root.changing(parent) { $0.removing(index) }
    let span =
      holder.isFlow
      ? try flowSpan(of: index, among: entries, in: holder, place)
      : try blockSpan(of: index, among: entries, in: holder, place)
    return step(span, "", expected)
  }

  /// From the first byte of a pair or item to the offset after its last.
  private struct Entry {
    let start: Int
    let end: Int
  }

  // MARK: In brackets

  /// The entry with the comma between it and its neighbour.
  private func flowSpan(
    of index: Int, among entries: [Entry], in holder: YAMLNode, _ place: YAMLPath
  ) throws(EditRefusal) -> Span {
    if index > 0 {
      guard isComma(entries[index - 1].end, entries[index].start) else { throw .unclear(place) }
      return Span(entries[index - 1].end, entries[index].end)
    }
    if entries.count > 1 {
      guard isComma(entries[0].end, entries[1].start) else { throw .unclear(place) }
      return Span(entries[0].start, entries[1].start)
    }
    let inside = Span(Int(holder.span.lower) + 1, Int(holder.span.upper) - 1)
    let around =
      Array(bytes[Int(inside.lower)..<max(Int(inside.lower), entries[0].start)])
      + bytes[min(entries[0].end, Int(inside.upper))..<Int(inside.upper)]
    guard around.allSatisfy({ isBlank($0) || $0 == UInt8(ascii: ",") }) else {
      throw .unclear(place)
    }
    return inside
  }

  /// Whether a comma, and beside it only blanks and line ends, stands between two offsets.
  private func isComma(_ start: Int, _ end: Int) -> Bool {
    guard start <= end else { return false }
    let between = bytes[start..<end].filter { !isBlank($0) && $0 != 0x0A && $0 != 0x0D }
    return between == [UInt8(ascii: ",")]
  }

  // MARK: On lines

  /// The lines of the entry; a comment at their end goes with them.
  private func blockSpan(
    of index: Int, among entries: [Entry], in holder: YAMLNode, _ place: YAMLPath
  ) throws(EditRefusal) -> Span {
    guard entries.count > 1 else { throw .lastOne(place) }
    guard isEndOfLine(entries[index].end) else { throw .unclear(place) }
    let start = lineStart(of: entries[index].start)
    let before = bytes[start..<entries[index].start]
    let isOwnLine: Bool
    switch holder.content {
    case .list: isOwnLine = before.filter { $0 != 0x20 } == [UInt8(ascii: "-")]
    default: isOwnLine = before.allSatisfy { $0 == 0x20 }
    }
    guard isOwnLine else {
      return try spanUpToNext(index, among: entries, in: holder, place)
    }
    let end = lineAfter(entries[index].end)
    if end == bytes.count, bytes[end - 1] != 0x0A, start > 0 {
      let isCRLF = start > 1 && bytes[start - 2] == 0x0D
      return Span(start - (isCRLF ? 2 : 1), end)
    }
    return Span(start, end)
  }

  /// The first pair of a mapping that begins behind a dash: the next pair takes its place.
  private func spanUpToNext(
    _ index: Int, among entries: [Entry], in holder: YAMLNode, _ place: YAMLPath
  ) throws(EditRefusal) -> Span {
    guard case .mapping = holder.content, index == 0 else { throw .unclear(place) }
    _ = try column(of: entries[0].start, place)
    let between = bytes[entries[0].end..<entries[1].start]
    guard between.allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }) else {
      throw .unclear(place)
    }
    return Span(entries[0].start, entries[1].start)
  }
}

extension YAMLNode {
  /// The same without one of its pairs or items.
  fileprivate func removing(_ index: Int) -> YAMLNode {
    func without<Entry>(_ entries: [Entry]) -> [Entry] {
      entries.enumerated().filter { $0.offset != index }.map(\.element)
    }
    return changingPairs(without).changingItems(without)
  }
}
