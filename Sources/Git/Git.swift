// Git: libgit2 as Swift values.
