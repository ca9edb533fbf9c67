// The tables of a day as one JSON document, a row a line.

import BookModel
import BookQuery

/// Writes `csbook.export/1`.
package enum JSONExport {
  /// Hands out the document piece by piece.
  package static func write(
    _ tables: DayTables, _ provenance: Provenance, in currency: Currency,
    to add: (String) throws -> Void
  ) throws {
    let head = JSON.object(JSONRenderer.head(of: ExportOrigin.schema, provenance)).written
    try add(head.dropLast(2) + ",\n  \"data\": {\n")
    try add("    \"currency\": \"\(currency.code)\",\n    \"tables\": [")
    for (number, table) in tables.tables.enumerated() {
      let exported = try ExportedTable(table, of: tables, in: currency)
      try add((number == 0 ? "\n" : ",\n") + opening(of: table))
      let keys = table.columns.map { JSON.text($0.name).written }
      var before = "\n"
      while let row = try exported.next() {
        let members = zip(keys, row).map { "\($0): \($1.json)" }
        try add("\(before)          {\(members.joined(separator: ", "))}")
        before = ",\n"
      }
      try add("\n        ]\n      }")
    }
    try add("\n    ]\n  }\n}\n")
  }

  private static func opening(of table: QueryTable) -> String {
    let columns = table.columns.map { column in
      let members: [(String, String)] = [
        ("column", column.name), ("type", column.type.rawValue),
        ("documentation", column.documentation),
      ]
      return "          {" + members.map { member($0, $1) }.joined(separator: ", ") + "}"
    }
    let key = table.key.map { JSON.text($0).written }.joined(separator: ", ")
    return """
            {
              \(member("table", table.name)),
              \(member("documentation", table.documentation)),
              "key": [\(key)],
              "columns": [
      \(columns.joined(separator: ",\n"))
              ],
              "rows": [
      """
  }

  private static func member(_ key: String, _ text: String) -> String {
    "\"\(key)\": \(JSON.text(text).written)"
  }
}

extension ExportedValue {
  fileprivate var json: String {
    switch self {
    case .null: "null"
    case .text(let text), .day(let text): JSON.text(text).written
    case .whole(let whole): String(whole)
    case .decimal(let real): "\(real)"
    case .money(let amount, let currency):
      "{\"amount\": \"\(amount)\", \"currency\": \"\(currency)\"}"
    case .flag(let flag): flag ? "true" : "false"
    case .json(let json): json
    }
  }
}
