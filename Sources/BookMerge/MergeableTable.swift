// A table whose rows can be told apart.

import BookText

/// One version of a table.
struct MergeableTable {
  let columns: [String]
  /// The header as it is written, with its line end.
  let header: [UInt8]
  let rows: [Row]
  private let index: [[String]: Int]

  /// A row, with the text of its cells.
  struct Row {
    /// What tells it apart; of several that say the same, each is one of its own.
    let identity: [String]
    let columns: [String]
    /// As it is written, with its line end and blank lines below.
    let line: [UInt8]
    fileprivate let cells: [[UInt8]]

    /// The text of a cell as bytes; empty where the table has no such column.
    subscript(column: String) -> [UInt8] {
      let cell = written(column)
      return Array(CSVField.text(Span(0, cell.count), in: cell).utf8)
    }

    /// A cell with its quotes.
    func written(_ column: String) -> [UInt8] {
      columns.firstIndex(of: column).map { cells[$0] } ?? []
    }
  }

  subscript(identity: [String]) -> Row? { index[identity].map { rows[$0] } }

  /// Reads a table, whose rows are told apart by some columns, or by all; nil where it has a fault.
  init?(_ bytes: [UInt8], _ identity: [String]) {
    let (table, problems) = CSVTable.read(bytes)
    guard problems.isEmpty, !table.columns.isEmpty else { return nil }
    let columns = table.columns
    guard identity.allSatisfy(columns.contains) || identity.isEmpty else { return nil }
    let starts = table.rows.map(\.span.lower).map(Int.init) + [bytes.count]
    header = Array(bytes[..<starts[0]])
    var counts: [[String]: Int] = [:]
    var rows: [Row] = []
    for (number, row) in table.rows.enumerated() {
      let cells = row.cells.map { Array(bytes[$0.range]) }
      let texts = row.cells.map { CSVField.text($0, in: bytes) }
      let named = identity.compactMap { name in columns.firstIndex(of: name).map { texts[$0] } }
      let name = identity.isEmpty ? texts : named
      let count = counts[name, default: 0]
      counts[name] = count + 1
      rows.append(
        Row(
          identity: name + (count == 0 ? [] : ["\(count + 1)"]), columns: columns,
          line: Array(bytes[starts[number]..<starts[number + 1]]), cells: cells))
    }
    // Two rows of one day of metrics cannot be told apart.
    guard identity != ["date"] || counts.values.allSatisfy({ $0 == 1 }) else { return nil }
    index = Dictionary(uniqueKeysWithValues: zip(rows.map(\.identity), rows.indices))
    (self.columns, self.rows) = (columns, rows)
  }
}
