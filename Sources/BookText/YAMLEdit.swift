// What can be changed in front matter, by what it means.

/// One change of front matter.
package enum YAMLEdit: Sendable {
  /// Another scalar at a path, in the quotes that the old one has if they can hold it; `key:` is filled in.
  case set(YAMLPath, YAMLValue)
  /// Another key for the pair at a path.
  case rename(YAMLPath, to: String)
  /// A new pair in the mapping at a path; `key:` without a value becomes a mapping.
  case insert(key: String, YAMLValue, Place, in: YAMLPath)
  /// The pair or list item at a path goes, with its lines.
  case remove(YAMLPath)
  /// A new last item of the list at a path; `key:` and a single scalar become lists.
  case append(YAMLValue, to: YAMLPath)

  /// Where a new pair stands among the others.
  package enum Place: Hashable, Sendable {
    case first
    case after(String)
    case last
  }
}

/// A value that is to be written.
package enum YAMLValue: Hashable, Sendable {
  /// Text: quoted where some reader would take it for a number, a date, a boolean or null.
  case text(String)
  /// A number, day, flag or the like, which readers may resolve.
  case literal(String)
  case list([YAMLValue])
  case record([Entry])

  package struct Entry: Hashable, Sendable {
    package let key: String
    package let value: YAMLValue

    package init(_ key: String, _ value: YAMLValue) {
      self.key = key
      self.value = value
    }
  }
}

extension YAMLValue {
  /// The value on one line; lists and records in brackets.
  func written(inFlow: Bool) -> String {
    switch self {
    case .text(let text), .literal(let text):
      YAMLScalar.written(text, scalarStyle(inFlow: inFlow))
    case .list(let items):
      "[" + items.map { $0.written(inFlow: true) }.joined(separator: ", ") + "]"
    case .record(let entries):
      "{" + entries.map { $0.written(inFlow: true) }.joined(separator: ", ") + "}"
    }
  }

  /// What a reader makes of `written(inFlow:)`.
  func node(inFlow: Bool) -> YAMLNode {
    switch self {
    case .text(let text), .literal(let text):
      YAMLNode(.scalar(text, scalarStyle(inFlow: inFlow)), at: .start)
    case .list(let items):
      YAMLNode(.list(items.map { $0.node(inFlow: true) }, isFlow: true), at: .start)
    case .record(let entries):
      YAMLNode(.mapping(entries.map { $0.pair(inFlow: true) }, isFlow: true), at: .start)
    }
  }

  /// How a scalar is written where `current` stood.
  func scalarStyle(
    keeping current: YAMLNode.ScalarStyle = .plain, inFlow: Bool
  ) -> YAMLNode.ScalarStyle {
    switch self {
    case .literal(let text):
      YAMLScalar.style(of: text, isText: false, keeping: current, inFlow: inFlow)
    case .text(let text):
      YAMLScalar.style(of: text, isText: true, keeping: current, inFlow: inFlow)
    case .list, .record: .plain
    }
  }
}

extension YAMLValue.Entry {
  func written(inFlow: Bool) -> String {
    YAMLScalar.writtenKey(key) + ": " + value.written(inFlow: inFlow)
  }

  func pair(inFlow: Bool) -> YAMLNode.Pair {
    YAMLNode.Pair(key: key, keySpan: .start, value: value.node(inFlow: inFlow))
  }
}
