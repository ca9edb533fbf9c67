// From YAML nodes to records, by the declaration of their fields.

import BookText

/// Decodes front matter and CSV cells by the schema, collecting every problem on the way.
package struct FieldDecoder {
  package private(set) var problems: [FieldProblem] = []
  /// Problems because of which something could not be read.
  private var faults = 0
  /// The fields that csbook.yml declares under `fields:`, by key; nil where they are not known yet.
  private let ownFields: [String: FieldType]?

  package init(ownFields: [String: FieldType]? = nil) {
    self.ownFields = ownFields
  }

  /// The record that a mapping holds; what cannot be read is left out and is a problem.
  package mutating func record(_ node: YAMLNode, as shape: Shape) -> FieldSet {
    let faults = faults
    var entries: [FieldSet.Entry] = []
    entries.reserveCapacity(node.pairs.count)
    for pair in node.pairs {
      guard let spec = shape[pair.key] else {
        if !pair.key.hasPrefix("x-") { unknown(pair, of: node, in: shape) }
        continue
      }
      guard !pair.value.isEmpty, let value = value(pair.value, of: spec.type, for: spec.key) else {
        continue
      }
      entries.append(
        FieldSet.Entry(spec: spec, keySpan: pair.keySpan, value: value, span: pair.value.span))
    }
    for spec in shape.fields where spec.requirement == .required {
      let written = node.pairs.first { $0.key == spec.key }
      guard written == nil || written?.value.isEmpty == true else { continue }
      let place = written?.keySpan ?? node.pairs.first?.keySpan ?? node.span
      add(.missingField(spec.key, record: shape.name), at: place)
    }
    return FieldSet(shape, entries, at: node.span, isWhole: self.faults == faults)
  }

  private mutating func value(
    _ node: YAMLNode, of type: FieldType, for field: String
  ) -> FieldValue? {
    switch type {
    case .list(let item, _):
      return list(node, of: item, for: field)
    case .record(let shape):
      guard case .mapping = node.content else { return mismatch(node, type, field) }
      return .record(record(node, as: shape))
    case .map(let item):
      return map(node, as: type, for: field) { decoder, pair in
        decoder.value(pair.value, of: item, for: pair.key)
      }
    case .ownFields:
      return map(node, as: type, for: field) { decoder, pair in decoder.ownField(pair) }
    default:
      guard case .scalar(let text, let style) = node.content else {
        return mismatch(node, type, field)
      }
      return scalar(text, style, at: node.span, of: type, for: field)
    }
  }

  private mutating func list(
    _ node: YAMLNode, of item: FieldType, for field: String
  ) -> FieldValue {
    // A list of one may be written as its item alone.
    guard case .list(let nodes, _) = node.content else {
      return .list(
        value(node, of: item, for: field).map { [FieldValue.Item(value: $0, span: node.span)] }
          ?? [])
    }
    return .list(
      nodes.compactMap { node in
        value(node, of: item, for: field).map { FieldValue.Item(value: $0, span: node.span) }
      })
  }

  private mutating func map(
    _ node: YAMLNode, as type: FieldType, for field: String,
    _ decode: (inout FieldDecoder, YAMLNode.Pair) -> FieldValue?
  ) -> FieldValue? {
    guard case .mapping(let pairs, _) = node.content else { return mismatch(node, type, field) }
    var entries: [FieldValue.MapEntry] = []
    for pair in pairs where !pair.value.isEmpty {
      guard let value = decode(&self, pair) else { continue }
      entries.append(
        FieldValue.MapEntry(
          key: pair.key, keySpan: pair.keySpan,
          item: FieldValue.Item(value: value, span: pair.value.span)))
    }
    return .map(entries)
  }

  private mutating func ownField(_ pair: YAMLNode.Pair) -> FieldValue? {
    guard let ownFields else { return pair.value.scalar.map { .text($0) } }
    guard let type = ownFields[pair.key] else {
      add(.undeclaredField(pair.key, known: ownFields.keys.sorted()), at: pair.keySpan)
      return nil
    }
    return value(pair.value, of: type, for: pair.key)
  }

  // MARK: Scalars

  /// The value of raw text, by the type of its field.
  package mutating func scalar(
    _ text: String, _ style: YAMLNode.ScalarStyle, at span: Span, of type: FieldType,
    for field: String
  ) -> FieldValue? {
    if case .text = type {
      if style == .plain, AmbiguousScalar.isAmbiguous(text) {
        add(.ambiguousText(field: field, value: text), at: span)
      }
      return .text(text)
    }
    switch ScalarReader.read(text, as: type) {
    case .value(let value):
      return value
    case .mismatch:
      add(
        .wrongType(
          field: field, expected: type.expectation, found: "\u{22}\(text)\u{22}",
          meant: MeantScalar.of(text, as: type)),
        at: span)
    case .impossibleDay:
      add(.impossibleDay(field: field, value: text), at: span)
    case .outOfRange:
      add(.outOfRange(field: field, value: text, expected: type.expectation), at: span)
    case .unknownChoice(let choices):
      add(.unknownChoice(field: field, value: text, choices: choices), at: span)
    }
    return nil
  }

  // MARK: Problems

  package mutating func add(_ kind: FieldProblem.Kind, at span: Span) {
    problems.append(FieldProblem(kind, at: span))
    if case .ambiguousText = kind { return }
    faults += 1
  }

  private mutating func unknown(_ pair: YAMLNode.Pair, of node: YAMLNode, in shape: Shape) {
    let free = shape.fields.map(\.key).filter { node[$0] == nil }
    add(.unknownField(pair.key, record: shape.name, known: free), at: pair.keySpan)
  }

  private mutating func mismatch(
    _ node: YAMLNode, _ type: FieldType, _ field: String
  ) -> FieldValue? {
    let found =
      switch node.content {
      case .scalar(let text, _): "\u{22}\(text)\u{22}"
      case .list: "a list"
      case .mapping: "a mapping"
      }
    add(
      .wrongType(field: field, expected: type.expectation, found: found, meant: nil),
      at: node.span)
    return nil
  }
}
