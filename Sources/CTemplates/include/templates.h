// The files that ship inside the binary: the sample book and the templates.
#ifndef CSBOOK_TEMPLATES_H
#define CSBOOK_TEMPLATES_H
#include <stddef.h>

struct csbook_packed_file {
  const char *path;
  const unsigned char *bytes;
  size_t size;
};

/// The number of packed files.
size_t csbook_packed_count(void);
/// The packed file at `index`, which is below the count.
struct csbook_packed_file csbook_packed_file_at(size_t index);
#endif
