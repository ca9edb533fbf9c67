// Accounts, load and deputies of a team, computed by hand.

import BookFigures
import BookModel
import BookRevenue
import BookTesting
import BookWork
import Testing

struct TeamFiguresTests {
  private static let files = [
    "csbook.yml": """
    name: B
    currency: USD
    minutes: {call: 30}
    team:
      - {id: kenji, name: K, capacity_hours: 60, deputy: maria}
      - {id: maria, name: M, capacity_hours: 200}
      - {id: noor, name: N, left_on: 2026-03-02, deputy: kenji}
      - {id: ops, name: O}

    """,
    "segments/key.md":
      "---\norder: 1\nwhen: arr >= 100000\nhours_per_quarter: 50\ncadence: {touch: 30}\n---\n",
    "segments/rest.md": "---\norder: 2\nwhen: 1 = 1\nhours_per_quarter: 20\n---\n",
    "a/account.md": customer("kenji", arr: 100_000),
    "a/notes/2026-02-20-call.md":
      "---\ndate: 2026-02-20\ntype: call\nattendees: [kenji, maria]\npurpose: renewal\n---\n",
    "b/account.md": customer("kenji", arr: 50_000, "deputy: noor"),
    "c/account.md": customer("maria", arr: 300_000),
    "c/touches.csv": "date,type,by,contacts,minutes\n2025-12-31,call,maria,x,60\n",
    "d/account.md": customer("noor", arr: 70_000),
    "e/account.md": """
    ---
    name: Gone
    owner: maria
    contracts: [{id: y1, start: 2024-01-01, end: 2024-12-31, arr: 999}]
    losses: [{effective_on: 2025-01-01}]
    ---
    """,
  ]

  private let figures: Figures
  private let team: TeamFigures

  init() throws {
    figures = try BookFiguresTests.figures(Self.files)
    team = TeamFigures(
      of: figures.accounts, in: figures, period: day("2026-01-01")...today, isWhole: true)
  }

  private func member(_ id: String) throws -> MemberFigures {
    try #require(team.members.first { $0.id == id })
  }

  @Test func `who is here is a member, and who has left as long as something is theirs`() throws {
    #expect(team.members.map(\.id) == ["kenji", "maria", "noor", "ops"])
    #expect(team.members.map(\.isHere) == [true, true, false, true])
    let some = TeamFigures(
      of: figures.accounts.filter { $0.id == "c" }, in: figures,
      period: day("2026-01-01")...today, isWhole: false)
    #expect(some.members.map(\.id) == ["maria"])
  }

  @Test func `accounts are customers of the day, with their ARR`() throws {
    #expect(team.members.map(\.accounts.count) == [2, 1, 1, 0])
    #expect(team.members.map(\.arr) == [usd(150_000), usd(300_000), usd(70_000), usd(0)])
  }

  @Test func `load is what segments ask for, of the capacity`() throws {
    // Kenji: 50 and 20 hours of 60; Maria: 50 of 200.
    #expect(try member("kenji").load == 70.0 / 60)
    #expect(try member("maria").load == 0.25)
    #expect(try member("ops").load == nil)
    #expect(team.load.members.map(\.id) == ["kenji", "maria"])
    #expect(team.load.over == ["kenji"])
    #expect(team.load.overall == 120.0 / 260)
  }

  @Test func `capacity in the period is that of its days`() throws {
    // 61 of the 90 days of the quarter.
    let capacity = try #require(try member("kenji").capacityInPeriod)
    #expect(abs(capacity - 60 * 61.0 / 90) < 1e-9)
  }

  @Test func `engagement is of those of whom something is asked`() throws {
    // Only accounts in `key` are asked for touches: a was called, c not for more than 30 days.
    #expect(team.engagement.accountsAsked == 2)
    #expect(team.engagement.accountsInCadence == 1)
    #expect(team.engagement.share == 0.25)
    #expect(try member("kenji").engagement.share == 1)
    #expect(try member("noor").engagement.share == nil)
  }

  @Test func `touches and time are whoever's took part, and each interaction once in all`() throws {
    #expect(team.work.touches == 1)
    #expect(team.members.map(\.work.touches) == [1, 1, 0, 0])
    let time = try member("maria").work.time(settings: team.settings)
    #expect([time.stated, time.estimated] == [0, 30])
  }

  @Test func `the account's deputy comes first, then the owner's, if they are here`() throws {
    // b names Noor, who has left: Kenji's own deputy stands in. Noor's deputy is Kenji. Nobody stands in for Maria.
    #expect(try member("maria").deputisesFor.map(\.id) == ["a", "b"])
    #expect(try member("kenji").deputisesFor.map(\.id) == ["d"])
    #expect(team.undeputised.map(\.id) == ["c"])
    #expect(team.ownerless.map(\.id) == ["d"])
  }

  @Test func `every customer is somebody's or ownerless, and ARR is counted once`() throws {
    let customers = figures.accounts.filter(\.isCustomer)
    let owned = team.members.filter(\.isHere).flatMap(\.accounts).map(\.id)
    #expect((owned + team.ownerless.map(\.id)).sorted() == customers.map(\.id))
    let arr = Money.sum(team.members.map(\.arr), in: .usd)
    #expect(arr == Money.sum(customers.map(\.arr), in: .usd))
  }

  @Test(arguments: [
    ("2026-01-01", "2026-03-31", 1.0), ("2026-01-01", "2026-06-30", 2.0),
    ("2026-03-31", "2026-04-01", 1.0 / 90 + 1.0 / 91),
  ])
  func `a period counts its quarters by their days`(
    from: String, to: String, expected: Double
  ) {
    let quarters = FiscalCalendar().quarters(overlapping: day(from)...day(to))
    #expect(abs(quarters - expected) < 1e-9)
  }
}
