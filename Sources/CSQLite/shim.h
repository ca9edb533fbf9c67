// SQLite as Swift sees it. Variadic functions, casts to pointers and structures that SQLite reads
// through their first member are wrapped here, because Swift cannot write them.
#include <sqlite3.h>

static inline int csbook_sqlite_set_flag(sqlite3 *db, int option, int on) {
  return sqlite3_db_config(db, option, on, (int *)0);
}

/// Binds a copy of the text: SQLITE_TRANSIENT is a number cast to a function pointer. No text is NULL.
static inline int csbook_sqlite_bind_text(
    sqlite3_stmt *statement, int index, const char *text, sqlite3_uint64 length) {
  return sqlite3_bind_text64(
      statement, index, text ? text : "", length, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// Binds a copy of the bytes.
static inline int csbook_sqlite_bind_blob(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 length) {
  return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", length, SQLITE_TRANSIENT);
}

/// Binds text that stays where it is until the statement has run and its bindings are cleared.
static inline int csbook_sqlite_bind_lasting_text(
    sqlite3_stmt *statement, int index, const void *text, sqlite3_uint64 length) {
  return sqlite3_bind_text64(
      statement, index, text ? text : "", length, SQLITE_STATIC, SQLITE_UTF8);
}

/// Binds bytes that stay where they are until the statement has run and its bindings are cleared.
static inline int csbook_sqlite_bind_lasting_blob(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 length) {
  return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", length, SQLITE_STATIC);
}

/// A VFS that stands still at one moment; SQLite sees only its first member.
typedef struct csbook_clock {
  sqlite3_vfs vfs;
  /// Milliseconds since noon in Greenwich on 24 November 4714 BC.
  sqlite3_int64 now;
} csbook_clock;
