// The rows of a day, put into the tables of a database.

import SQLite

/// Why tables could not be filled or read.
package enum TableFault: Error, Hashable, Sendable {
  case unavailable(SQLiteUnavailable)
  case sql(SQLError)
}

extension SQLDatabase {
  func run(_ sql: String) throws(SQLError) {
    _ = try prepare(sql).step()
  }

  /// Puts the rows of a day into tables that are there, in one pass over the accounts.
  func fill(_ tables: [WantedTable], from day: QueryDay) throws(TableFault) {
    let insertions = try faulty { () throws(SQLError) in
      try run("BEGIN")
      return try tables.map { table throws(SQLError) in try insertion(into: table.table) }
    }
    var failure: SQLError?
    func insert(_ row: [SQLValue], by insertion: SQLStatement) {
      guard failure == nil else { return }
      do throws(SQLError) {
        try insertion.run(row)
      } catch {
        failure = error
      }
    }
    let (ofAccounts, ofBook) = (
      tables.indices.filter { tables[$0].isOfAccounts },
      tables.indices.filter { !tables[$0].isOfAccounts }
    )
    do throws(SQLiteUnavailable) {
      for index in ofBook {
        try day.readRows(of: tables[index]) { insert($0, by: insertions[index]) }
      }
      try day.readRows(ofAccounts: ofAccounts.map { tables[$0] }) { rows in
        for (rows, index) in zip(rows, ofAccounts) {
          for row in rows { insert(row, by: insertions[index]) }
        }
      }
    } catch {
      throw .unavailable(error)
    }
    try faulty { () throws(SQLError) in
      if let failure { throw failure }
      try run("COMMIT")
    }
  }

  private func insertion(into table: QueryTable) throws(SQLError) -> SQLStatement {
    let parameters = table.columns.map { _ in "?" }.joined(separator: ", ")
    return try prepare("INSERT INTO \"\(table.name)\" VALUES (\(parameters))")
  }
}

/// Work on a database, whose errors are faults of its tables.
func faulty<Answer>(_ work: () throws(SQLError) -> Answer) throws(TableFault) -> Answer {
  do throws(SQLError) {
    return try work()
  } catch {
    throw .sql(error)
  }
}
