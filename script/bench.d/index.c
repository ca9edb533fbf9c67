// What a look at the index costs at least: opens the repository and its index through libgit2.
// Usage: index [DIR]
#include <git2.h>
#include <stdio.h>
#include <stdlib.h>

static void check(int error) {
  if (error >= 0) return;
  const git_error *why = git_error_last();
  fprintf(stderr, "index: %s\n", why ? why->message : "unknown error");
  exit(1);
}

int main(int argc, char **argv) {
  git_repository *repository;
  git_index *index;
  check(git_libgit2_init());
  check(git_repository_open_ext(&repository, argc > 1 ? argv[1] : ".", 0, NULL));
  check(git_repository_index(&index, repository));
  printf("%zu entries\n", git_index_entrycount(index));
}
