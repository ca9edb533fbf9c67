// Faults of what a row says, each with its page and its example.

extension ImportFault.Page {
  static let brokenRow = ImportFault.Page(
    """
    A row has more or fewer cells than the header, a quote in the middle of a cell, or is the header
    once more.

    From there on, what stands in the row may stand in the wrong columns.

    Mend the row: most often a comma or a quote inside a text was not quoted. `--skip-bad` leaves it
    out.
    """,
    .crm,
    bad: """
      ID,Account,Owner,Industry
      1️⃣18,Borealis, Inc.,maria,Sea
      """, ["1️⃣": "5 cells where the header has 4"],
    good: """
      ID,Account,Owner,Industry
      18,"Borealis, Inc.",maria,Sea
      """)

  static let unreadableCell = ImportFault.Page(
    """
    A cell says nothing that its field could hold: a day that the calendar has not, a number that
    could be two, a word that is none of the choices, a colleague whom nobody knows.

    A guess would stand in the book as if somebody had written it.

    Mend the cell, or tell the mapping how its days and numbers are written (`dates:`, `numbers:`)
    and what its words mean (`values:`). `--skip-bad` leaves the row out.
    """,
    .billing,
    bad: """
      Customer,Contract,From,To,ARR
      Acme,y3,1️⃣2026-02-30,2027-02-28,2️⃣"1,7"
      """,
    [
      "1️⃣": "start: `2026-02-30` is no day of the calendar",
      "2️⃣": "arr: `1,7` is no number as 1,234.56",
    ],
    good: """
      Customer,Contract,From,To,ARR
      Acme,y3,2026-03-01,2027-02-28,"1,700"
      """)

  static let missingKey = ImportFault.Page(
    """
    Every cell is empty that would tell whose row it is, or which record.

    It cannot be told from other rows, today or the next time.

    Fill in the cell, or name another column under `account:` in the mapping. Rows that are meant to
    be without one are left out by `skip:`.
    """,
    .billing,
    bad: """
      Customer,Contract,From,To,ARR
      1️⃣,y3,2026-03-01,2027-02-28,12000
      """, ["1️⃣": "nothing in the row says whose it is"],
    good: """
      Customer,Contract,From,To,ARR
      Acme,y3,2026-03-01,2027-02-28,12000
      """)

  static let missingValue = ImportFault.Page(
    """
    A record that is to be new lacks a field that it must have, a row of a table its day, or no id
    can be made of a name.

    With half of it, lint would find an error in the book at once.

    Fill in the cell, or give the field a `default:` in the mapping. For names out of which no id can
    be made, fill `id` from a column.
    """,
    .billing,
    bad: """
      Customer,Contract,From,To,ARR
      1️⃣Acme,y3,,2027-02-28,12000
      """, ["1️⃣": "a new contract needs `start`"],
    good: """
      Customer,Contract,From,To,ARR
      Acme,y3,2026-03-01,2027-02-28,12000
      """)

  static let contradictingRow = ImportFault.Page(
    """
    Two rows are of the same record, and do not say the same.

    Which of the two is right is not in the file. If the last one won, the order of an export would
    decide what a contract is worth.

    Take one of the rows out, or map what tells the two apart. `--skip-bad` keeps the first.
    """,
    .billing,
    bad: """
      Customer,Contract,From,To,ARR
      Acme,y3,2026-03-01,2027-02-28,12000
      Acme,y3,2026-03-01,2027-02-28,1️⃣14000
      """, ["1️⃣": "`contracts.y3.arr` is `12000` in line 2, and `14000` here"],
    good: """
      Customer,Contract,From,To,ARR
      Acme,y3,2026-03-01,2027-02-28,12000
      Acme,y3-extra,2026-03-01,2027-02-28,2000
      """)
}
