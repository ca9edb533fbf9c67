// BookImport: what an export asks of a book, from rows of another program to verified edits; knows no disk, Git or flags.
