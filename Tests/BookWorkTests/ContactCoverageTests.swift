// Whom we know: standing, colleagues, and the gaps that follow.

import BookModel
import BookTesting
import BookWork
import Testing

struct ContactCoverageTests {
  /// Ada was called lately by Kenji, Ben came to an event in autumn, Cleo is new, Dan is silent, Eve has left.
  private static let people = """
    ---
    contacts:
      - {id: ada, name: Ada, roles: [champion], since: 2024-01-01}
      - {id: ben, name: Ben, roles: [sponsor], since: 2024-01-01}
      - {id: cleo, name: Cleo, since: 2026-01-01}
      - {id: dan, name: Dan, roles: [economic-buyer], since: 2024-01-01}
      - {id: eve, name: Eve, roles: [champion], since: 2024-01-01, left_on: 2026-03-02}
    ---
    """

  private func coverage(
    _ files: [String: String] = [:], people: String = people, page: String = ""
  ) throws -> ContactCoverage {
    let files = [
      "csbook.yml": """
      name: B
      currency: USD
      team:
        - {id: kenji, name: Kenji}
        - {id: maria, name: Maria}
        - {id: noor, name: Noor, left_on: 2026-03-02}

      """,
      "contacts.md": people,
      "account.md": "---\nname: Acme\nowner: kenji\n\(page)\n---\n",
      "events/2025-10-15-webinar.md":
        "---\ndate: 2025-10-15\ntype: webinar\nattendees:\n  - {account: acme, contacts: [ben]}\n---\n",
    ].merging(files) { $1 }
    let book = try book(files)
    let account = try #require(book.account("acme")).seen(on: today)
    let events = EventAttendance(of: book.events, on: today)
    return ContactCoverage(
      of: account, in: Interactions(of: account, events: events),
      roster: Roster(book.settings.team, on: today), on: today)
  }

  private static let call = [
    "notes/2026-01-10-call.md": note("2026-01-10", "call", "attendees: [ada, eve, kenji, noor]")
  ]

  private static let everything: Set = ["champion", "contacts", "touches"]

  @Test func `standing is the first that holds`() throws {
    let coverage = try coverage(Self.call)
    #expect(
      coverage.contacts.map(\.standing) == [.met, .seen, .new, .silent, .left])
    #expect(coverage.contacts.map(\.isHeard) == [true, true, true, false, false])
  }

  @Test(arguments: [
    ("2025-12-03", KnownContact.Standing.met), ("2025-12-02", .seen), ("2025-09-04", .seen),
    ("2025-09-03", .silent),
  ])
  func `met is 90 days with both ends, seen 180`(
    date: String, expected: KnownContact.Standing
  ) throws {
    let files = ["notes/\(date)-call.md": note(date, "call", "attendees: [dan]")]
    #expect(try coverage(files).contacts[3].standing == expected)
  }

  @Test func `an interview sees somebody, and talk among ourselves does not`() throws {
    let interview = ["notes/2026-02-10-x.md": note("2026-02-10", "interview", "attendees: [dan]")]
    #expect(try coverage(interview).contacts[3].standing == .seen)
    let talk = ["notes/2026-02-10-x.md": note("2026-02-10", "internal", "attendees: [dan]")]
    #expect(try coverage(talk).contacts[3].standing == .silent)
  }

  @Test func `whoever of us has left no longer knows anybody, and is told of still`() throws {
    let ada = try #require(try coverage(Self.call).contacts.first)
    #expect(ada.knownTo == ["kenji"])
    #expect(ada.lastSeenBy == ["kenji", "noor"])
    #expect(ada.lastSeen?.day == day("2026-01-10"))
  }

  @Test func `gaps are what the segment expects and is not there`() throws {
    let gaps = try coverage(Self.call).gaps(expecting: Self.everything)
    #expect(gaps.map(\.kind) == [.oneChampion, .singleThreaded, .oneColleague])
    #expect(gaps.map(\.people) == [["ada"], ["ada"], ["kenji"]])
    #expect(try coverage(Self.call).gaps(expecting: ["deputy"]).isEmpty)
    #expect(try coverage(Self.call).gaps(expecting: ["champion"]).map(\.kind) == [.oneChampion])
    #expect(try coverage(Self.call).gaps(expecting: ["touches"]).map(\.kind) == [.oneColleague])
  }

  @Test func `of two who were met one may have left since: one thread holds`() throws {
    let coverage = try coverage(Self.call)
    #expect(coverage.met == ["ada", "eve"])
    #expect(coverage.threads == ["ada"])
  }

  @Test func `where nothing says who of us took part, nothing is said of colleagues`() throws {
    let files = ["notes/2026-01-10-call.md": note("2026-01-10", "call", "attendees: [ada, ben]")]
    let coverage = try coverage(files)
    #expect(!coverage.namesColleagues)
    #expect(coverage.gaps(expecting: ["touches"]).isEmpty)
  }

  @Test func `a touch by two colleagues is known to both`() throws {
    let files = [
      "touches.csv": """
      date,type,by,contacts
      2026-01-10,call,kenji,ada ben
      2026-02-10,email,maria,ben

      """
    ]
    let coverage = try coverage(files)
    #expect(coverage.colleagues == ["kenji", "maria"])
    #expect(coverage.contacts.map(\.knownTo) == [["kenji"], ["kenji", "maria"], [], [], []])
    #expect(coverage.gaps(expecting: ["touches"]).isEmpty)
  }

  @Test func `a sponsor is who has the role or is named, and ours must still be here`() throws {
    let named = try coverage(page: "sponsor: {ours: noor, theirs: dan}")
    #expect(named.sponsors.map(\.id) == ["ben", "dan"])
    #expect(
      named.gaps(expecting: ["contacts"]) == [.init(kind: .ourSponsorLeft, people: ["noor"])])
    let silent = try coverage(
      people: "---\ncontacts:\n  - {id: dan, name: Dan, roles: [sponsor], since: 2024-01-01}\n---\n"
    )
    #expect(silent.gaps(expecting: ["contacts"]) == [.init(kind: .silentSponsor, people: ["dan"])])
    let none = try coverage(people: "---\ncontacts: []\n---\n")
    #expect(none.gaps(expecting: ["contacts"]).map(\.kind) == [.noSponsor])
  }

  @Test func `a champion or an executive who will leave is a gap, others are not`() throws {
    let people = """
      ---
      contacts:
        - {id: ada, name: A, roles: [champion], since: 2026-02-01, left_on: 2026-03-03}
        - {id: ben, name: B, roles: [sponsor], since: 2026-02-01, left_on: 2026-06-01}
        - {id: cleo, name: C, roles: [admin], since: 2026-02-01, left_on: 2026-06-01}
        - {id: dan, name: D, roles: [champion], since: 2026-02-01}
      ---
      """
    let gaps = try coverage(people: people).gaps(expecting: ["champion", "contacts"])
    #expect(gaps == [.init(kind: .leaving, people: ["ada", "ben"])])
  }

  @Test func `the champions who are heard are those that the fact counts`() throws {
    for files in [Self.call, [:]] {
      let coverage = try coverage(files)
      let heard = coverage.contacts.filter { $0.isHeard && $0.record.has(role: "champion") }
      #expect(heard.map(\.id) == coverage.champions.active)
    }
  }
}
