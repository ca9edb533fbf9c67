// Faults between a row and the book, each with its page and its example.

extension ImportFault.Page {
  static let unknownAccount = ImportFault.Page(
    """
    No account of the book is the one that a row names.

    Only rows of accounts make new ones. Of all others, a name that is not found is most often
    one that is written otherwise.

    Mend the name in the other program, tell accounts by a link that stays when the name changes
    (`links.crm`), or import the account first.
    """,
    .billing,
    bad: """
      Customer,Contract,From,To,ARR
      1️⃣Acmee,y3,2026-03-01,2027-02-28,12000
      """, ["1️⃣": "no account `Acmee`"],
    good: """
      Customer,Contract,From,To,ARR
      Acme,y3,2026-03-01,2027-02-28,12000
      """)

  static let ambiguousAccount = ImportFault.Page(
    """
    A row may be of more than one account: several have that name, that domain or that link.

    csbook chooses none: a contract in the wrong account is found a year later.

    Tell accounts by something that only one of them has, a link such as `links.crm` or their `id`.
    """,
    .billing,
    files: customers.merging([
      "accounts/acme-emea/account.md": "---\nname: Acme\nowner: maria\n---\n"
    ]) { $1 },
    bad: """
      Customer,Contract,From,To,ARR
      1️⃣Acme,y3,2026-03-01,2027-02-28,12000
      """, ["1️⃣": "`Acme` may be acme or acme-emea"],
    good: """
      Customer,Contract,From,To,ARR
      acme-emea,y3,2026-03-01,2027-02-28,12000
      """)

  static let takenId = ImportFault.Page(
    """
    The id that a row gives to a new account is that of an account that is there already, which the
    row does not mean by what tells its account.

    Either two accounts have got one id, or one account has another link than the export says.

    Give one of them another id, or mend the link in the account.
    """,
    .signups,
    bad: """
      Number,Short name,Company
      99,1️⃣acme,Acme Shipping
      """, ["1️⃣": "there is an account `acme` already, told by another key"],
    good: """
      Number,Short name,Company
      99,acme-shipping,Acme Shipping
      """)

  static let refusedEdit = ImportFault.Page(
    """
    What a row says cannot be written where it belongs: the file there cannot be read, the value
    stands in a form that is not edited by commands, or your own template has no place for it.

    A command that edits changes one value and no other byte, or nothing.

    Look at the file with `csbook lint`, or give the template a place for the field.
    """,
    .billing,
    files: customers.merging([acme: "---\nname: Acme\n"]) { $1 },
    bad: """
      Customer,Contract,From,To,ARR
      1️⃣acme,y3,2026-03-01,2027-02-28,12000
      """, ["1️⃣": "accounts/acme/account.md cannot be read, and so not be changed"],
    good: """
      Customer,Contract,From,To,ARR
      Borealis,y3,2026-03-01,2027-02-28,12000
      """)

  static let newerInBook = ImportFault.Page(
    """
    Somebody wrote something else into the book since the export was made.

    An export knows nothing of what happened after it. Written over by it, what a colleague
    wrote down yesterday would be gone without a word.

    `--ours` keeps what the book says, `--theirs` takes what the export says; a fresh export may say
    the same by now. `--exported` names the day on which it was made, where the file does not tell.
    """,
    .crm,
    changed: [
      acme: "---\nname: Acme\nowner: kenji\nindustry: Trams\nlinks: {crm: '17'}\n---\n"
    ],
    bad: """
      ID,Account,Owner,Industry
      17,Acme,kenji,1️⃣Buses
      """,
    [
      "1️⃣": "\(acme): `industry` is `Trams` since the export was made, which says `Buses`"
    ],
    good: """
      ID,Account,Owner,Industry
      17,Acme,kenji,Trams
      """)
}
