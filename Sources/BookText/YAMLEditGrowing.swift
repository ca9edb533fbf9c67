// New pairs and new list items, in brackets and on lines of their own.

extension YAMLEditPlan {
  // MARK: Pairs

  func insert(
    _ entry: YAMLValue.Entry, _ place: YAMLEdit.Place, in mapping: YAMLPath
  ) throws(EditRefusal) -> Step {
    guard !entry.key.isEmpty else { throw .noSuchPlace(mapping) }
    guard let root = text.root, !(mapping == .root && !root.isFlow && root.pairs.isEmpty) else {
      return try insertFirst(entry, mapping)
    }
    let (_, node) = try find(mapping)
    if node.isEmpty {
      let record = YAMLValue.record([entry])
      return try fill(mapping, record.written(inFlow: true), record, in: root)
    }
    guard case .mapping(let pairs, let isFlow) = node.content else { throw .notAMapping(mapping) }
    guard node[entry.key] == nil else { throw .keyExists(mapping.appending(.key(entry.key))) }
    let index = try self.index(of: place, among: pairs, in: mapping)
    let inFlow = isFlow || root.isInFlow(mapping)
    let expected = root.changing(mapping) { node in
      node.changingPairs { Array($0[..<index] + [entry.pair(inFlow: inFlow)] + $0[index...]) }
    }
    guard let first = pairs.first else {
      let start = Int(node.span.lower) + 1
      return step(Span(start, start), entry.written(inFlow: inFlow), expected)
    }
    let start = Int(first.keySpan.lower)
    if inFlow {
      let written = entry.written(inFlow: true)
      guard index > 0 else { return step(Span(start, start), written + ", ", expected) }
      let end = self.end(of: pairs[index - 1])
      return step(Span(end, end), ", " + written, expected)
    }
    let column = try self.column(of: start, mapping)
    let written = entry.lines(indent: column, lineEnd: lineEnd(near: start))
    if index > 0 {
      let end = self.end(of: pairs[index - 1])
      return step(line(written, indent: column, after: end, mapping), expected)
    }
    let indent = String(repeating: " ", count: column)
    return step(Span(start, start), written + lineEnd(near: start) + indent, expected)
  }

  /// The first pair of front matter that holds none.
  private func insertFirst(
    _ entry: YAMLValue.Entry, _ mapping: YAMLPath
  ) throws(EditRefusal) -> Step {
    guard mapping == .root else { throw .noSuchPlace(mapping) }
    let end = Int(text.span.upper)
    let isOnNewLine = end == Int(text.span.lower) || bytes[end - 1] == UInt8(ascii: "\n")
    let lineEnd = lineEnd(near: end)
    let written = entry.written(inFlow: false)
    return step(
      Span(end, end), isOnNewLine ? written + lineEnd : lineEnd + written,
      YAMLNode(.mapping([entry.pair(inFlow: false)], isFlow: false), at: .start))
  }

  private func index(
    of place: YAMLEdit.Place, among pairs: [YAMLNode.Pair], in mapping: YAMLPath
  ) throws(EditRefusal) -> Int {
    switch place {
    case .first: return 0
    case .last: return pairs.count
    case .after(let key):
      guard let index = pairs.firstIndex(where: { $0.key == key }) else {
        throw .noSuchPlace(mapping.appending(.key(key)))
      }
      return index + 1
    }
  }

  // MARK: List items

  func append(_ value: YAMLValue, to list: YAMLPath) throws(EditRefusal) -> Step {
    let (root, node) = try find(list)
    switch node.content {
    case .scalar:
      return node.isEmpty
        ? try fill(list, YAMLValue.list([value]).written(inFlow: true), .list([value]), in: root)
        : try makeList(of: node, and: value, at: list, in: root)
    case .mapping:
      throw .notAList(list)
    case .list(let items, isFlow: true):
      let expected = root.appending(value.node(inFlow: true), to: list)
      let written = value.written(inFlow: true)
      guard let last = items.last else {
        return step(Span(Int(node.span.lower) + 1, Int(node.span.lower) + 1), written, expected)
      }
      return step(Span(Int(last.span.upper), Int(last.span.upper)), ", " + written, expected)
    case .list(let items, isFlow: false):
      guard let last = items.last else { throw .unclear(list) }
      return try appendLines(value, after: last, of: node, at: list, in: root)
    }
  }

  /// `tags: a` is a list of one; it grows to `tags: [a, b]`.
  private func makeList(
    of node: YAMLNode, and value: YAMLValue, at list: YAMLPath, in root: YAMLNode
  ) throws(EditRefusal) -> Step {
    guard case .scalar(let text, let current) = try oneLine(node, list).content else {
      throw .notAList(list)
    }
    let style = YAMLScalar.style(of: text, isText: false, keeping: current, inFlow: true)
    let written = "[\(YAMLScalar.written(text, style)), \(value.written(inFlow: true))]"
    let items = [YAMLNode(.scalar(text, style), at: .start), value.node(inFlow: true)]
    return step(
      node.span, written,
      root.changing(list) { _ in YAMLNode(.list(items, isFlow: true), at: .start) })
  }

  private func appendLines(
    _ value: YAMLValue, after last: YAMLNode, of node: YAMLNode, at list: YAMLPath,
    in root: YAMLNode
  ) throws(EditRefusal) -> Step {
    let column = try self.column(of: Int(node.span.lower), list)
    let gap = self.gap(before: last)
    let indent = String(repeating: " ", count: column + 1) + gap
    guard case .record(let entries) = value, case .mapping(_, isFlow: false) = last.content,
      !entries.isEmpty
    else {
      let written = "-" + gap + value.written(inFlow: false)
      return step(
        line(written, indent: column, after: Int(last.span.upper), list),
        root.appending(value.node(inFlow: false), to: list))
    }
    let lineEnd = lineEnd(near: Int(last.span.upper))
    let written = entries.map { $0.written(inFlow: false) }.joined(separator: lineEnd + indent)
    let record = YAMLNode(
      .mapping(entries.map { $0.pair(inFlow: false) }, isFlow: false), at: .start)
    return step(
      line("-" + gap + written, indent: column, after: Int(last.span.upper), list),
      root.appending(record, to: list))
  }

  /// The blanks between a list item and its dash, as the last item has them.
  private func gap(before item: YAMLNode) -> String {
    var start = Int(item.span.lower)
    while start > 0, bytes[start - 1] == 0x20 { start -= 1 }
    guard start > 0, start < Int(item.span.lower), bytes[start - 1] == UInt8(ascii: "-") else {
      return " "
    }
    return String(repeating: " ", count: Int(item.span.lower) - start)
  }

  private func step(_ insertion: Insertion, _ expected: YAMLNode) -> Step {
    step(Span(insertion.offset, insertion.offset), insertion.text, expected)
  }
}

extension YAMLNode {
  fileprivate func appending(_ item: YAMLNode, to list: YAMLPath) -> YAMLNode {
    changing(list) { list in list.changingItems { $0 + [item] } }
  }
}
