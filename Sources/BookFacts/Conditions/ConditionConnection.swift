// The door to SQLite: an empty database in memory that can do nothing but evaluate expressions.
import BookModel
internal import CSQLite

/// The library that evaluates conditions.
package enum SQLiteLibrary {
  /// The version that was linked.
  package static var version: String { sqlite3_libversion().map { String(cString: $0) } ?? "?" }
}

/// Why SQLite gave no connection: out of memory, or built without threads.
package struct SQLiteUnavailable: Error, Hashable, Sendable {
  /// SQLite's own words.
  package let message: String
}

/// What SQLite says of a statement that it does not prepare.
struct SQLiteRefusal: Error {
  /// Whether the statement is no SQL, or not allowed, too large and the like.
  let isGrammar: Bool
  let message: String
  /// Bytes from the start of the statement; nil where SQLite names no place.
  let offset: Int?
}

/// One connection, for one thread.
///
/// It has no table, so that there is nothing to read, and nothing to change.
final class ConditionConnection {
  private let clock: ConditionClock
  private let limits: ConditionLimits
  private var database: OpaquePointer?
  private var selects = 0
  private var slices = 0

  /// Opens a connection whose `now` is midnight UTC of the day.
  init(today: Day, limits: ConditionLimits) throws(SQLiteUnavailable) {
    guard sqlite3_threadsafe() != 0 else {
      throw SQLiteUnavailable(message: "SQLite is built without support for threads")
    }
    guard let clock = ConditionClock(today) else {
      throw SQLiteUnavailable(message: "SQLite has no system layer")
    }
    self.clock = clock
    self.limits = limits
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX
    var code = clock.open(&database, flags: flags)
    if code == SQLITE_OK { code = harden() }
    if code == SQLITE_OK { code = addListFunctions(to: database) }
    guard code == SQLITE_OK else {
      throw SQLiteUnavailable(message: String(cString: sqlite3_errstr(code)))
    }
  }

  deinit {
    sqlite3_close_v2(database)
  }

  /// Prepares a statement that may read nothing but its parameters and call nothing but what is
  /// listed.
  func prepare(_ sql: String) throws(SQLiteRefusal) -> ConditionStatement {
    selects = 0
    var sql = sql
    var statement: OpaquePointer?
    var hasTail = false
    let code = sql.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        var tail: UnsafePointer<CChar>?
        let code = sqlite3_prepare_v3(
          database, text.baseAddress, Int32(clamping: text.count),
          UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &tail)
        if let tail, let start = text.baseAddress { hasTail = tail - start < text.count }
        return code
      }
    }
    guard code == SQLITE_OK, let statement else { throw refusal(code) }
    let prepared = ConditionStatement(statement, of: self)
    guard !hasTail, sqlite3_column_count(statement) == 1 else {
      throw SQLiteRefusal(isGrammar: false, message: "more than one value", offset: nil)
    }
    return prepared
  }

  /// Begins to count the steps of an evaluation anew.
  fileprivate func startCounting() { slices = 0 }

  fileprivate var failure: ConditionFailure {
    sqlite3_errcode(database) == SQLITE_INTERRUPT
      ? .tooManySteps(limit: limits.steps) : .refused(String(cString: sqlite3_errmsg(database)))
  }

  private func refusal(_ code: Int32) -> SQLiteRefusal {
    let offset = sqlite3_error_offset(database)
    return SQLiteRefusal(
      isGrammar: code == SQLITE_ERROR, message: String(cString: sqlite3_errmsg(database)),
      offset: offset < 0 ? nil : Int(offset))
  }

  private func harden() -> Int32 {
    let switches: [(Int32, Int32)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_DQS_DML, 0),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    ]
    for (option, on) in switches {
      let code = csbook_sqlite_set_flag(database, option, on)
      guard code == SQLITE_OK else { return code }
    }
    // A chain of operators has one operand more, and stands in a NOT.
    let bounds: [(Int32, Int)] = [
      (SQLITE_LIMIT_LENGTH, limits.valueBytes), (SQLITE_LIMIT_EXPR_DEPTH, limits.operators + 2),
      (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, limits.patternBytes), (SQLITE_LIMIT_ATTACHED, 0),
      (SQLITE_LIMIT_TRIGGER_DEPTH, 0), (SQLITE_LIMIT_WORKER_THREADS, 0),
    ]
    for (limit, value) in bounds { sqlite3_limit(database, limit, Int32(clamping: value)) }
    let this = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      database, Int32(clamping: limits.steps),
      { this in this.map { connection($0).isExhausted() } ?? true ? 1 : 0 }, this)
    return sqlite3_set_authorizer(
      database,
      { this, action, _, name, _, _ in
        guard let this, connection(this).allows(action, name) else { return SQLITE_DENY }
        return SQLITE_OK
      }, this)
  }

  /// SQLite counts a statement's steps over all its runs, so that the first call may come early.
  private func isExhausted() -> Bool {
    slices += 1
    return slices > 1
  }

  /// The two SELECTs of `Condition.selection`, and the functions of the list.
  ///
  /// No table, no setting, nothing else.
  private func allows(_ action: Int32, _ name: UnsafePointer<CChar>?) -> Bool {
    switch action {
    case SQLITE_SELECT:
      selects += 1
      return selects <= 2
    case SQLITE_FUNCTION:
      guard let name else { return false }
      let function = String(cString: name)
      return function == "like" || ConditionFunction.named(function) != nil
    default: return false
    }
  }
}

