// Tables of figures on books of a few files: what is counted, what is not known, what is computed.

import BookModel
import BookTesting
import BookText
import SQLite
import Testing

@testable import BookQuery

struct FigureTableTests {
  private static let account = """
    ---
    name: Acme
    owner: kenji
    contracts:
      - {id: y1, start: 2025-01-01, end: 2025-12-31, arr: 1000}
      - {id: y2, start: 2026-01-01, end: 2026-12-31, arr: 900}
    ---
    """

  @Test func `an amount that shrank is in the parts of both rates, and a movement`() throws {
    let day = try AskedBook.of(["accounts/acme/account.md": Self.account])
    #expect(
      try day.rows("select account, day, kind, amount from movements")
        == [[.text("acme"), .text("2026-01-01"), .text("downsell"), .real(-100)]])
    #expect(
      try day.rows(
        """
        select period, last_day, opening, closing, grr_kept, grr_of, nrr_kept, nrr_of, logo_kept
        from retention order by first_day
        """) == [
          Self.period("12 months", "2026-02-28", 1000, 900),
          Self.period("2025-Q4", "2025-12-31", 1000, 1000),
          Self.period("2026-Q1 to date", "2026-03-02", 1000, 900),
        ])
  }

  private static func period(
    _ name: String, _ last: String, _ opening: Double, _ closing: Double
  ) -> [SQLValue] {
    [.text(name), .text(last)]
      + [opening, closing, closing, opening, closing, opening].map { .real($0) }
      + [.integer(1)]
  }

  @Test func `whom an exclusion leaves out of a rate has no part in it`() throws {
    let day = try AskedBook.of([
      "csbook.yml": """
      name: One
      currency: USD
      team:
        - {id: kenji, name: Kenji}
      exclusions:
        - {account: acme, metric: grr, from: 2026-01-01, to: 2026-12-31, reason: agreed}
      """,
      "accounts/acme/account.md": Self.account,
    ])
    #expect(
      try day.rows("select grr_of, nrr_of from retention where period = '12 months'")
        == [[.null, .real(1000)]])
  }

  @Test func `a play is where it stood on the day`() throws {
    let files = [
      "accounts/acme/account.md": Self.account,
      "accounts/acme/plays/2026-02-01-call.md": """
      ---
      playbook: call
      opened: 2026-02-01
      due: 2026-02-20
      status: closed-success
      closed: 2026-03-01
      ---
      - [x] Ring done:2026-02-03
      - [ ] Write
      - [-] Visit
      """,
    ]
    let statement = "select state, is_open, is_overdue, days, steps_done, steps from plays"
    #expect(
      try AskedBook.of(files).rows(statement) == [
        [.text("closed-success"), .integer(0), .integer(0), .integer(28), .integer(1), .integer(2)]
      ])
    #expect(
      try AskedBook.of(files, on: #require(Day("2026-02-21"))).rows(statement) == [
        [.text("in-progress"), .integer(1), .integer(1), .integer(20), .integer(1), .integer(2)]
      ])
  }

  @Test func `what cannot be read is not known, of contacts and of cadence`() throws {
    let book = [
      "accounts/acme/account.md": Self.account,
      "accounts/acme/contacts.md": "---\ncontacts:\n  - {id: m, name: M, since: 2025-01-01}\n---\n",
      "segments/all.md": "---\norder: 1\nwhen: \"1 = 1\"\ncadence: {touch: 30}\n---\n",
      "accounts/acme/notes/2026-02-20-call.md":
        "---\ndate: 2026-02-20\ntype: call\nattendees: [m]\n---\n",
    ]
    let standing = "select standing, last_seen from contacts"
    let cadence = "select key, days, last_on, days_over, is_kept from cadence"
    let day = try AskedBook.of(book)
    #expect(try day.rows(standing) == [[.text("met"), .text("2026-02-20")]])
    #expect(
      try day.rows(cadence)
        == [[.text("touch"), .integer(30), .text("2026-02-20"), .integer(0), .integer(1)]])
    let faulty = book.merging(["accounts/acme/notes/2026-02-25-call.md": "---\ndate: [\n---\n"]) {
      $1
    }
    let hidden = try AskedBook.of(faulty)
    #expect(try hidden.rows(standing) == [[.null, .null]])
    #expect(
      try hidden.rows(cadence) == [[.text("touch"), .integer(30), .null, .null, .null]])
  }

  @Test func `people, plays and escalations need no figures of the book`() throws {
    let day = try AskedBook.sample()
    _ = try day.rows("select standing from contacts")
    _ = try day.rows("select state, steps from plays")
    _ = try day.rows("select longest_silence from escalations")
    #expect(!day.hasFigures)
    _ = try day.rows("select account from retention")
    #expect(day.knownAlerts == nil)
    _ = try day.rows("select account from alerts")
    #expect(day.knownAlerts != nil)
  }
}
