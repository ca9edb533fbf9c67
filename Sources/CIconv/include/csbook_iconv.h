// The system's converter of encodings, behind one function.
#ifndef CSBOOK_ICONV_H
#define CSBOOK_ICONV_H

#include <stddef.h>
#include <stdint.h>

// Writes as UTF-8 what `count` bytes say in an encoding that the system knows by `name`, into `room` bytes.
// Returns how many bytes it wrote; -1 where the system has no such encoding, where the room does not suffice, and where
// bytes are none of the encoding: then `*bad` is the offset of the first, else `count`.
ptrdiff_t csbook_iconv(
    const char *name, const uint8_t *bytes, size_t count, uint8_t *text, size_t room, size_t *bad);

#endif