private func connection(_ this: UnsafeMutableRawPointer) -> ConditionConnection {
  Unmanaged<ConditionConnection>.fromOpaque(this).takeUnretainedValue()
}

/// A prepared condition, which keeps its connection open.
final class ConditionStatement {
  private let connection: ConditionConnection
  private let statement: OpaquePointer

  fileprivate init(_ statement: OpaquePointer, of connection: ConditionConnection) {
    self.connection = connection
    self.statement = statement
  }

  deinit {
    sqlite3_finalize(statement)
  }

  /// The number of its parameters.
  var parameterCount: Int { Int(sqlite3_bind_parameter_count(statement)) }

  /// Gives a parameter its value; the first one is 1.
  func bind(
    _ value: FactValue?, to index: Int, of column: ConditionColumn
  ) throws(ConditionFailure) {
    let index = Int32(clamping: index)
    let code: Int32 =
      switch (column.type, value) {
      case (_, nil): sqlite3_bind_null(statement, index)
      case (.text, .text(let text)): bind(text, to: index)
      case (.list, .list(let texts)): bind(jsonArray(of: texts), to: index)
      case (.day, .day(let day)): bind(String(describing: day), to: index)
      case (.integer, .integer(let integer)):
        sqlite3_bind_int64(statement, index, Int64(integer))
      case (.flag, .flag(let flag)): sqlite3_bind_int64(statement, index, flag ? 1 : 0)
      case (.decimal, .number(let number)), (.money, .number(let number)):
        sqlite3_bind_double(statement, index, number)
      case (.decimal, .integer(let integer)), (.money, .integer(let integer)):
        sqlite3_bind_double(statement, index, Double(integer))
      default: throw .mistyped(column: column.name)
      }
    guard code == SQLITE_OK else { throw connection.failure }
  }

  /// The one value of the one row: whether it is true, or nil for NULL.
  func run() throws(ConditionFailure) -> Bool? {
    connection.startCounting()
    defer { sqlite3_reset(statement) }
    guard sqlite3_step(statement) == SQLITE_ROW else { throw connection.failure }
    guard sqlite3_column_type(statement, 0) != SQLITE_NULL else { return nil }
    return sqlite3_column_int(statement, 0) != 0
  }

  private func bind(_ text: String, to index: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        csbook_sqlite_bind_text(statement, index, text.baseAddress, UInt64(text.count))
      }
    }
  }
}
