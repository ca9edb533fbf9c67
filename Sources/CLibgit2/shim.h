// libgit2 as Swift sees it: its headers, and the variadic calls that Swift cannot make itself.
#ifndef CSBOOK_CLIBGIT2_SHIM_H
#define CSBOOK_CLIBGIT2_SHIM_H

#include <git2.h>
#include <git2/sys/repository.h>

static inline int csbook_git_set_search_path(int level, const char *path) {
  return git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, level, path);
}

static inline int csbook_git_get_extensions(git_strarray *out) {
  return git_libgit2_opts(GIT_OPT_GET_EXTENSIONS, out);
}

static inline int csbook_git_set_fsync_gitdir(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

static inline int csbook_git_set_strict_hash_verification(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

#endif
