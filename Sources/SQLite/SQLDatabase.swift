// The door to SQLite: one database in memory, whose statements do nothing but what is listed.

internal import CSQLite

/// How large values and statements may be.
package struct SQLBounds: Hashable, Sendable {
  /// Bytes of any value or row, given or computed.
  package let valueBytes: Int
  /// Bytes of a statement.
  package let statementBytes: Int
  /// Operators one inside another.
  package let depth: Int
  /// Bytes of a pattern of LIKE.
  package let patternBytes: Int
  /// SELECTs that one statement joins by UNION and the like.
  package let compounds: Int
  /// Columns of a table or an answer.
  package let columns: Int

  package init(
    valueBytes: Int, statementBytes: Int = 1_000_000, depth: Int, patternBytes: Int,
    compounds: Int = 500, columns: Int = 2_000
  ) {
    self.valueBytes = valueBytes
    self.statementBytes = statementBytes
    self.depth = depth
    self.patternBytes = patternBytes
    self.compounds = compounds
    self.columns = columns
  }
}

/// One database, for one thread; its `now` is midnight UTC of a day.
///
/// It is sealed from the start: until `allows` is set, nothing may be done at all.
package final class SQLDatabase {
  private let clock: StoppedClock
  private(set) var handle: OpaquePointer?
  /// Whether a statement may do something; asked while it is prepared.
  package var allows: (SQLAccess) -> Bool = { _ in false }
  /// Asked every so many steps of SQLite's machine; a statement for which it is true is stopped.
  package var stops: () -> Bool = { false }

  /// Where an empty database is kept.
  package enum Place: Sendable {
    case memory
    /// A file without a name, gone with the database.
    case scratchFile
  }

  /// Opens an empty database; `day` counts from 1970-01-01, `steps` says how often `stops` is asked.
  package init(
    midnightOf day: Int, bounds: SQLBounds, steps: Int, in place: Place = .memory
  ) throws(SQLiteUnavailable) {
    guard sqlite3_threadsafe() != 0 else {
      throw SQLiteUnavailable(message: "SQLite is built without support for threads")
    }
    guard let clock = StoppedClock(midnightOf: day) else {
      throw SQLiteUnavailable(message: "SQLite has no system layer")
    }
    self.clock = clock
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    var code =
      switch place {
      case .memory: clock.open(&handle, ":memory:", flags: flags | SQLITE_OPEN_MEMORY)
      case .scratchFile: clock.open(&handle, "", flags: flags)
      }
    if code == SQLITE_OK { code = harden(bounds, steps: steps) }
    if code == SQLITE_OK { code = addListFunctions(to: handle) }
    if code == SQLITE_OK { code = addExactSums(to: handle) }
    guard code == SQLITE_OK else {
      throw SQLiteUnavailable(message: String(cString: sqlite3_errstr(code)))
    }
  }

  /// Moves `now` to midnight UTC of another day, for statements that begin from here on.
  package func move(toMidnightOf day: Int) { clock.move(toMidnightOf: day) }

  deinit {
    sqlite3_close_v2(handle)
  }

  /// Prepares the one statement that the text is; a second one after it is an error.
  package func prepare(_ sql: String) throws(SQLError) -> SQLStatement {
    var sql = sql
    let (statement, end, code) = sql.withUTF8 { first(in: $0) }
    guard code == SQLITE_OK else { throw failure(code) }
    guard let statement else { throw SQLError(.fault, "no statement", offset: sql.utf8.count) }
    let prepared = SQLStatement(statement, of: self)
    var rest = String(decoding: Array(sql.utf8.dropFirst(end)), as: UTF8.self)
    guard rest.withUTF8({ isEmpty($0) }) else {
      throw SQLError(.denied, "there is more than one statement", offset: end)
    }
    return prepared
  }

  /// The first statement of a text, where it ends, and SQLite's answer; nil where there is none.
  private func first(
    in text: UnsafeBufferPointer<UInt8>
  ) -> (statement: OpaquePointer?, end: Int, code: Int32) {
    text.withMemoryRebound(to: CChar.self) { text in
      var statement: OpaquePointer?
      var rest: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v3(
        handle, text.baseAddress, Int32(clamping: text.count), UInt32(SQLITE_PREPARE_PERSISTENT),
        &statement, &rest)
      let end = rest.flatMap { rest in text.baseAddress.map { rest - $0 } }
      return (statement, end ?? text.count, code)
    }
  }

  /// Whether a text holds blanks, comments and semicolons alone.
  private func isEmpty(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let allowed = allows
    allows = { _ in false }
    defer { allows = allowed }
    var rest = text[...]
    while !rest.isEmpty {
      let (statement, end, code) = first(in: UnsafeBufferPointer(rebasing: rest))
      sqlite3_finalize(statement)
      guard code == SQLITE_OK, statement == nil else { return false }
      guard end > 0 else { return true }
      rest = rest.dropFirst(end)
    }
    return true
  }

  /// Bytes that all databases of the process hold.
  package static var memory: Int64 { sqlite3_memory_used() }

  /// Bounds the memory of all databases of the process together.
  package static func boundMemory(to bytes: Int64) {
    sqlite3_hard_heap_limit64(bytes)
  }

  func failure(_ code: Int32) -> SQLError {
    let offset = sqlite3_error_offset(handle)
    return SQLError(
      code: code, String(cString: sqlite3_errmsg(handle)), offset: offset < 0 ? nil : Int(offset))
  }

  private func harden(_ bounds: SQLBounds, steps: Int) -> Int32 {
    let switches: [(Int32, Int32)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_DQS_DML, 0),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    ]
    for (option, on) in switches {
      let code = csbook_sqlite_set_flag(handle, option, on)
      guard code == SQLITE_OK else { return code }
    }
    // What a statement sorts stays in memory, within its limit; nothing goes to a file.
    let code = sqlite3_exec(handle, "PRAGMA temp_store = MEMORY", nil, nil, nil)
    guard code == SQLITE_OK else { return code }
    let limits: [(Int32, Int)] = [
      (SQLITE_LIMIT_LENGTH, bounds.valueBytes), (SQLITE_LIMIT_SQL_LENGTH, bounds.statementBytes),
      (SQLITE_LIMIT_EXPR_DEPTH, bounds.depth), (SQLITE_LIMIT_COLUMN, bounds.columns),
      (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, bounds.patternBytes),
      (SQLITE_LIMIT_COMPOUND_SELECT, bounds.compounds), (SQLITE_LIMIT_ATTACHED, 0),
      (SQLITE_LIMIT_TRIGGER_DEPTH, 0), (SQLITE_LIMIT_WORKER_THREADS, 0),
    ]
    for (limit, value) in limits { sqlite3_limit(handle, limit, Int32(clamping: value)) }
    let this = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_progress_handler(
      handle, Int32(clamping: steps),
      { this in this.map { database($0).stops() } ?? true ? 1 : 0 }, this)
    return sqlite3_set_authorizer(
      handle,
      { this, action, first, second, _, _ in
        guard let this else { return SQLITE_DENY }
        return database(this).allows(access(action, first, second)) ? SQLITE_OK : SQLITE_DENY
      }, this)
  }
}

private func database(_ this: UnsafeMutableRawPointer) -> SQLDatabase {
  Unmanaged<SQLDatabase>.fromOpaque(this).takeUnretainedValue()
}

/// What the authorizer is asked about, in Swift's words.
private func access(
  _ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?
) -> SQLAccess {
  func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
  switch action {
  case SQLITE_SELECT: return .select
  case SQLITE_RECURSIVE: return .recursion
  case SQLITE_FUNCTION: return .call(text(second))
  case SQLITE_READ: return .read(table: text(first), column: text(second))
  default: return .other
  }
}
