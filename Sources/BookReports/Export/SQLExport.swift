// The tables of a day as a script that PostgreSQL and SQLite run unchanged.

import BookModel
import BookQuery

/// Writes a script: one transaction, which makes the tables and fills them.
package enum SQLExport {
  /// Hands out the script piece by piece.
  package static func write(
    _ tables: DayTables, _ provenance: Provenance, in currency: Currency,
    to add: (String) throws -> Void
  ) throws {
    let source = "\(provenance.book), as of \(provenance.asOf)"
    let commit = provenance.commit.map { ", commit \($0)" } ?? ""
    try add("-- \(ExportOrigin.schema): \(Terminal.safe(source + commit, newlines: false))\n")
    try add("BEGIN;\n")
    for table in tables.tables { try add(table.definition(in: .shared) + ";\n") }
    for table in tables.tables {
      let exported = try ExportedTable(table, of: tables, in: currency)
      let opening = "INSERT INTO \"\(table.name)\" VALUES\n"
      var count = 0
      while let row = try exported.next() {
        try add(count % batch > 0 ? ",\n" : count > 0 ? ";\n" + opening : opening)
        let literals = zip(table.columns, row).map { $1.literal(in: $0.type) }
        try add("(" + literals.joined(separator: ", ") + ")")
        count += 1
      }
      if count > 0 { try add(";\n") }
    }
    try add("COMMIT;\n")
  }

  /// Rows of one statement: enough to be quick, and no statement that is too long.
  private static let batch = 100
}

extension ExportedValue {
  /// A column of values of any type has them as texts.
  fileprivate func literal(in type: QueryType) -> String {
    switch self {
    case .null: "NULL"
    case .text(let text), .day(let text), .json(let text): Self.quoted(text)
    case .whole, .decimal, .money, .flag: type == .value ? Self.quoted(word) : word
    }
  }

  private var word: String {
    switch self {
    case .null: "NULL"
    case .text(let text), .day(let text), .json(let text): text
    case .whole(let whole): String(whole)
    case .decimal(let real): "\(real)"
    case .money(let amount, _): amount
    case .flag(let flag): flag ? "TRUE" : "FALSE"
    }
  }

  /// In quotes; PostgreSQL keeps no text with NUL in it, and SQLite would end the script there.
  private static func quoted(_ text: String) -> String {
    var quoted = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'": quoted += "''"
      case "\0": quoted += "\u{FFFD}"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "'"
  }
}
