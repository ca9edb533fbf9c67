// Memory for one run of the parser at a time on each thread.
//
// cmark-gfm asks for a hundred small pieces in a document and frees each, which is a third of its time. Here they are cut off
// a block one after the other, none is freed alone, and all of them go when the run is over.

#include "CCmarkMemory.h"

#include <cmark-gfm.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef struct arena_block {
  struct arena_block *before;
  size_t size, used;
  void *alignment;
} arena_block;

enum { ARENA_BLOCK_SIZE = 1 << 16, ARENA_HEAD = 16 };

// The thread's blocks, the latest first.
static _Thread_local arena_block *arena;

static void *arena_take(size_t size) {
  // The size stands before the piece, for whoever makes it larger.
  size_t whole = ((size + 15) & ~(size_t)15) + ARENA_HEAD;
  if (whole < size) abort();
  if (!arena || arena->size - arena->used < whole) {
    size_t room = whole > ARENA_BLOCK_SIZE ? whole : ARENA_BLOCK_SIZE;
    arena_block *block = malloc(sizeof *block + room);
    if (!block) abort();
    *block = (arena_block){.before = arena, .size = room};
    arena = block;
  }
  char *piece = (char *)(arena + 1) + arena->used + ARENA_HEAD;
  arena->used += whole;
  memcpy(piece - ARENA_HEAD, &size, sizeof size);
  return piece;
}

static void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) abort();
  return memset(arena_take(count * size), 0, count * size);
}

static void *arena_realloc(void *piece, size_t size) {
  size_t had = 0;
  if (piece) memcpy(&had, (char *)piece - ARENA_HEAD, sizeof had);
  if (piece && size <= had) return piece;
  void *larger = arena_take(size);
  return piece ? memcpy(larger, piece, had) : larger;
}

static void arena_free(void *piece) { (void)piece; }

void arena_empty(void) {
  while (arena && (arena->before || arena->size > ARENA_BLOCK_SIZE)) {
    arena_block *block = arena;
    arena = block->before;
    free(block);
  }
  if (arena) arena->used = 0;
}

cmark_parser *arena_parser(int options) {
  static cmark_mem memory = {arena_calloc, arena_realloc, arena_free};
  return cmark_parser_new_with_mem(options, &memory);
}
