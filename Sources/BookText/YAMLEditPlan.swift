// From a change of front matter to the bytes that make it.

/// Finds the one splice that makes a change, and says what the front matter must hold afterwards.
struct YAMLEditPlan {
  /// The splice of a change, with the front matter that it must lead to.
  struct Step {
    let edit: TextEdit
    let expected: YAMLNode
  }

  let path: Path
  let bytes: [UInt8]
  let text: FrontMatter

  func step(for edit: YAMLEdit) throws(EditRefusal) -> Step {
    if let problem = text.problems.first { throw .unreadable(problem) }
    switch edit {
    case .set(let place, let value): return try set(place, value)
    case .rename(let place, let key): return try rename(place, to: key)
    case .insert(let key, let value, let where_, let mapping):
      return try insert(YAMLValue.Entry(key, value), where_, in: mapping)
    case .remove(let place): return try remove(place)
    case .append(let value, let list): return try append(value, to: list)
    }
  }

  // MARK: Scalars and keys

  private func set(_ place: YAMLPath, _ value: YAMLValue) throws(EditRefusal) -> Step {
    let (root, node) = try find(place)
    let inFlow = root.isInFlow(place)
    if node.isEmpty { return try fill(place, value.written(inFlow: inFlow), value, in: root) }
    guard case .scalar(_, let current) = try oneLine(node, place).content else {
      throw .notAScalar(place)
    }
    let style = value.scalarStyle(keeping: current, inFlow: inFlow)
    switch value {
    case .text(let text), .literal(let text):
      return step(
        node.span, YAMLScalar.written(text, style),
        root.changing(place) { _ in YAMLNode(.scalar(text, style), at: .start) })
    case .list, .record:
      return step(
        node.span, value.written(inFlow: inFlow),
        root.changing(place) { _ in value.node(inFlow: inFlow) })
    }
  }

  private func rename(_ place: YAMLPath, to key: String) throws(EditRefusal) -> Step {
    let (root, _) = try find(place)
    guard case .key(let old) = place.steps.last, let parent = place.parent,
      let mapping = root[parent], let pair = mapping.pairs.first(where: { $0.key == old })
    else { throw .notAKey(place) }
    // Compared as bytes: a key may change from one Unicode form to the other.
    let isTaken = mapping.pairs.contains { $0.key == key && $0.keySpan != pair.keySpan }
    guard !isTaken, !key.isEmpty else { throw .keyExists(parent.appending(.key(key))) }
    guard !bytes[pair.keySpan.range].contains(0x0A) else { throw .severalLines(place) }
    let current: YAMLNode.ScalarStyle =
      switch bytes[Int(pair.keySpan.lower)] {
      case UInt8(ascii: "'"): .singleQuoted
      case UInt8(ascii: "\""): .doubleQuoted
      default: .plain
      }
    let renamed = root.changing(parent) { mapping in
      mapping.changingPairs { pairs in
        pairs.map { pair in
          pair.key == old
            ? YAMLNode.Pair(key: key, keySpan: pair.keySpan, value: pair.value) : pair
        }
      }
    }
    return step(pair.keySpan, YAMLScalar.writtenKey(key, keeping: current), renamed)
  }

  /// Writes a value where there is none yet; a list's empty item stands right after its dash.
  func fill(
    _ place: YAMLPath, _ written: String, _ value: YAMLValue, in root: YAMLNode
  ) throws(EditRefusal) -> Step {
    guard let node = root[place] else { throw .noSuchPlace(place) }
    let expected = root.changing(place) { _ in
      value.node(inFlow: root.isInFlow(place))
    }
    if case .key(let key) = place.steps.last, let parent = place.parent,
      let pair = root[parent]?.pairs.first(where: { $0.key == key })
    {
      if let colon = colon(of: pair) {
        return step(Span(colon + 1, colon + 1), " " + written, expected)
      }
      let end = Int(pair.keySpan.upper)
      return step(Span(end, end), ": " + written, expected)
    }
    guard node.span.lower > 0, bytes[Int(node.span.lower) - 1] == UInt8(ascii: "-") else {
      throw .unclear(place)
    }
    return step(node.span, " " + written, expected)
  }

  // MARK: What stands where

  /// The front matter and the value at a path.
  func find(_ place: YAMLPath) throws(EditRefusal) -> (root: YAMLNode, node: YAMLNode) {
    guard let root = text.root, let node = root[place] else { throw .noSuchPlace(place) }
    return (root, node)
  }

  func step(_ span: Span, _ replacement: String, _ expected: YAMLNode) -> Step {
    Step(edit: TextEdit(path, span, replacement), expected: expected)
  }

  /// The node, if an edit can replace it: a block scalar and a value over several lines are refused.
  func oneLine(_ node: YAMLNode, _ place: YAMLPath) throws(EditRefusal) -> YAMLNode {
    switch node.content {
    case .scalar(_, .literal), .scalar(_, .folded): throw .blockScalar(place)
    default: break
    }
    if bytes[node.span.range].contains(0x0A) { throw .severalLines(place) }
    return node
  }

  /// The offset of the colon after a key; nil for a key in brackets that has none, and for `? key`.
  func colon(of pair: YAMLNode.Pair) -> Int? {
    var index = Int(pair.keySpan.upper)
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: ":") ? index : nil
  }

  /// The offset after the last byte of a pair.
  func end(of pair: YAMLNode.Pair) -> Int { Int(max(pair.keySpan.upper, pair.value.span.upper)) }

  func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension YAMLNode {
  /// Whether what stands at a path stands in brackets.
  func isInFlow(_ path: YAMLPath) -> Bool {
    var node = self
    for step in path.steps {
      if node.isFlow { return true }
      guard let next = node.child(step) else { return false }
      node = next
    }
    return false
  }

  /// The same with another node at a path.
  func changing(_ path: YAMLPath, _ change: (YAMLNode) -> YAMLNode) -> YAMLNode {
    changing(path.steps[...], change)
  }

  private func changing(
    _ steps: ArraySlice<YAMLPath.Step>, _ change: (YAMLNode) -> YAMLNode
  ) -> YAMLNode {
    guard let step = steps.first else { return change(self) }
    switch (step, content) {
    case (.key(let key), .mapping):
      return changingPairs { pairs in
        pairs.map { pair in
          guard pair.key == key else { return pair }
          return Pair(
            key: pair.key, keySpan: pair.keySpan,
            value: pair.value.changing(steps.dropFirst(), change))
        }
      }
    case (.index(let place), .list):
      return changingItems { items in
        items.enumerated().map {
          $0 == place ? $1.changing(steps.dropFirst(), change) : $1
        }
      }
    default: return self
    }
  }

  func changingPairs(_ change: ([Pair]) -> [Pair]) -> YAMLNode {
    guard case .mapping(let pairs, let isFlow) = content else { return self }
    return YAMLNode(.mapping(change(pairs), isFlow: isFlow), at: span)
  }

  func changingItems(_ change: ([YAMLNode]) -> [YAMLNode]) -> YAMLNode {
    guard case .list(let items, let isFlow) = content else { return self }
    return YAMLNode(.list(change(items), isFlow: isFlow), at: span)
  }
}
