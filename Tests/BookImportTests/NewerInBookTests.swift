// What somebody wrote since the export was made is never written over without saying so.

import BookImport
import BookTesting
import BookText
import Testing

struct NewerInBookTests {
  private func importing(_ before: String?, _ now: String) -> ImportCase {
    func page(_ fields: String) -> String { "---\nname: Acme\nowner: kenji\n\(fields)\n---\n" }
    var rows = ImportCase(
      ["accounts/acme/account.md": page(now)],
      "imports: accounts\nsource: X\naccount: {by: id, column: Id}\n"
        + "columns: [{field: industry, column: Trade}]", "Id,Trade\nacme,Rail\n")
    rows.earlier = before.map { ["accounts/acme/account.md": page($0)] }
    return rows
  }

  @Test func `what was there when the export was made is replaced`() throws {
    let rows = importing("industry: Sea", "industry: Sea")
    #expect(try rows.plan().edits.map(\.summary) == ["industry Sea → Rail"])
  }

  @Test func `what was written since is a finding, and stays`() throws {
    let rows = importing("industry: Sea", "industry: Air")
    let plan = try rows.plan()
    #expect(
      ImportCase.told(plan) == [
        "accounts/acme/account.md: `industry` is `Air` since the export was made, which says `Rail` "
          + "[newer-in-book]"
      ])
    #expect(plan.edits.isEmpty && !plan.isRowsOnly && plan.counts.conflicts == 1)
  }

  @Test func `what was taken out since is a finding, too`() throws {
    #expect(try importing("industry: Sea", "region: JP").plan().counts.conflicts == 1)
  }

  @Test func `whoever asks for it has either`() throws {
    var rows = importing("industry: Sea", "industry: Air")
    rows.precedence = .book
    #expect(try rows.plan().edits.isEmpty)
    #expect(try rows.plan().findings.isEmpty)
    rows.precedence = .export
    #expect(try rows.plan().edits.map(\.summary) == ["industry Air → Rail"])
  }

  @Test func `without a history nobody can tell, and only what is missing is filled in`() throws {
    #expect(try importing(nil, "industry: Sea").plan().counts.conflicts == 1)
    #expect(try importing(nil, "region: JP").plan().edits.map(\.summary) == ["industry Rail"])
    #expect(try importing(nil, "industry: Rail").plan().edits.isEmpty)
  }

  @Test func `the same holds for the cells of a table`() throws {
    var rows = ImportCase(
      [
        "accounts/acme/account.md": "---\nname: Acme\nowner: kenji\n---\n",
        "accounts/acme/metrics.csv": "date,active_users\n2026-01-31,9\n",
      ],
      "imports: metrics\nsource: X\naccount: {by: id, column: Id}\n"
        + "columns: [{field: date, column: Day}, {field: active_users, column: Users}]",
      "Id,Day,Users\nacme,2026-01-31,12\n")
    #expect(try rows.plan().edits.map(\.summary) == ["1 changed cell"])
    rows.earlier?["accounts/acme/metrics.csv"] = "date,active_users\n2026-01-31,7\n"
    #expect(
      try rows.problems() == [
        "accounts/acme/metrics.csv: `active_users` of 2026-01-31 is `9` since the export was made, "
          + "which says `12` [newer-in-book]"
      ])
  }
}
