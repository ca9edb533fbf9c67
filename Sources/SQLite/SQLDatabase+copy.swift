// A database copied into a file.

internal import CSQLite

extension SQLDatabase {
  /// Writes all of it into a new file, which SQLite brings to the disk.
  package func copy(to path: [UInt8]) throws(SQLError) {
    var file: OpaquePointer?
    defer { sqlite3_close_v2(file) }
    var code = path.withUnsafeBufferPointer { path in
      let name = path.map { CChar(bitPattern: $0) } + [0]
      return sqlite3_open_v2(
        name, &file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nil)
    }
    // Nobody sees the file before it is whole: there is nothing to roll back to.
    if code == SQLITE_OK { code = sqlite3_exec(file, "PRAGMA journal_mode = OFF", nil, nil, nil) }
    guard code == SQLITE_OK, let copying = sqlite3_backup_init(file, "main", handle, "main") else {
      throw SQLError(code: code, String(cString: sqlite3_errmsg(file)), offset: nil)
    }
    _ = sqlite3_backup_step(copying, -1)
    let outcome = sqlite3_backup_finish(copying)
    guard outcome == SQLITE_OK else {
      throw SQLError(code: outcome, String(cString: sqlite3_errmsg(file)), offset: nil)
    }
  }
}
