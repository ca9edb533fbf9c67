// BookImport's tests.
