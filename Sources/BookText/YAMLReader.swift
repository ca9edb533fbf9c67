// YAML read from libyaml's events into nodes with exact bytes.

internal import CLibYAML

/// What front matter may hold at most; a file over a limit is refused, never half read.
package enum YAMLLimit {
  package static let bytes = 65_536
  package static let depth = 32
  package static let nodes = 10_000
}

/// Reads one document of YAML.
///
/// Only the marks' `index` is used, a count of characters: libyaml's lines and columns disagree with editors about some
/// line ends. Everything that has no place in a book (anchors, tags, merge keys, complex keys, a second document) is a
/// problem, not a value.
struct YAMLReader: ~Copyable {
  private var parser = yaml_parser_t()
  private var cursor: CharacterCursor
  private var depth = 0
  private var nodes = 0
  private(set) var problems: [TextProblem] = []

  /// The mapping that the bytes of `range` hold; nil where they hold none, and then a problem says why.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>
  ) -> (YAMLNode?, [TextProblem]) {
    guard let base = bytes.baseAddress else { return (nil, []) }
    var reader = YAMLReader(cursor: CharacterCursor(bytes, in: range))
    guard yaml_parser_initialize(&reader.parser) == 1 else {
      return (nil, [TextProblem(.syntax("out of memory", opening: nil), at: .start)])
    }
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&reader.parser, base + range.lowerBound, range.count)
    var root: YAMLNode?
    do throws(Refusal) {
      root = try reader.document()
    } catch {
      reader.problems.append(error.problem)
    }
    return (root, reader.problems)
  }

  private init(cursor: CharacterCursor) {
    self.cursor = cursor
  }

  deinit {
    var parser = parser
    yaml_parser_delete(&parser)
  }

  /// A fault after which nothing more can be read.
  private struct Refusal: Error {
    let problem: TextProblem
  }

  // MARK: Events

  private mutating func document() throws(Refusal) -> YAMLNode? {
    var root: YAMLNode?
    while true {
      var event = try next()
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT:
        continue
      case YAML_DOCUMENT_START_EVENT:
        let span = span(of: event)
        if root != nil { throw refusal(.yamlFeature(.severalDocuments), at: span) }
        if event.data.document_start.version_directive != nil
          || event.data.document_start.tag_directives.start
            != event.data.document_start.tag_directives.end
        {
          throw refusal(.yamlFeature(.directive), at: span)
        }
        root = try node(try next())
      case YAML_STREAM_END_EVENT, YAML_NO_EVENT:
        return root
      default:
        throw refusal(.syntax("unexpected content", opening: nil), at: span(of: event))
      }
    }
  }

  private mutating func next() throws(Refusal) -> yaml_event_t {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else { throw syntaxRefusal() }
    return event
  }

  /// What libyaml stumbled over, at the place where the writer has to look.
  private mutating func syntaxRefusal() -> Refusal {
    let message = parser.problem.map { String(cString: $0) } ?? "out of memory"
    let stumbled = cursor.offset(of: parser.problem_mark.index)
    let began = cursor.offset(of: parser.context_mark.index)
    switch parser.context.map({ String(cString: $0) }) {
    case "while scanning a quoted scalar", "while scanning a simple key":
      // The quote or key is at fault, not the place where its end was missed.
      return refusal(.syntax(message, opening: nil), at: Span(began, began))
    case "while parsing a flow sequence", "while parsing a flow mapping":
      return refusal(
        .syntax(message, opening: Span(began, began + 1)), at: Span(stumbled, stumbled))
    default:
      return refusal(.syntax(message, opening: nil), at: Span(stumbled, stumbled))
    }
  }

  /// The node that begins with `event`, which is freed here.
  private mutating func node(_ event: consuming yaml_event_t) throws(Refusal) -> YAMLNode {
    var event = event
    defer { yaml_event_delete(&event) }
    nodes += 1
    if nodes > YAMLLimit.nodes { throw refusal(.tooManyNodes, at: span(of: event)) }
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      note(anchor: scalar.anchor, tag: scalar.tag, at: event)
      return self.scalar(event)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      note(anchor: start.anchor, tag: start.tag, at: event)
      return try list(from: event, isFlow: start.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      note(anchor: start.anchor, tag: start.tag, at: event)
      return try mapping(from: event, isFlow: start.style == YAML_FLOW_MAPPING_STYLE)
    case YAML_ALIAS_EVENT:
      let span = span(of: event)
      problems.append(TextProblem(.yamlFeature(.alias), at: span))
      return YAMLNode(.scalar("", .plain), at: span)
    default:
      throw refusal(.syntax("a value is missing", opening: nil), at: span(of: event))
    }
  }

  private mutating func list(
    from start: borrowing yaml_event_t, isFlow: Bool
  ) throws(Refusal) -> YAMLNode {
    let opening = span(of: start)
    try descend(at: opening)
    var items: [YAMLNode] = []
    while true {
      let event = try next()
      if event.type == YAML_SEQUENCE_END_EVENT {
        let end = isFlow ? span(of: event) : items.last?.span ?? opening
        discard(event)
        depth -= 1
        return YAMLNode(.list(items, isFlow: isFlow), at: opening.union(end))
      }
      items.append(try node(event))
    }
  }

  private mutating func mapping(
    from start: borrowing yaml_event_t, isFlow: Bool
  ) throws(Refusal) -> YAMLNode {
    let opening = span(of: start)
    try descend(at: opening)
    var pairs: [YAMLNode.Pair] = []
    // So many fields most records have.
    pairs.reserveCapacity(8)
    var keys = KeyIndex()
    while true {
      let event = try next()
      if event.type == YAML_MAPPING_END_EVENT {
        let end = isFlow ? span(of: event) : pairs.last?.value.span ?? opening
        discard(event)
        depth -= 1
        return YAMLNode(.mapping(pairs, isFlow: isFlow), at: opening.union(end))
      }
      let key = try node(event)
      let value = try node(try next())
      guard let pair = self.pair(key, value) else { continue }
      if let first = keys.first(pair.key, among: pairs) {
        problems.append(TextProblem(.duplicateKey(pair.key, first: first), at: pair.keySpan))
      } else {
        pairs.append(pair)
      }
    }
  }

  private mutating func pair(_ key: YAMLNode, _ value: YAMLNode) -> YAMLNode.Pair? {
    guard case .scalar(let name, let style) = key.content, !name.isEmpty else {
      problems.append(TextProblem(.yamlFeature(.complexKey), at: key.span))
      return nil
    }
    if name == "<<", style == .plain {
      problems.append(TextProblem(.yamlFeature(.mergeKey), at: key.span))
      return nil
    }
    return YAMLNode.Pair(key: name, keySpan: key.span, value: value)
  }

  private mutating func scalar(_ event: borrowing yaml_event_t) -> YAMLNode {
    let scalar = event.data.scalar
    let text = String(
      decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    var span = span(of: event)
    let style: YAMLNode.ScalarStyle
    switch scalar.style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: style = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: style = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE:
      style = .literal
      span = cursor.withoutTrailingBlankLines(span)
    case YAML_FOLDED_SCALAR_STYLE:
      style = .folded
      span = cursor.withoutTrailingBlankLines(span)
    default: style = .plain
    }
    return YAMLNode(.scalar(text, style), at: span)
  }

  // MARK: Limits and refusals

  private mutating func descend(at span: Span) throws(Refusal) {
    depth += 1
    if depth > YAMLLimit.depth { throw refusal(.tooDeep, at: span) }
  }

  private mutating func note(
    anchor: UnsafePointer<yaml_char_t>?, tag: UnsafePointer<yaml_char_t>?,
    at event: borrowing yaml_event_t
  ) {
    if anchor != nil {
      problems.append(TextProblem(.yamlFeature(.anchor), at: span(of: event)))
    }
    if tag != nil {
      problems.append(TextProblem(.yamlFeature(.tag), at: span(of: event)))
    }
  }

  private func refusal(_ kind: TextProblem.Kind, at span: Span) -> Refusal {
    Refusal(problem: TextProblem(kind, at: span))
  }

  private func discard(_ event: consuming yaml_event_t) {
    var event = event
    yaml_event_delete(&event)
  }

  private mutating func span(of event: borrowing yaml_event_t) -> Span {
    Span(cursor.offset(of: event.start_mark.index), cursor.offset(of: event.end_mark.index))
  }
}

/// Where the keys of one mapping stand: few are searched, many are hashed.
private struct KeyIndex {
  private var spans: [String: Span] = [:]

  /// Where a key stands already; it is asked for before each pair is added.
  mutating func first(_ key: String, among pairs: [YAMLNode.Pair]) -> Span? {
    if pairs.count <= 24 { return pairs.first { $0.key == key }?.keySpan }
    for pair in pairs[spans.count...] { spans[pair.key] = pair.keySpan }
    return spans[key]
  }
}
