// What counts as a touch, and who was met in it.

import BookModel
import BookTesting
import BookWork
import Testing

struct InteractionsTests {
  @Test func `a note and a row of one day and type are one touch`() throws {
    let account = try acme([
      "notes/2026-02-20-call.md": note("2026-02-20", "call", "attendees: [ada]"),
      "touches.csv": """
      date,type,by,contacts,minutes
      2026-02-20,call,kenji,ben ada,25
      2026-02-20,call,kenji,ben,10
      2026-02-20,email,kenji,ada,
      2026-02-19,call,kenji,,

      """,
    ])
    let interactions = Interactions(of: account)
    #expect(
      interactions.all.map { "\($0.day) \($0.type) \($0.attendees.joined(separator: "+"))" } == [
        "2026-02-19 call kenji", "2026-02-20 call ada+ben+kenji", "2026-02-20 call ben+kenji",
        "2026-02-20 email ada+kenji",
      ])
    #expect(interactions.all.map(\.minutes) == [nil, 25, 10, nil])
  }

  @Test func `internal talk and updates are no touch, and an advisory board is none either`() throws
  {
    let types = [
      "call", "meeting", "email", "update", "internal", "milestone", "workshop", "ebr",
      "advisory", "training", "webinar", "interview", "verified-outcome", "check-in",
    ]
    var files: [String: String] = [:]
    for (index, type) in types.enumerated() {
      let date = "2026-02-\(index + 10)"
      files["notes/\(date)-n.md"] = note(date, type)
    }
    let interactions = Interactions(of: try acme(files))
    #expect(
      interactions.touches.map(\.type) == [
        "call", "meeting", "email", "workshop", "qbr", "training", "call",
      ])
    #expect(
      interactions.all.filter { !$0.isWithCustomer }.map(\.type) == ["update", "internal"])
    #expect(interactions.last("qbr")?.day == day("2026-02-17"))
  }

  @Test func `a training that is an event is a touch of each account that came`() throws {
    let book = try book([
      "events/2026-02-10-basics.md": """
      ---
      date: 2026-02-10
      type: training
      attendees:
        - {account: acme, contacts: [ada]}
        - {account: globex, contacts: [zoe]}
      ---
      """,
      "events/2026-03-03-later.md": """
      ---
      date: 2026-03-03
      type: training
      attendees: [{account: acme, contacts: [ada]}]
      ---
      """,
    ])
    let attendance = EventAttendance(of: book.events, on: today)
    let account = try #require(book.account("acme")).seen(on: today)
    let interactions = Interactions(of: account, events: attendance)
    #expect(interactions.touches.map(\.attendees) == [["ada"]])
    #expect(interactions.lastTouch?.day == day("2026-02-10"))
    #expect(Interactions(of: account).all.isEmpty)
  }

  @Test func `a window holds as many days as it says`() {
    let window = today.window(90)
    #expect(window == day("2025-12-03")...today)
    #expect(window.upperBound - window.lowerBound + 1 == 90)
  }
}

struct ContactsTests {
  private let people = """
    ---
    contacts:
      - {id: ada, name: Ada, roles: [champion, sponsor], since: 2024-01-01}
      - {id: ben, name: Ben, roles: [champion], since: 2025-12-01}
      - {id: cleo, name: Cleo, roles: [champion], since: 2024-01-01, left_on: 2026-04-01}
      - {id: dan, name: Dan, roles: [champion], since: 2024-01-01, left_on: 2026-03-02}
      - {id: eve, name: Eve, roles: [end-user], since: 2024-01-01}
      - {id: finn, name: Finn, roles: [champion]}
    ---
    """

  private func account(_ notes: [String: String]) throws -> Account {
    try acme(notes.merging(["contacts.md": people]) { first, _ in first })
  }

  @Test func `contacts met are distinct contacts in touches of the last 90 days`() throws {
    let account = try account([
      "notes/2025-12-02-call.md": note("2025-12-02", "call", "attendees: [eve]"),
      "notes/2025-12-03-call.md": note("2025-12-03", "call", "attendees: [ben, kenji, nobody]"),
      "notes/2026-02-01-update.md": note("2026-02-01", "update", "attendees: [cleo]"),
      "notes/2026-03-02-qbr.md": note("2026-03-02", "qbr", "attendees: [ada, ben]"),
      "notes/2026-03-03-call.md": note("2026-03-03", "call", "attendees: [cleo]"),
    ])
    let met = ContactsMet(among: account.people, in: Interactions(of: account), on: today)
    #expect(met.ids == ["ada", "ben"])
  }

  @Test func `a champion was seen or added within 180 days and has not left`() throws {
    let account = try account([
      "notes/2025-09-04-interview.md": note("2025-09-04", "interview", "attendees: [ada]"),
      "notes/2025-09-03-call.md": note("2025-09-03", "call", "attendees: [finn]"),
      "notes/2026-02-01-internal.md": note("2026-02-01", "internal", "attendees: [cleo]"),
      "notes/2026-02-02-call.md": note("2026-02-02", "call", "attendees: [dan, eve]"),
    ])
    let champions = Champions(among: account.people, seen: Interactions(of: account), on: today)
    #expect(champions.active == ["ada", "ben"])
    #expect(champions.leaving == ["cleo"])
    #expect(champions.silent == ["cleo", "finn"])
  }

  @Test func `a decision maker, an economic buyer and a sponsor are executives`() throws {
    let account = try acme([
      "contacts.md": """
      ---
      contacts:
        - {id: a, name: A, roles: [decision-maker]}
        - {id: b, name: B, roles: [economic-buyer]}
        - {id: c, name: C, roles: [sponsor]}
        - {id: d, name: D, roles: [champion, evaluator, influencer, admin, end-user, detractor]}
        - {id: e, name: E}
      ---
      """
    ])
    #expect(account.people.map(\.isExecutive) == [true, true, true, false, false])
  }
}
