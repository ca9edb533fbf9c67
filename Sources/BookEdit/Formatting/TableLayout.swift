// TableLayout: a time series with its rows by date.

import BookText

/// Writes a table with quotes only where RFC 4180 needs them.
enum TableLayout {
  /// The table's text; its lines end in LF.
  static func text(of table: CSVTable, in bytes: [UInt8]) -> [UInt8] {
    var rows = table.rows.map { row in row.cells.map { CSVField.text($0, in: bytes) } }
    if let date = table.column("date") {
      // Days as they are written sort as they come; rows of one day stay as they stand.
      rows = rows.enumerated().sorted { left, right in
        (left.element[date], left.offset) < (right.element[date], right.offset)
      }.map(\.element)
    }
    let mark = bytes.starts(with: byteOrderMark) ? byteOrderMark : []
    return mark + ([table.columns] + rows).flatMap { Array(CSVField.record($0).utf8) + [0x0A] }
  }
}
