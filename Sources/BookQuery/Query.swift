// A statement over the tables of a day: prepared, its tables filled, run.

import BookModel
import SQLite

/// What a query answers.
package struct QueryAnswer: Sendable {
  /// The columns as the statement names them.
  package let columns: [String]
  package let rows: [[SQLValue]]

  package init(columns: [String], rows: [[SQLValue]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// A database for one statement; only the tables and columns that the statement reads are filled.
package final class Query {
  private let statement: String
  private let words: StatementWords
  private let catalog: TableCatalog
  private let limits: QueryLimits
  private let database: SQLDatabase
  /// The columns that the statement reads, by table.
  private var reads: [String: Set<String>] = [:]
  private var denied: SQLAccess?
  private var slices = 0

  /// The answer to a statement.
  package static func answer(
    _ statement: String, on day: QueryDay, limits: QueryLimits = QueryLimits()
  ) throws(QueryFailure) -> QueryAnswer {
    try Query(statement, on: day, limits).answer(from: day)
  }

  private init(
    _ statement: String, on day: QueryDay, _ limits: QueryLimits
  ) throws(QueryFailure) {
    self.statement = statement
    self.limits = limits
    words = StatementWords(statement)
    catalog = TableCatalog(settings: day.settings)
    let bounds = SQLBounds(
      valueBytes: limits.valueBytes, statementBytes: limits.statementBytes, depth: 200,
      patternBytes: 200, compounds: 50)
    do throws(SQLiteUnavailable) {
      database = try SQLDatabase(
        midnightOf: Int(day.day.number), bounds: bounds, steps: Query.slice)
    } catch {
      throw .unavailable(error)
    }
  }

  /// Steps between two looks at the clock.
  private static let slice = 1_000

  private func answer(from day: QueryDay) throws(QueryFailure) -> QueryAnswer {
    guard statement.utf8.count <= limits.statementBytes else {
      throw .statement(
        QueryError("the query is longer than \(limits.statementBytes) bytes", at: words.start))
    }
    SQLDatabase.boundMemory(to: QueryLimits.processMemory)
    let prepared = try worded { () throws(SQLError) in
      try makeTables()
      return try prepare()
    }
    try fill(
      reads.sorted { $0.key < $1.key }.compactMap { name, columns in
        catalog[name].map { WantedTable($0, columns: columns) }
      }, from: day)
    return try worded { () throws(SQLError) in try rows(of: prepared) }
  }

  /// Puts what SQLite says into words.
  private func worded<Answer>(
    _ work: () throws(SQLError) -> Answer
  ) throws(QueryFailure) -> Answer {
    do throws(SQLError) {
      return try work()
    } catch {
      let refusal = QueryRefusal(words: words, catalog: catalog, denied: denied)
      throw .statement(refusal.error(error))
    }
  }

  // MARK: Tables

  /// Every table that a statement reads is named in it.
  private func makeTables() throws(SQLError) {
    database.allows = { _ in true }
    for table in catalog.tables where words.contains(table.name) {
      let columns = table.columns.map { "\($0.name) \($0.type.affinity)" }
      try database.run("CREATE TABLE \(table.name) (\(columns.joined(separator: ", "))) STRICT")
    }
    // A table that is no table of the database is declared when it is first named.
    let list = QueryFunction.listTable
    if words.contains(list) { try database.run("SELECT 1 FROM \(list)('[]')") }
  }

  private func fill(_ tables: [WantedTable], from day: QueryDay) throws(QueryFailure) {
    database.allows = { _ in true }
    do throws(TableFault) {
      try database.fill(tables, from: day)
    } catch {
      switch error {
      case .unavailable(let error): throw .unavailable(error)
      case .sql(let error): try worded { () throws(SQLError) in throw error }
      }
    }
  }

  // MARK: The statement

  /// Prepares the statement, which may do nothing but read; what it reads is noted.
  private func prepare() throws(SQLError) -> SQLStatement {
    database.allows = { [unowned self] in allows($0) }
    let prepared = try database.prepare(statement)
    guard prepared.onlyReads else {
      denied = .other
      throw SQLError(.denied, "no SELECT")
    }
    guard prepared.parameterCount == 0 else {
      throw SQLError(.denied, "a query has no parameters")
    }
    // USING and NATURAL compare columns that SQLite does not ask for.
    if words.contains("using") || words.contains("natural") {
      for table in catalog.tables where words.contains(table.name) {
        reads[table.name] = Set(table.columns.map(\.name))
      }
    }
    return prepared
  }

  private func allows(_ access: SQLAccess) -> Bool {
    let isAllowed =
      switch access {
      case .select, .recursion: true
      case .call(let name): QueryFunction.isKnown(name)
      case .read(QueryFunction.listTable, _): true
      case .read(let table, let column): notes(table, column)
      case .other: false
      }
    if !isAllowed, denied == nil { denied = access }
    return isAllowed
  }

  private func notes(_ table: String, _ column: String) -> Bool {
    guard catalog[table] != nil else {
      // A WITH or a sub-select of which no column is read; those of SQLite itself have their prefix.
      return column.isEmpty && !table.lowercased().hasPrefix("sqlite_")
    }
    reads[table, default: []].insert(column)
    return true
  }

  private func rows(of prepared: SQLStatement) throws(SQLError) -> QueryAnswer {
    let end = ContinuousClock.now + limits.time
    database.stops = { [unowned self] in
      slices += 1
      return slices > limits.steps / Query.slice || ContinuousClock.now > end
        || SQLDatabase.memory > limits.memory
    }
    let columns = prepared.columns
    var rows: [[SQLValue]] = []
    var bytes = 0
    while try prepared.step() {
      let row = columns.indices.map { prepared.value($0) }
      bytes += row.reduce(0) { $0 + $1.bytes }
      guard rows.count < limits.rows, bytes <= limits.answerBytes else {
        throw SQLError(
          .tooLarge, "the answer has more than \(limits.rows) rows or \(limits.answerBytes) bytes")
      }
      rows.append(row)
    }
    return QueryAnswer(columns: columns, rows: rows)
  }
}

extension SQLValue {
  fileprivate var bytes: Int {
    switch self {
    case .null, .integer, .real: 8
    case .text(let text): text.utf8.count
    case .blob(let bytes): bytes.count
    }
  }
}
