// Rows of metrics, surveys, tickets and touches: rows of an account's tables.

import BookImport
import BookTesting
import BookText
import Testing

struct TableImportTests {
  private static let accounts = [
    "accounts/acme/account.md": "---\nname: Acme\nowner: kenji\n---\n",
    "accounts/acme/contacts.md":
      "---\ncontacts: [{id: tanaka, name: 田中 美咲, email: m.tanaka@acme.example}]\n---\n",
    "accounts/beta/account.md": "---\nname: Beta\nowner: maria\n---\n",
    "accounts/beta/contacts.md":
      "---\ncontacts: [{id: bob, name: Bob Berg, email: bob@gmail.com}]\n---\n",
  ]

  private func books(_ more: [String: String]) -> [String: String] {
    Self.accounts.merging(more) { $1 }
  }

  // MARK: Metrics

  private static let metrics = """
    imports: metrics
    source: warehouse
    account: {by: name, column: account}
    columns:
      - {field: date, column: day}
      - {field: active_users, column: users}
      - {field: key_actions, column: actions}
    """

  @Test func `rows go where their day is, cells change where they differ, columns are added`()
    throws
  {
    let rows = ImportCase(
      books([
        "accounts/acme/metrics.csv": "date,active_users\r\n2026-01-31,\"7\"\r\n2026-02-28,8\r\n"
      ]),
      Self.metrics,
      "account,day,users,actions\nAcme,2026-01-31,7.0,\nAcme,2026-02-15,5,100\n"
        + "Acme,2026-02-28,9,120\nBeta,2026-02-28,1,\nAcme,2025-12-31,2,\n")
    let written = try rows.written()
    #expect(
      written["accounts/acme/metrics.csv"]
        == "date,active_users,key_actions\r\n2025-12-31,2,\r\n2026-01-31,\"7\",\r\n"
        + "2026-02-15,5,100\r\n2026-02-28,9,120\r\n")
    #expect(written["accounts/beta/metrics.csv"] == "date,active_users\n2026-02-28,1\n")
    let counts = try rows.plan().counts
    #expect(counts.created == 3 && counts.changed == 1 && counts.unchanged == 1)
    #expect(try rows.secondRun().edits.isEmpty)
  }

  @Test func `a day that stands twice is bad where it says two things`() throws {
    let rows = ImportCase(
      books([:]), Self.metrics,
      "account,day,users,actions\nAcme,2026-01-31,7,\nAcme,2026-01-31,7,\nAcme,2026-01-31,8,\nAcme,,8,\n"
    )
    #expect(
      try rows.problems() == [
        "line 2 is of 2026-01-31, too [contradicting-row]", "`date` is empty [missing-value]",
      ])
    #expect(try rows.plan().counts.skipped == 1)
  }

  // MARK: Surveys

  @Test func `answers are told by day, survey and whoever gave them`() throws {
    let rows = ImportCase(
      books([
        "accounts/acme/surveys.csv":
          "date,type,respondent,score,comment\n2026-01-10,nps,tanaka,7,\"so, so\"\n"
      ]),
      """
      imports: surveys
      source: Gainsight
      dates: MM/DD/YYYY
      account: {by: name, column: Company}
      columns:
        - {field: date, column: Responded}
        - {field: type, default: nps}
        - {field: respondent, column: Email}
        - {field: score, column: Score}
        - {field: comment, column: Comment}
      """,
      "Company,Responded,Email,Score,Comment\nAcme,1/10/2026,M.Tanaka@acme.example,9,\n"
        + "Acme,01/11/2026,other@acme.example,10,\"=cmd|' /C calc'!A0\"\nAcme,01/12/2026,,3,\"a\nb\"\n"
    )
    #expect(
      try rows.written()["accounts/acme/surveys.csv"]
        == "date,type,respondent,score,comment\n2026-01-10,nps,tanaka,9,\"so, so\"\n"
        + "2026-01-11,nps,other@acme.example,10,=cmd|' /C calc'!A0\n"
        + "2026-01-12,nps,,3,\"a\nb\"\n")
    #expect(try rows.secondRun().edits.isEmpty)
  }

  // MARK: Tickets

  private static func tickets(per: String) -> String {
    """
    imports: tickets
    source: Zendesk
    per: \(per)
    account: {by: name, column: Organization}
    columns: [{field: date, column: Created at}]
    """
  }
  private static let ticketRows =
    "Organization,Created at\nAcme,2025-12-20 10:00\nAcme,2026-01-02 09:00\n"
    + "Acme,2026-01-31T23:59:00Z\nAcme,2026-03-01\nBeta,2026-01-05\n"

  @Test func `tickets are counted by months that are over`() throws {
    let rows = ImportCase(books([:]), Self.tickets(per: "month"), Self.ticketRows)
    let written = try rows.written()
    #expect(
      written["accounts/acme/metrics.csv"]
        == "date,tickets_opened\n2025-12-31,1\n2026-01-31,2\n")
    #expect(written["accounts/beta/metrics.csv"] == "date,tickets_opened\n2026-01-31,1\n")
    let plan = try rows.plan()
    #expect(plan.counts.skipped == 1)
    #expect(
      plan.notes == [
        "a month that is not over is not counted yet",
        "the first month may be cut: the earliest ticket is of 2025-12-20",
      ])
    #expect(try rows.secondRun().edits.isEmpty)
  }

  @Test func `a row that the mapping leaves out says nothing of months that are not over`() throws {
    let mapping = Self.tickets(per: "month") + "\nskip: [{column: Organization, is: [Beta]}]"
    let rows = "Organization,Created at\nAcme,2026-01-01\nBeta,2026-01-05\n"
    let plan = try ImportCase(books([:]), mapping, rows).plan()
    #expect(plan.counts.skipped == 1)
    #expect(plan.notes == [])
  }

  @Test func `tickets are counted by weeks that begin on Monday, or by days`() throws {
    let weeks = ImportCase(books([:]), Self.tickets(per: "week"), Self.ticketRows)
    #expect(
      try weeks.written()["accounts/acme/metrics.csv"]
        == "date,tickets_opened\n2025-12-21,1\n2026-01-04,1\n2026-02-01,1\n2026-03-01,1\n")
    let days = ImportCase(books([:]), Self.tickets(per: "day"), Self.ticketRows)
    #expect(try days.plan().notes == [])
    #expect(try days.plan().counts.created == 5)
  }

  @Test func `the first month of an export that begins in the middle lowers no count`() throws {
    let rows = ImportCase(
      books(["accounts/acme/metrics.csv": "date,tickets_opened\n2025-12-31,6\n2026-01-31,9\n"]),
      Self.tickets(per: "month"), Self.ticketRows)
    #expect(
      try rows.written()["accounts/acme/metrics.csv"]
        == "date,tickets_opened\n2025-12-31,6\n2026-01-31,2\n")
  }

  // MARK: Touches

  private static let touches = """
    imports: touches
    source: calendar
    dates: M/D/YYYY
    columns:
      - {field: date, column: Start Date}
      - {field: type, column: Kind, default: meeting}
      - {field: subject, column: Subject}
      - {field: minutes, column: Minutes}
      - {field: from, column: Meeting Organizer}
      - {field: to, column: [Required Attendees, Optional Attendees]}
      - {field: private, column: Sensitivity}
    """
  private static let touchHeader =
    "Start Date,Kind,Subject,Minutes,Meeting Organizer,Required Attendees,Optional Attendees,Sensitivity\n"

  @Test func `a touch is of the account of whoever took part, by ours who did`() throws {
    let rows = ImportCase(
      books([
        "accounts/acme/touches.csv":
          "date,type,by,contacts,minutes,subject,source\n2026-01-05,call,kenji,tanaka,30,Old,calendar\n"
      ]),
      Self.touches,
      Self.touchHeader
        + "2/9/2026,,\"Plan, again\",45,kenji@northwind.example,M Tanaka <m.tanaka@acme.example>;new@acme.example,,Normal\n"
        + "2/10/2026,call,Both,30,Maria Lopez,田中 美咲,Bob Berg; someone@gmail.com,Normal\n"
        + "2/11/2026,,Dinner,60,kenji@northwind.example,m.tanaka@acme.example,,Private\n"
        + "2/12/2026,,Team,60,kenji@northwind.example,maria@northwind.example,,Normal\n"
        + "2/13/2026,,Fair,60,kenji@northwind.example,x@nowhere.example,,Normal\n")
    let written = try rows.written()
    #expect(
      written["accounts/acme/touches.csv"]
        == "date,type,by,contacts,minutes,subject,source\n2026-01-05,call,kenji,tanaka,30,Old,calendar\n"
        + "2026-02-09,meeting,kenji,tanaka,45,\"Plan, again\",calendar\n"
        + "2026-02-10,call,maria,tanaka,30,Both,calendar\n")
    #expect(
      written["accounts/beta/touches.csv"]
        == "date,type,by,contacts,minutes,subject,source\n2026-02-10,call,maria,bob,30,Both,calendar\n"
    )
    let counts = try rows.plan().counts
    #expect(counts.skipped == 2 && counts.unmatched == 1 && counts.created == 3)
    #expect(try rows.secondRun().edits.isEmpty)
  }

  @Test func `whether a row is private must be said so that anybody can tell`() throws {
    let rows = ImportCase(
      books([:]), Self.touches,
      Self.touchHeader + "2/9/2026,,Plan,45,kenji,m.tanaka@acme.example,,Geheim\n")
    #expect(try rows.problems() == ["private: `Geheim` is neither yes nor no [unreadable-cell]"])
  }

  @Test func `a domain that two accounts share tells neither`() throws {
    let rows = ImportCase(
      books([
        "accounts/gamma/account.md": "---\nname: G\nowner: kenji\n---\n",
        "accounts/gamma/contacts.md":
          "---\ncontacts: [{id: g, name: G G, email: g@acme.example}]\n---\n",
      ]), Self.touches,
      Self.touchHeader + "2/9/2026,,Plan,45,kenji,new@acme.example,,Normal\n"
        + "2/9/2026,,Plan,45,kenji,g@acme.example,,Normal\n")
    #expect(try rows.plan().edits.map(\.edit.path.text) == ["accounts/gamma/touches.csv"])
    #expect(try rows.plan().counts.unmatched == 1)
  }
}
