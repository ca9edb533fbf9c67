// SQLite as Swift sees it. Variadic functions are wrapped here, because Swift cannot call them.
#include <sqlite3.h>

static inline int csbook_sqlite_set_flag(sqlite3 *db, int option, int on) {
  return sqlite3_db_config(db, option, on, (int *)0);
}
