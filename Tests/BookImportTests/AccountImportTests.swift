// Rows of accounts: new ones, those that differ, and those that nobody can tell.

import BookImport
import BookTesting
import BookText
import Testing

struct AccountImportTests {
  private static let mapping = """
    imports: accounts
    source: Salesforce
    account:
      - {by: links.crm, column: Account ID}
      - {by: name, column: Account Name}
    columns:
      - {field: name, column: Account Name}
      - {field: owner, column: Account Owner, default: kenji}
      - {field: links.crm, column: Account ID}
      - {field: industry, column: Industry}
      - {field: region, column: Country, values: {Germany: EMEA}}
      - {field: potential_arr, column: Annual Revenue}
      - {field: tags, column: Tags}
      - {field: parent, column: Parent}
    skip: [{column: Type, is: [Prospect]}]
    """
  private static let header =
    "Account ID,Account Name,Account Owner,Industry,Country,Annual Revenue,Tags,Parent,Type\n"
  private static let acme = """
    ---
    # ours since the fair
    name: "Acme Corp"   # as on the invoice
    owner: kenji
    industry: 'Rail'
    tags: [strategic]
    potential_arr: 90000.00
    ---

    # Acme

    - [ ] Call them @kenji

    """

  private func importing(_ rows: String, _ accounts: [String: String] = [:]) -> ImportCase {
    ImportCase(accounts, Self.mapping, Self.header + rows)
  }

