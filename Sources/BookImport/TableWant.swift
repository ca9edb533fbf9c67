// What rows of an export ask of the rows of an account's table.

import BookModel
import BookText

/// A row that a table is to have.
struct TableWant {
  /// The columns that tell which row it is, each with the texts that may stand there.
  let key: [(column: String, texts: [String])]
  /// What is to stand in it beside its key.
  let cells: [Cell]
  /// The number of the row of the export, and where it stands.
  let row: Int
  let span: Span

  struct Cell {
    let column: String
    let text: String
    let type: FieldType
    let span: Span
    /// Whether it only fills in what is missing.
    var isStandard = false
  }

  /// What a new row holds.
  var texts: [String: String] {
    var texts = Dictionary(key.map { ($0.column, $0.texts.first ?? "") }) { first, _ in first }
    for cell in cells { texts[cell.column] = cell.text }
    return texts
  }
}

/// A table of an account, by the texts of its cells.
struct WrittenTable {
  let bytes: [UInt8]
  let table: CSVTable
  let isSound: Bool
  private let columns: [String: Int]
  /// The rows of a day, in their order.
  private let days: [String: [Int]]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let (table, problems) = CSVTable.read(bytes)
    self.table = table
    isSound = problems.isEmpty
    columns = Dictionary(
      table.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var days: [String: [Int]] = [:]
    if let date = columns["date"] {
      for (number, row) in table.rows.enumerated() {
        guard let span = row.cell(date) else { continue }
        days[CSVField.text(span, in: bytes), default: []].append(number)
      }
    }
    self.days = days
  }

  func index(of column: String) -> Int? { columns[column] }

  func text(_ column: String, of row: Int) -> String {
    guard let index = columns[column], let span = table.rows[row].cell(index) else { return "" }
    return CSVField.text(span, in: bytes)
  }

  /// The first row of a key that is not taken yet.
  func row(of want: TableWant, besides taken: Set<Int> = []) -> Int? {
    let day = want.key.first { $0.column == "date" }?.texts.first ?? ""
    return days[day]?.first { row in
      !taken.contains(row)
        && want.key.allSatisfy { key in key.texts.contains(text(key.column, of: row)) }
    }
  }
}
