// BookReports: what to tell people: one report a file, one renderer a format.
