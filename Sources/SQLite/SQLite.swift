// SQLite: sealed databases in memory, as Swift values: who opens one lists what may be read and called.

internal import CSQLite

/// The library that is linked.
package enum SQLiteLibrary {
  package static var version: String { sqlite3_libversion().map { String(cString: $0) } ?? "?" }
}

/// Why SQLite gave no database: out of memory, or built without threads.
package struct SQLiteUnavailable: Error, Hashable, Sendable {
  /// SQLite's own words.
  package let message: String
}

/// What SQLite says of a statement that it does not prepare, or of a row that it cannot give.
package struct SQLError: Error, Hashable, Sendable {
  package let kind: Kind
  /// SQLite's own words.
  package let message: String
  /// Bytes from the start of the statement; nil where SQLite names no place.
  package let offset: Int?

  package enum Kind: Hashable, Sendable {
    /// It is no SQL, or names what is not there; while it runs, a value with which it cannot go on.
    case fault
    /// It would do what is not listed.
    case denied
    /// It was stopped.
    case stopped
    /// There is no memory for it, or a value would be longer than the limit.
    case tooLarge
  }

  package init(_ kind: Kind, _ message: String, offset: Int? = nil) {
    self.kind = kind
    self.message = message
    self.offset = offset
  }

  init(code: Int32, _ message: String, offset: Int?) {
    let kind: Kind =
      switch code & 0xFF {
      case SQLITE_AUTH: .denied
      case SQLITE_INTERRUPT: .stopped
      case SQLITE_NOMEM, SQLITE_TOOBIG, SQLITE_FULL: .tooLarge
      case SQLITE_ERROR: .fault
      default: .denied
      }
    self.init(kind, message, offset: offset)
  }
}

/// A value of SQL.
package enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
}

/// Something that a statement wants to do.
package enum SQLAccess: Hashable, Sendable {
  /// A SELECT, also one inside another.
  case select
  /// A WITH RECURSIVE.
  case recursion
  /// A function by its name, as it was written.
  case call(String)
  /// A column; an empty one where a table is read and none of its columns.
  case read(table: String, column: String)
  /// Everything else: writing, attaching, settings, transactions.
  case other
}
