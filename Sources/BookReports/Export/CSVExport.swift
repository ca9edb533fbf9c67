// The tables of a day as files of comma-separated values (RFC 4180).

import BookModel
import BookQuery
import BookText

/// Writes a file a table.
package enum CSVExport {
  /// Hands out the lines of a table.
  package static func write(
    _ table: QueryTable, of tables: DayTables, in currency: Currency,
    to add: (String) throws -> Void
  ) throws {
    let exported = try ExportedTable(table, of: tables, in: currency)
    try add(table.columns.map(\.name).joined(separator: ",") + "\r\n")
    while let row = try exported.next() {
      try add(row.map(\.cell).joined(separator: ",") + "\r\n")
    }
  }

  package static func name(of table: QueryTable) -> String { table.name + ".csv" }
}

extension ExportedValue {
  /// What is not known is nothing, and an empty text two quotes, as PostgreSQL tells them apart.
  fileprivate var cell: String {
    switch self {
    case .null: ""
    case .text(""): "\"\""
    case .text(let text): CSVField.quoted(Spreadsheet.guarded(text))
    case .day(let day): CSVField.quoted(Spreadsheet.guarded(day))
    case .whole(let whole): String(whole)
    case .decimal(let real): "\(real)"
    case .money(let amount, _): amount
    case .flag(let flag): flag ? "true" : "false"
    case .json(let json): CSVField.quoted(json)
    }
  }
}
