// Faults of a whole export, each with its page and its example.

extension ImportFault.Page {
  static let unreadableExport = ImportFault.Page(
    """
    The file is no table that can be read to its end: a quote is not closed, it is empty, or its
    bytes are no text of any encoding that is known.

    Nobody can say what else is wrong with such a file, or how much of it is there. So no row of it is
    imported, not even with `--skip-bad`.

    Export it once more. Where only its encoding cannot be told, write `encoding:` into the mapping.
    """,
    .crm,
    bad: """
      ID,Account,Owner,Industry
      17,1️⃣"Acme,kenji,Rail
      18,Borealis,maria,Sea
      """, ["1️⃣": "a quote is not closed: the file may be cut short"],
    good: """
      ID,Account,Owner,Industry
      17,"Acme",kenji,Rail
      18,Borealis,maria,Sea
      """)

  static let missingColumn = ImportFault.Page(
    """
    The mapping names a column that the file has not.

    Whoever made the export left the column out, or the other program calls it something else by
    now. Without it each row would say less than it did the last time.

    Add the column to the export, or mend its name in the mapping.
    """,
    .crm,
    bad: """
      1️⃣ID,Account,Account owner,Industry
      17,Acme,kenji,Rail
      """, ["1️⃣": "no column `Owner`"],
    good: """
      ID,Account,Owner,Industry
      17,Acme,kenji,Rail
      """)

  static let repeatedColumn = ImportFault.Page(
    """
    The mapping names a column that the file has twice.

    One of the two would be read, and nobody could say which.

    Take one of them out of the export, or rename it.
    """,
    .crm,
    bad: """
      ID,Account,1️⃣Owner,Industry,Owner
      17,Acme,kenji,Rail,maria
      """, ["1️⃣": "the column `Owner` stands twice"],
    good: """
      ID,Account,Owner,Industry,Owner of the invoice
      17,Acme,kenji,Rail,maria
      """)
}
