// A value of YAML as it stands in a file: raw scalars, lists and mappings, each with its bytes.

/// A node of front matter, with the bytes it occupies.
package struct YAMLNode: Sendable {
  package let content: Content
  /// Quotes, brackets and indicators are part of it; comments and blanks around it are not.
  package let span: Span

  package init(_ content: Content, at span: Span) {
    self.content = content
    self.span = span
  }

  package enum Content: Sendable {
    case scalar(String, ScalarStyle)
    case list([YAMLNode], isFlow: Bool)
    case mapping([Pair], isFlow: Bool)
  }

  /// A key with its value.
  package struct Pair: Sendable {
    package let key: String
    package let keySpan: Span
    package let value: YAMLNode

    package init(key: String, keySpan: Span, value: YAMLNode) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }

  /// How a scalar is written.
  package enum ScalarStyle: Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }
}

extension YAMLNode {
  /// Whether nothing was written: `key:` and a line end.
  package var isEmpty: Bool {
    if case .scalar("", .plain) = content { true } else { false }
  }

  /// The raw text of a scalar.
  package var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// The pairs of a mapping; none for anything else.
  package var pairs: [Pair] {
    if case .mapping(let pairs, _) = content { pairs } else { [] }
  }

  package subscript(key: String) -> YAMLNode? {
    pairs.first { $0.key == key }?.value
  }

  /// Whether both say the same, wherever and however it is written.
  package func says(sameAs other: YAMLNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left, let leftStyle), .scalar(let right, let rightStyle)):
      return left == right && (leftStyle == .plain) == (rightStyle == .plain)
    case (.list(let left, _), .list(let right, _)):
      return left.count == right.count && zip(left, right).allSatisfy { $0.says(sameAs: $1) }
    case (.mapping(let left, _), .mapping(let right, _)):
      return left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && $0.value.says(sameAs: $1.value) }
    default:
      return false
    }
  }
}