  @Test func `a new account has its fields, and nothing that nobody said`() throws {
    let rows = importing(
      "001A,Überblick GmbH,maria@northwind.example,Retail,Germany,\"$1,100.04 \",a;b,,\n")
    #expect(
      try rows.written()["accounts/uberblick-gmbh/account.md"] == """
        ---
        name: Überblick GmbH
        owner: maria
        industry: Retail
        region: EMEA
        potential_arr: 1100.04
        tags: [a, b]
        links: {crm: 001A}
        imported: [{by: test, on: 2026-03-02}]
        ---

        # Überblick GmbH

        """)
    #expect(try rows.plan().counts.created == 1)
    #expect(try rows.secondRun().edits.isEmpty)
  }

  @Test func `a value alone is changed, and every other byte stays`() throws {
    let rows = importing(
      "001A,Acme Corp,Kenji Sato,Freight,,\"90,000\",strategic;big,,\n",
      ["accounts/acme/account.md": Self.acme])
    let written = try rows.written()["accounts/acme/account.md"]
    var due = Self.acme.replacing("'Rail'", with: "'Freight'")
    due = due.replacing("[strategic]", with: "[strategic, big]\nlinks: {crm: 001A}")
    due = due.replacing(
      "potential_arr: 90000.00\n",
      with: "potential_arr: 90000.00\nimported:\n  - by: test\n    on: 2026-03-02\n")
    #expect(written.map { Set($0.split(separator: "\n")) } == Set(due.split(separator: "\n")))
    #expect(
      try rows.plan().edits.map(\.summary) == ["industry Rail → Freight; links.crm 001A; tags +big"]
    )
    #expect(try rows.secondRun().edits.isEmpty)
  }

  @Test func `an empty cell says nothing`() throws {
    let rows = importing("001A,Acme Corp,,,,,,,\n", ["accounts/acme/account.md": Self.acme])
    #expect(try rows.plan().edits.map(\.summary) == ["links.crm 001A"])
  }

  @Test func `a default fills in, and changes nothing`() throws {
    let rows = importing(
      "001A,Acme Corp,,,,,,,\n",
      ["accounts/acme/account.md": Self.acme.replacing("owner: kenji", with: "owner: sofia")])
    #expect(try rows.plan().edits.map(\.summary) == ["links.crm 001A"])
  }

  @Test func `of two rows of one name, the first takes the account that has no link yet`() throws {
    let rows = importing(
      "001A,Acme Corp,,,,,,,\n001B,Acme Corp,,,,,,,\n", ["accounts/acme/account.md": Self.acme])
    #expect(
      try rows.plan().edits.map(\.edit.path.text)
        == ["accounts/acme-corp/account.md", "accounts/acme/account.md"])
    #expect(try rows.secondRun().edits.isEmpty)
  }

  @Test func `companies of one name get ids that do not collide, whatever else is there`() throws {
    let rows = importing(
      "001A,Acme,,,,,,,\n001B,Acme,,,,,,,\n001C,ACME,,,,,,,\n",
      ["accounts/acme-001b/account.md": "---\nname: Other\nowner: kenji\nlinks: {crm: 009Z}\n---\n"]
    )
    let new = try rows.plan().edits.map(\.edit.path.text)
    #expect(
      new == [
        "accounts/acme-001c/account.md", "accounts/acme-2/account.md", "accounts/acme/account.md",
      ])
    #expect(try rows.secondRun().edits.isEmpty)
  }

  @Test func `a name without Latin letters takes the id of the other program`() throws {
    let rows = importing("0015E0A,株式会社青空,,,,,,,\n0015E0B,青空ABC,,,,,,,\n")
    #expect(
      try rows.plan().edits.map(\.edit.path.text)
        == ["accounts/0015e0a/account.md", "accounts/abc/account.md"])
    #expect(try rows.secondRun().edits.isEmpty)
  }

  @Test func `an account of the same name with another link is another account`() throws {
    let rows = importing(
      "001B,Acme Corp,,,,,,,\n",
      ["accounts/acme/account.md": "---\nname: Acme Corp\nowner: kenji\nlinks: {crm: 001A}\n---\n"])
    #expect(try rows.plan().edits.map(\.edit.path.text) == ["accounts/acme-corp/account.md"])
  }

  @Test func `parents are accounts of the book or of the same export, by link or name`() throws {
    let rows = importing(
      "001A,Child,,,,,,001P,\n001B,Cousin,,,,,,Parent Co,\n001P,Parent Co,,,,,,,\n")
    let written = try rows.written()
    #expect(written["accounts/child/account.md"]?.contains("parent: parent-co") == true)
    #expect(written["accounts/cousin/account.md"]?.contains("parent: parent-co") == true)
  }

  @Test func `what a mapping leaves out is neither imported nor bad`() throws {
    let counts = try importing("001A,Maybe,,,,,,,prospect\n,,,,,,,,\n").plan().counts
    #expect(counts.skipped == 1 && counts.rows == 1 && counts.created == 0)
  }

  @Test func `each bad row is told at its cell, and the others are planned`() throws {
    let rows = importing(
      """
      001A,Good,,,,,,,
      001B,Bad,nobody,,,,,,
      001C,Worse,,,,"1,7",,,
      ,,,Rail,,,,,
      001D,日本,,,,,,Ghost,
      001A,Good Again,,,,,,,

      """)
    #expect(
      try rows.problems() == [
        "owner: nobody of the team is `nobody` [unreadable-cell]",
        "potential_arr: `1,7` is no number as 1,234.56 [unreadable-cell]",
        "nothing in the row tells the account [missing-key]",
        "parent: no account `Ghost` [unknown-account]",
        "`name` is `Good` in line 2, and `Good Again` here [contradicting-row]",
      ])
    let plan = try rows.plan()
    #expect(plan.edits.map(\.edit.path.text) == ["accounts/good/account.md"])
    #expect(plan.counts.bad == 5 && plan.isRowsOnly)
    let cell = plan.findings[1].span.range
    #expect(String(decoding: rows.export[cell], as: UTF8.self) == "\"1,7\"")
  }

  @Test func `two accounts of one name are told apart by nobody`() throws {
    let twin = "---\nname: Twin\nowner: kenji\n---\n"
    let rows = ImportCase(
      ["accounts/a/account.md": twin, "accounts/b/account.md": twin],
      "imports: accounts\nsource: X\naccount: {by: name, column: Name}\n"
        + "columns: [{field: name, column: Name}, {field: industry, column: Trade}]",
      "Name,Trade\nTwin,Rail\n")
    #expect(try rows.problems() == ["`Twin` may be a or b [ambiguous-account]"])
  }

  @Test func `a page that cannot be read is left alone`() throws {
    let rows = ImportCase(
      ["accounts/acme/account.md": "---\nname: [\n---\n"],
      "imports: accounts\nsource: X\naccount: {by: id, column: Id}\n"
        + "columns: [{field: industry, column: Trade}]", "Id,Trade\nacme,Rail\n")
    #expect(
      try rows.problems()
        == ["accounts/acme/account.md cannot be read, and so not be changed [refused-edit]"])
  }
}
