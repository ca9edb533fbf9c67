// BookEdit: what a writing command changes, from the words of a user to verified edits, by the schema.
