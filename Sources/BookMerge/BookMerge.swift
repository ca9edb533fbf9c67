// BookMerge: two edits of one file, merged field by field, and what Git shows of a file.
