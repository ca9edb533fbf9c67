// Who did what, and for what.

import BookModel
import BookTesting
import BookWork
import Testing

struct WorkDoneTests {
  private static let settings = """
    name: B
    currency: USD
    minutes: {call: 30}
    team: [{id: kenji, name: K}, {id: maria, name: M}, {id: noor, name: N, left_on: 2026-02-01}]

    """

  private static let files = [
    "csbook.yml": settings,
    "account.md": "---\nname: Acme\nowner: kenji\nowner_since: 2026-01-15\n---\n",
    "contacts.md": "---\ncontacts: [{id: ada, name: Ada}]\n---\n",
    "plans/one.md": "---\ntitle: One\nobjectives: [{id: time, outcome: o}]\n---\n",
    "notes/2026-01-10-a.md": note("2026-01-10", "call", "attendees: [ada, noor]"),
    "notes/2026-01-12-b.md": note("2026-01-12", "meeting", "attendees: [ada]\nminutes: 60"),
    "notes/2026-01-20-c.md": note(
      "2026-01-20", "call", "attendees: [ada, kenji, maria]\nminutes: 45\npurpose: time"),
    "notes/2026-01-22-d.md": note("2026-01-22", "internal", "minutes: 20\npurpose: renewal"),
    "touches.csv":
      "date,type,by,contacts,minutes\n2026-01-20,call,kenji,ada,50\n2026-02-01,email,kenji,ada,\n",
    "events/2026-02-02-webinar.md":
      "---\ndate: 2026-02-02\ntype: training\nattendees:\n  - {account: acme, contacts: [ada]}\n---\n",
  ]

  private func work(from: String = "2026-01-01", to: String = "2026-03-02") throws -> (
    [WorkDone], Settings
  ) {
    let book = try book(Self.files)
    let account = try #require(book.account("acme")).seen(on: today)
    let interactions = Interactions(
      of: account, events: EventAttendance(of: book.events, on: today))
    let work = WorkDone.all(
      of: account, interactions, in: day(from)...day(to),
      roster: Roster(book.settings.team, on: today))
    return (work, book.settings)
  }

  @Test func `work is whoever's took part, else the owner's from the day it is theirs`() throws {
    let (work, _) = try work()
    #expect(
      work.map(\.colleagues) == [["noor"], [], ["kenji", "maria"], ["kenji"], ["kenji"]])
    #expect(work.map(\.isAssumed) == [false, true, false, true, false])
  }

  @Test func `a note and a row of one day are one touch, and an event is none`() throws {
    let (work, settings) = try work()
    #expect(work.touches == 4)
    // 45 + 60 + 20 stated, 30 for a call by its type, none for an email without a default.
    let time = work.time(settings: settings)
    #expect([time.stated, time.estimated, time.untimed] == [125, 30, 1])
  }

  @Test func `the days of the period belong to it`() throws {
    #expect(try work(from: "2026-01-12", to: "2026-01-22").0.count == 3)
    #expect(try work(from: "2026-01-13", to: "2026-01-21").0.count == 1)
  }

  @Test func `time is told by purpose: objectives together, what is not stated last`() throws {
    let (work, settings) = try work()
    let times = work.timeByPurpose(settings: settings)
    #expect(times.map(\.purpose) == [.objective, .named("renewal"), .unstated])
    #expect(times.map(\.time.minutes) == [45, 20, 90])
    #expect(times.map(\.purpose.word) == ["objectives", "renewal", "not stated"])
    let whole = work.time(settings: settings)
    #expect(times.map(\.time.minutes).reduce(0, +) == whole.minutes)
  }
}
