// BookModel: the book as plain values, and its schema, declared once.
