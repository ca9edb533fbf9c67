// SQLite as Swift sees it. Variadic functions, casts to pointers and structures that SQLite reads
// through their first member are wrapped here, because Swift cannot write them.
#include <sqlite3.h>

static inline int csbook_sqlite_set_flag(sqlite3 *db, int option, int on) {
  return sqlite3_db_config(db, option, on, (int *)0);
}

/// Binds text: what lasts stays where it is until the bindings are cleared, else it is copied. No text is NULL.
/// SQLITE_STATIC and SQLITE_TRANSIENT are numbers cast to function pointers.
static inline int csbook_sqlite_bind_text(
    sqlite3_stmt *statement, int index, const void *text, sqlite3_uint64 length, int lasts) {
  return sqlite3_bind_text64(
      statement, index, text ? text : "", length, lasts ? SQLITE_STATIC : SQLITE_TRANSIENT,
      SQLITE_UTF8);
}

/// Binds bytes, in the same way.
static inline int csbook_sqlite_bind_blob(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 length, int lasts) {
  return sqlite3_bind_blob64(
      statement, index, bytes ? bytes : "", length, lasts ? SQLITE_STATIC : SQLITE_TRANSIENT);
}

/// A VFS that stands still at one moment; SQLite sees only its first member.
typedef struct csbook_clock {
  sqlite3_vfs vfs;
  /// Milliseconds since noon in Greenwich on 24 November 4714 BC.
  sqlite3_int64 now;
} csbook_clock;
