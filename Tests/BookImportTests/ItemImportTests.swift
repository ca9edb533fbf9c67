// Rows of contracts and contacts: items of an account's lists, told by their ids.

import BookImport
import BookTesting
import BookText
import Testing

struct ItemImportTests {
  private static let contracts = """
    imports: contracts
    source: Billing
    dates: DD.MM.YYYY
    numbers: "1.234,56"
    account: {by: name, column: Kunde}
    columns:
      - {field: id, column: Vertrag}
      - {field: start, column: Beginn}
      - {field: end, column: Verlängerung, add_days: -1}
      - {field: arr, column: MRR, times: 12}
      - {field: currency, default: EUR}
      - {field: auto_renew, column: Auto}
    """
  private static let acme = """
    ---
    name: Acme
    owner: kenji
    contracts:
      - id: y1 # the first
        start: 2024-04-01
        end: 2025-03-31
        arr: 12000
    ---

    """

  @Test func `a contract grows in the list, and one that is there changes where it differs`() throws
  {
    let rows = ImportCase(
      ["accounts/acme/account.md": Self.acme], Self.contracts,
      "Kunde;Vertrag;Beginn;Verlängerung;MRR;Auto\nACME;Y1;01.04.2024;01.04.2025;1.100,50 €;ja\n"
        + "Acme;007/B;01.04.2025;01.04.2026;2.000;nein\n")
    #expect(
      try rows.written()["accounts/acme/account.md"] == """
        ---
        name: Acme
        owner: kenji
        contracts:
          - id: y1 # the first
            start: 2024-04-01
            end: 2025-03-31
            arr: 13206
            currency: EUR
            auto_renew: true
          - id: 007-b
            start: 2025-04-01
            end: 2026-03-31
            arr: 24000
            currency: EUR
            auto_renew: false
        imported:
          - by: test
            on: 2026-03-02
        ---

        """)
    let counts = try rows.plan().counts
    #expect(counts.created == 1 && counts.changed == 1)
    #expect(try rows.secondRun().edits.isEmpty)
    #expect(try rows.secondRun().counts.unchanged == 2)
  }

  @Test func `a new contract without what it needs is a bad row, and so is one of nobody`() throws {
    let rows = ImportCase(
      ["accounts/acme/account.md": Self.acme], Self.contracts,
      "Kunde;Vertrag;Beginn;Verlängerung;MRR;Auto\nAcme;y2;;;5;\nAcne;y3;01.01.2026;;5;\n"
        + "Acme;y4;31.02.2026;;5;\n")
    #expect(
      try rows.problems() == [
        "a new contract needs `start` [missing-value]", "no account `Acne` [unknown-account]",
        "start: `31.02.2026` is no day of the calendar [unreadable-cell]",
      ])
    #expect(try rows.plan().findings[1].help == "did you mean `acme`?")
  }

  private static let contacts = """
    imports: contacts
    source: HubSpot
    account: [{by: name, column: Company}, {by: domain, column: Email}]
    columns:
      - {field: name, column: [First Name, Last Name]}
      - {field: email, column: Email}
      - {field: title, column: Job Title}
      - {field: roles, column: Role, values: {Fan: champion}}
    """

  @Test func `contacts are told by their address, and new ones get an id`() throws {
    let rows = ImportCase(
      [
        "accounts/acme/account.md": "---\nname: Acme\nowner: kenji\n---\n",
        "accounts/acme/contacts.md":
          "---\ncontacts:\n  - {id: tanaka, name: 田中, email: M.Tanaka@acme.example}\n---\n",
      ], Self.contacts,
      "Company,First Name,Last Name,Email,Job Title,Role\n"
        + "Acme,田中,,m.tanaka@acme.example,COO,Fan\n,Ana,Berg,ana@acme.example,,\n"
        + "Acme,山本,花子,h.yamamoto@acme.example,,\n")
    #expect(
      try rows.written()["accounts/acme/contacts.md"] == """
        ---
        contacts:
          - {id: tanaka, name: 田中, title: COO, email: M.Tanaka@acme.example, roles: [champion]}
          - {id: ana-berg, name: Ana Berg, email: ana@acme.example}
          - {id: h-yamamoto, name: 山本 花子, email: h.yamamoto@acme.example}
        ---

        """)
    #expect(try rows.secondRun().edits.isEmpty)
  }

  @Test func `a file of contacts is made where there is none`() throws {
    let rows = ImportCase(
      ["accounts/acme/account.md": "---\nname: Acme\nowner: kenji\n---\n"], Self.contacts,
      "Company,First Name,Last Name,Email,Job Title,Role\nAcme,Ana,Berg,ana@acme.example,\"a: b\",Fan\n"
    )
    #expect(
      try rows.written()["accounts/acme/contacts.md"] == """
        ---
        contacts:
          - id: ana-berg
            name: Ana Berg
            title: 'a: b'
            email: ana@acme.example
            roles: [champion]
        ---

        """)
    #expect(try rows.plan().edits.map(\.summary) == ["imported", "new"])
    #expect(try rows.secondRun().edits.isEmpty)
  }

  @Test func `a domain of mail for everybody tells no account`() throws {
    let rows = ImportCase(
      [
        "accounts/acme/account.md": "---\nname: Acme\nowner: kenji\n---\n",
        "accounts/acme/contacts.md":
          "---\ncontacts: [{id: tanaka, name: T, email: t@gmail.com}]\n---\n",
      ], Self.contacts,
      "Company,First Name,Last Name,Email,Job Title,Role\n,Ana,Berg,ana@gmail.com,,\n")
    #expect(try rows.problems() == ["no account `ana@gmail.com` [unknown-account]"])
  }
}
