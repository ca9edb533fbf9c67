// The system's converter of encodings, behind one function.
#include "csbook_iconv.h"

#include <errno.h>
#include <iconv.h>

ptrdiff_t csbook_iconv(
    const char *name, const uint8_t *bytes, size_t count, uint8_t *text, size_t room, size_t *bad) {
  *bad = count;
  iconv_t converter = iconv_open("UTF-8", name);
  if (converter == (iconv_t)-1) return -1;
  char *in = (char *)bytes;
  char *out = (char *)text;
  size_t left = count;
  size_t free = room;
  size_t result = iconv(converter, &in, &left, &out, &free);
  // What was begun and is not ended is no character either.
  int isWhole = result != (size_t)-1 && iconv(converter, NULL, NULL, &out, &free) != (size_t)-1;
  if (!isWhole && (errno == EILSEQ || errno == EINVAL)) *bad = (size_t)(in - (char *)bytes);
  iconv_close(converter);
  return isWhole ? (ptrdiff_t)(room - free) : -1;
}
