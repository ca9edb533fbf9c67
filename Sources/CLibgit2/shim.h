// libgit2 as Swift sees it.
#include <git2.h>
#include <git2/sys/repository.h>
