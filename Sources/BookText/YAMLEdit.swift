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
  /// The value on one line; lists and records in brackets, a scalar in the quotes of `current` if they can hold it.
  package func written(
    keeping current: YAMLNode.ScalarStyle = .plain, inFlow: Bool
  ) -> String {
    switch self {
    case .text(let text), .literal(let text):
      YAMLScalar.written(text, scalarStyle(keeping: current, inFlow: inFlow))
    case .list(let items):
      "[" + items.map { $0.written(inFlow: true) }.joined(separator: ", ") + "]"
    case .record(let entries):
      "{" + entries.map { $0.written(inFlow: true) }.joined(separator: ", ") + "}"
    }
  }

  /// What a reader makes of `written(keeping:inFlow:)`.
  package func node(
    keeping current: YAMLNode.ScalarStyle = .plain, inFlow: Bool
  ) -> YAMLNode {
    switch self {
    case .text(let text), .literal(let text):
      YAMLNode(
        .scalar(text, scalarStyle(keeping: current, inFlow: inFlow)), at: .start)
    case .list(let items):
      YAMLNode(.list(items.map { $0.node(inFlow: true) }, isFlow: true), at: .start)
    case .record(let entries):
      YAMLNode(.mapping(entries.map { $0.pair(inFlow: true) }, isFlow: true), at: .start)
    }
  }

  /// The items of a list that holds only records, none of them empty.
  fileprivate var records: [[Entry]]? {
    guard case .list(let items) = self, !items.isEmpty else { return nil }
    var records: [[Entry]] = []
    for item in items {
      guard case .record(let entries) = item, !entries.isEmpty else { return nil }
      records.append(entries)
    }
    return records
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

  /// What a reader makes of `written(inFlow:)`, and of `lines(indent:lineEnd:)` where it is not in brackets.
  func pair(inFlow: Bool) -> YAMLNode.Pair {
    guard !inFlow, let records = value.records else {
      return YAMLNode.Pair(key: key, keySpan: .start, value: value.node(inFlow: inFlow))
    }
    let items = records.map { entries in
      YAMLNode(.mapping(entries.map { $0.pair(inFlow: false) }, isFlow: false), at: .start)
    }
    return YAMLNode.Pair(
      key: key, keySpan: .start, value: YAMLNode(.list(items, isFlow: false), at: .start))
  }

  /// The pair outside of brackets, behind so many blanks: the items of a list of records stand on lines of their own.
  package func lines(indent: Int, lineEnd: String) -> String {
    guard let records = value.records else { return written(inFlow: false) }
    let blanks = String(repeating: " ", count: indent)
    return records.reduce(YAMLScalar.writtenKey(key) + ":") { text, entries in
      let item = entries.map { $0.lines(indent: indent + 4, lineEnd: lineEnd) }
        .joined(separator: lineEnd + blanks + "    ")
      return text + lineEnd + blanks + "  - " + item
    }
  }
}
