// BookLint: rules over a book.
