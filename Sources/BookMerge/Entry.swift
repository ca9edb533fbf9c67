// The entries of front matter's collections, with the text that belongs to each.

import BookText

/// A collection, cut into the text of its entries so that nothing is left over.
struct Entries {
  let form: Form
  let entries: [Entry]
  /// In brackets: the bracket, and what stands between it and the first entry.
  let opening: [UInt8]
  /// On lines: comments behind the last entry; in brackets: what stands behind it, and the bracket.
  let foot: [UInt8]

  /// How a collection is written.
  enum Form: Equatable {
    /// On lines of their own, `indent` further in than what holds them; the first may stand behind a dash.
    case lines(indent: Int, startsBehindDash: Bool)
    case brackets
    /// A list of one, written as its item alone.
    case bare

    var isOnLines: Bool { if case .lines = self { true } else { false } }
  }
}

/// A pair or an item.
struct Entry {
  /// Nil for an item.
  let key: String?
  let node: YAMLNode
  /// The column at which it begins on its line; nil in brackets.
  let column: Int?
  /// Comments and blank lines above it, on lines.
  let above: [UInt8]
  /// The comma before it, in brackets.
  let comma: [UInt8]
  /// The key with its colon, or the dash, up to the value.
  let opening: [UInt8]
  let value: [UInt8]
  /// On lines: what is left of the value's line, and comments below it that are further in.
  let rest: [UInt8]
  /// What the value holds, if it is a collection that can be looked into.
  let inside: Entries?

  /// All but what stands above.
  var text: [UInt8] { opening + value + rest }

  var isOneLine: Bool { !opensLine && !value.contains(0x0A) }

  /// Whether the value begins on a line below.
  var opensLine: Bool { opening.last == 0x0A }
}

extension Entry {
  /// The entries of the value; a scalar is a list of one for those who want a list.
  func entries(asList: Bool) -> Entries? {
    guard asList, case .scalar = node.content else { return inside }
    if node.isEmpty { return nil }
    let item = Entry(
      key: nil, node: node, column: nil, above: [], comma: [], opening: [], value: value, rest: [],
      inside: nil)
    return Entries(form: .bare, entries: [item], opening: [], foot: [])
  }

  /// The entry as it is written at a column, or in brackets.
  func placed(at target: Int?) throws(UnclearText) -> Entry {
    switch (column, target) {
    case (nil, nil): return self
    case (let column?, let target?): return moved(by: target - column)
    case (nil, let target?):
      return Entry(
        key: key, node: node, column: target, above: [], comma: [],
        opening: key == nil ? Array("- ".utf8) : opening, value: value, rest: [0x0A],
        inside: inside)
    case (_?, nil):
      guard above.isEmpty, !opensLine, !value.contains(0x0A),
        rest.allSatisfy({ $0 == 0x20 || $0 == 0x0A }), inside?.form.isOnLines != true
      else { throw UnclearText() }
      return Entry(
        key: key, node: node, column: nil, above: [], comma: [],
        opening: key == nil ? [] : opening, value: value, rest: [], inside: inside)
    }
  }

  fileprivate func moved(by columns: Int) -> Entry {
    guard columns != 0, let column else { return self }
    return Entry(
      key: key, node: node, column: column + columns,
      above: above.moved(by: columns, withFirstLine: true), comma: comma,
      opening: opening.moved(by: columns, withFirstLine: false),
      value: value.moved(by: columns, withFirstLine: opensLine),
      rest: rest.moved(by: columns, withFirstLine: false), inside: inside?.moved(by: columns))
  }
}

extension Entries {
  fileprivate func moved(by columns: Int) -> Entries {
    Entries(
      form: form, entries: entries.map { $0.moved(by: columns) },
      opening: opening.moved(by: columns, withFirstLine: false),
      foot: foot.moved(by: columns, withFirstLine: form.isOnLines))
  }
}

extension [UInt8] {
  /// The text with its lines moved to the right, or to the left as far as blanks go.
  func moved(by columns: Int, withFirstLine: Bool) -> [UInt8] {
    lines.enumerated().flatMap { index, line -> [UInt8] in
      if (index == 0 && !withFirstLine) || line.first == 0x0A { return Array(line) }
      if columns > 0 { return Array(repeating: 0x20, count: columns) + line }
      return Array(line.dropFirst(Swift.min(line.prefix { $0 == 0x20 }.count, -columns)))
    }
  }
}
