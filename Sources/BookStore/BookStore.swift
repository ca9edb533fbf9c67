// BookStore: where a book comes from (disk, index, commit), and how edits go back.
