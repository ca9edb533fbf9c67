// A prepared statement: its parameters, its rows, its columns.

internal import CSQLite

/// A statement, which keeps its database open.
package final class SQLStatement {
  private let database: SQLDatabase
  private let handle: OpaquePointer
  /// The texts and blobs of the row that is being run.
  private var bytes: [UInt8] = []

  init(_ handle: OpaquePointer, of database: SQLDatabase) {
    self.database = database
    self.handle = handle
  }

  deinit {
    sqlite3_finalize(handle)
  }

  /// The number of its parameters.
  package var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle)) }

  /// Whether it gives rows and changes nothing.
  package var onlyReads: Bool {
    sqlite3_stmt_readonly(handle) != 0 && sqlite3_stmt_isexplain(handle) == 0
      && sqlite3_column_count(handle) > 0
  }

  /// The columns of its rows, by the names that the statement gives them.
  package var columns: [String] {
    (0..<sqlite3_column_count(handle)).map { index in
      sqlite3_column_name(handle, index).map { String(cString: $0) } ?? ""
    }
  }

  /// Gives a parameter its value; the first one is 1.
  package func bind(_ value: SQLValue, to index: Int) throws(SQLError) {
    let index = Int32(clamping: index)
    let code: Int32 =
      switch value {
      case .null: sqlite3_bind_null(handle, index)
      case .integer(let integer): sqlite3_bind_int64(handle, index, integer)
      case .real(let real): sqlite3_bind_double(handle, index, real)
      case .text(let text): bind(text, to: index)
      case .blob(let bytes):
        bytes.withUnsafeBytes {
          csbook_sqlite_bind_blob(handle, index, $0.baseAddress, UInt64($0.count), 0)
        }
      }
    guard code == SQLITE_OK else { throw database.failure(code) }
  }

  /// Runs it for a row, of which each parameter takes a value; it gives no rows.
  ///
  /// SQLite is handed the bytes of the row where they lie, which is a third quicker than a copy of each.
  package func run(_ row: [SQLValue]) throws(SQLError) {
    bytes.removeAll(keepingCapacity: true)
    for value in row {
      switch value {
      case .text(let text): bytes += text.utf8
      case .blob(let blob): bytes += blob
      case .null, .integer, .real: break
      }
    }
    let code = bytes.withUnsafeBytes { bytes in
      var start = 0
      for (index, value) in row.enumerated() {
        let code = bind(value, to: Int32(clamping: index + 1), within: bytes, from: &start)
        guard code == SQLITE_OK else { return code }
      }
      let code = sqlite3_step(handle)
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
      return code
    }
    guard code == SQLITE_DONE else { throw database.failure(code) }
  }

  /// Gives a parameter its value, of which texts and blobs lie in some bytes that outlive the binding.
  private func bind(
    _ value: SQLValue, to index: Int32, within bytes: UnsafeRawBufferPointer,
    from start: inout Int
  ) -> Int32 {
    func next(_ count: Int) -> UnsafeRawBufferPointer {
      defer { start += count }
      return UnsafeRawBufferPointer(rebasing: bytes[start..<start + count])
    }
    switch value {
    case .null: return sqlite3_bind_null(handle, index)
    case .integer(let integer): return sqlite3_bind_int64(handle, index, integer)
    case .real(let real): return sqlite3_bind_double(handle, index, real)
    case .text(let text):
      let text = next(text.utf8.count)
      return csbook_sqlite_bind_text(handle, index, text.baseAddress, UInt64(text.count), 1)
    case .blob(let blob):
      let blob = next(blob.count)
      return csbook_sqlite_bind_blob(handle, index, blob.baseAddress, UInt64(blob.count), 1)
    }
  }

  /// Goes to the next row; false where there is none.
  package func step() throws(SQLError) -> Bool {
    let code = sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw database.failure(code) }
    return code == SQLITE_ROW
  }

  /// Goes back to before its first row; the parameters keep their values.
  package func reset() { sqlite3_reset(handle) }

  /// A value of the row; the first one is 0.
  package func value(_ index: Int) -> SQLValue {
    let index = Int32(clamping: index)
    switch sqlite3_column_type(handle, index) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, index))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, index))
    case SQLITE_TEXT: return .text(String(decoding: bytes(index), as: UTF8.self))
    case SQLITE_BLOB: return .blob(Array(bytes(index)))
    default: return .null
    }
  }

  private func bytes(_ index: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, index)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
  }

  private func bind(_ text: String, to index: Int32) -> Int32 {
    var text = text
    return text.withUTF8 {
      csbook_sqlite_bind_text(handle, index, $0.baseAddress, UInt64($0.count), 0)
    }
  }
}
