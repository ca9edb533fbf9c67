#ifndef CSBOOK_CMARK_MEMORY_H
#define CSBOOK_CMARK_MEMORY_H

struct cmark_parser;

// A parser that lies, with all it builds, in memory of which each thread has one.
struct cmark_parser *arena_parser(int options);

// Takes away the thread's parser and its tree, and keeps one block for the next.
void arena_empty(void);

#endif
