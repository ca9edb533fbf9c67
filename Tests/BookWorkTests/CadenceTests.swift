// Cadence, engagement and time.

import BookModel
import BookTesting
import BookWork
import Testing

struct CadenceTests {
  private func cadence(
    _ asked: [(name: String, days: Int)], _ files: [String: String] = [:],
    firstStart: String? = "2025-01-01"
  ) throws -> Cadence {
    let account = try acme(files)
    return Cadence(
      asked, interactions: Interactions(of: account), surveys: account.surveys,
      firstStart: firstStart.map(day), on: today)
  }

  @Test func `the last one may be as old as its days, and no older`() throws {
    let files = [
      "notes/2026-01-31-call.md": note("2026-01-31", "call"),
      "notes/2025-12-01-qbr.md": note("2025-12-01", "ebr"),
    ]
    let cadence = try cadence([("touch", 30), ("qbr", 90)], files)
    #expect(cadence.keys.map(\.last) == [day("2026-01-31"), day("2025-12-01")])
    #expect(cadence.keys.map(\.daysOver) == [0, 1])
    #expect(cadence.isInCadence == false)
    #expect(cadence.daysOver == 1)
    #expect(cadence.compliance == (1, 2))
  }

  @Test func `an alias asks for the type that it stands for`() throws {
    let files = ["notes/2026-03-01-qbr.md": note("2026-03-01", "qbr")]
    #expect(try cadence([("ebr", 90)], files).isInCadence == true)
  }

  @Test func `what never was done counts from the first start`() throws {
    #expect(try cadence([("qbr", 90)], firstStart: "2025-12-02").daysOver == 0)
    #expect(try cadence([("qbr", 90)], firstStart: "2025-12-01").daysOver == 1)
    #expect(try cadence([("qbr", 90)], firstStart: "2026-06-01").daysOver == 0)
    #expect(try cadence([("qbr", 90)], firstStart: nil).isInCadence == true)
  }

  @Test func `a survey is done when it is sent`() throws {
    let files = ["surveys.csv": "date,type,respondent,score\n2026-01-10,nps,ada,\n"]
    #expect(try cadence([("survey", 60)], files).isInCadence == true)
    #expect(try cadence([("survey", 50)], files).daysOver == 1)
  }

  @Test func `where nothing is asked for there is no cadence`() throws {
    #expect(try cadence([]).isInCadence == nil)
    #expect(try cadence([]).daysOver == nil)
  }

  @Test func `engagement is the share of ARR in cadence`() {
    let accounts: [(arr: Money, isInCadence: Bool?)] = [
      (Money(minor: 30_000, .usd), true), (Money(minor: 10_000, .usd), false),
      (Money(minor: 99_999, .usd), nil),
    ]
    let engagement = Engagement(of: accounts, in: .usd)
    #expect(engagement.share == 0.75)
    #expect(engagement.shareOfAccounts == 0.5)
    #expect(Engagement(of: [], in: .usd).share == nil)
    #expect(Engagement(of: [], in: .usd).shareOfAccounts == nil)
  }

  @Test func `minutes are stated, else the type's default, marked as estimated`() throws {
    let book = try book([
      "csbook.yml": "name: B\ncurrency: USD\nminutes: {call: 30}\n",
      "touches.csv": """
      date,type,minutes
      2026-02-01,call,50
      2026-02-02,call,
      2026-02-03,meeting,

      """,
    ])
    let account = try #require(book.account("acme"))
    let time = TimeSpent(Array(Interactions(of: account).all), settings: book.settings)
    #expect([time.stated, time.estimated, time.untimed, time.minutes] == [50, 30, 1, 80])
    #expect(time.shareEstimated == 0.375)
    #expect(TimeSpent([], settings: book.settings).shareEstimated == nil)
  }
}
