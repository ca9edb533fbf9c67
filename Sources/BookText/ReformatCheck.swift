// Whether a text that was laid out anew says what it said before.

/// Compares a file with itself laid out anew: keys may change places, rows too, and blanks come and go; nothing else.
struct ReformatCheck {
  private let form: TextForm

  init(_ path: Path) {
    form = TextForm(path)
  }

  func check(_ old: [UInt8], _ new: [UInt8]) throws(EditRefusal) {
    let old = LineEnding.unix(old)
    let new = LineEnding.unix(new)
    guard old.starts(with: byteOrderMark) == new.starts(with: byteOrderMark) else {
      throw .changesMore("the byte order mark")
    }
    if case .csv = form {
      try checkTable(old, new)
      return
    }
    guard let oldText = form.frontMatter(of: old), let newText = form.frontMatter(of: new) else {
      throw .noFrontMatter
    }
    if let problem = oldText.problems.first { throw .unreadable(problem) }
    if let problem = newText.problems.first { throw .breaks(problem) }
    guard let oldRoot = oldText.root, let newRoot = newText.root else { throw .noFrontMatter }
    if let place = oldRoot.sorted.difference(from: newRoot.sorted) {
      throw .changesMore("`\(place)`")
    }
    // Comments are no values; but no letter of one can go without being missed here.
    guard Self.census(old[oldText.span.range]) == Self.census(new[newText.span.range]) else {
      throw .changesMore("a comment")
    }
    try ReformatBodyCheck(old, oldText.body, new, newText.body).check()
  }

  private func checkTable(_ old: [UInt8], _ new: [UInt8]) throws(EditRefusal) {
    let (oldTable, oldProblems) = CSVTable.read(old)
    let (newTable, newProblems) = CSVTable.read(new)
    if let problem = oldProblems.first { throw .unreadable(problem) }
    if let problem = newProblems.first { throw .breaks(problem) }
    guard Self.bytes(of: oldTable.columns) == Self.bytes(of: newTable.columns) else {
      throw .changesMore("a column's name")
    }
    guard Self.records(oldTable, old) == Self.records(newTable, new) else {
      throw .changesMore("a row")
    }
  }

  private static func records(_ table: CSVTable, _ bytes: [UInt8]) -> [[[UInt8]]] {
    table.rows.map { row in Self.bytes(of: row.cells.map { CSVField.text($0, in: bytes) }) }
      .sorted { $0.joined(separator: [0]).lexicographicallyPrecedes($1.joined(separator: [0])) }
  }

  private static func bytes(of texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }

  /// How often each byte stands in a text, but blanks and line ends.
  private static func census(_ text: ArraySlice<UInt8>) -> [Int] {
    var counts = Array(repeating: 0, count: 256)
    for byte in text where byte != 0x20 && byte != 0x09 && byte != 0x0A {
      counts[Int(byte)] += 1
    }
    return counts
  }
}

extension YAMLNode {
  /// The node with the pairs of every mapping in the order of their keys.
  fileprivate var sorted: YAMLNode {
    switch content {
    case .scalar: self
    case .list(let items, let isFlow):
      YAMLNode(.list(items.map(\.sorted), isFlow: isFlow), at: span)
    case .mapping(let pairs, let isFlow):
      YAMLNode(
        .mapping(
          pairs.map { Pair(key: $0.key, keySpan: $0.keySpan, value: $0.value.sorted) }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }, isFlow: isFlow),
        at: span)
    }
  }
}
