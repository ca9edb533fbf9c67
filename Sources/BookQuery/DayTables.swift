// A day's tables, whole: what an export is written from.

import BookModel
import SQLite

/// Every table of a day, in a database in a file without a name.
///
/// The accounts are gone through once, whatever is written of them then, and nothing is held in memory.
package final class DayTables {
  /// In the order in which they can be made: what others refer to comes first.
  package let tables: [QueryTable]
  private let database: SQLDatabase

  /// Fills the tables.
  package init(of day: QueryDay, from origin: ExportOrigin) throws(TableFault) {
    tables = [.export(origin)] + TableCatalog(settings: day.settings).tables
    do throws(SQLiteUnavailable) {
      database = try SQLDatabase(
        midnightOf: Int(day.day.number),
        bounds: SQLBounds(valueBytes: 64 << 20, depth: 200, patternBytes: 200), steps: 10_000,
        in: .scratchFile)
    } catch {
      throw .unavailable(error)
    }
    database.allows = { _ in true }
    try faulty { () throws(SQLError) in
      try database.run("PRAGMA journal_mode = OFF")
      try database.run("PRAGMA application_id = \(Self.mark)")
      for table in tables { try database.run(table.definition(in: .sqlite)) }
    }
    try database.fill(
      tables.map { WantedTable($0, columns: Set($0.columns.map(\.name))) }, from: day)
  }

  /// What stands at byte 68 of a database that csbook wrote: `csbk`.
  package static let mark: Int32 = 0x6373_626B

  /// The rows of a table, in the order of the book.
  package func rows(of table: QueryTable) throws(TableFault) -> TableRows {
    let statement = try faulty { () throws(SQLError) in
      try database.prepare("SELECT * FROM \"\(table.name)\" ORDER BY rowid")
    }
    return TableRows(statement, columns: table.columns.count)
  }

  /// The number of rows in all tables together.
  package func rowCount() throws(TableFault) -> Int {
    var count = 0
    for table in tables {
      try faulty { () throws(SQLError) in
        let rows = try database.prepare("SELECT count(*) FROM \"\(table.name)\"")
        if try rows.step(), case .integer(let number) = rows.value(0) { count += Int(number) }
      }
    }
    return count
  }

  /// Writes all tables as a database of SQLite into a new file.
  package func copy(to path: [UInt8]) throws(TableFault) {
    try faulty { () throws(SQLError) in try database.copy(to: path) }
  }
}

/// The rows of a table, one after another.
package struct TableRows {
  private let statement: SQLStatement
  private let columns: Int

  fileprivate init(_ statement: SQLStatement, columns: Int) {
    self.statement = statement
    self.columns = columns
  }

  /// The next row; nil after the last one.
  package func next() throws(TableFault) -> [SQLValue]? {
    try faulty { () throws(SQLError) in
      try statement.step() ? (0..<columns).map { statement.value($0) } : nil
    }
  }
}

/// Where exported tables come from, beside what `book` says.
package struct ExportOrigin: Sendable {
  /// The edition of the tables.
  package static let schema = "csbook.export/1"

  let commit: String?
  let rules: String?
  let faultyFiles: Int
  let notCheckedOut: Int

  package init(commit: String?, rules: String?, faultyFiles: Int, notCheckedOut: Int) {
    self.commit = commit
    self.rules = rules
    self.faultyFiles = faultyFiles
    self.notCheckedOut = notCheckedOut
  }
}

extension QueryTable {
  static func export(_ origin: ExportOrigin) -> QueryTable {
    QueryTable(
      "export", "Where the tables come from; one row. `book` has the name and the day.",
      [
        Reading<ExportOrigin>.text("schema", "The edition of the tables.") { _ in
          ExportOrigin.schema
        },
        .text("commit_id", "The commit that was read; empty for files as they lie there.") {
          $0.commit
        },
        .text("rules", "Whose rules judged, where those of another state did.") { $0.rules },
        .integer("faulty_files", "Files that cannot be read whole; the tables lack what cannot.") {
          $0.faultyFiles
        },
        .integer("not_checked_out", "Accounts that a sparse checkout leaves out.") {
          $0.notCheckedOut
        },
      ]
    ) { _ in [origin] }
  }
}
