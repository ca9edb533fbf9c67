#include "templates.h"
size_t csbook_packed_count(void) { return 0; }
struct csbook_packed_file csbook_packed_file_at(size_t index) {
  (void)index;
  struct csbook_packed_file none = {0, 0, 0};
  return none;
}
