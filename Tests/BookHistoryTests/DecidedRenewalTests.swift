// What came of renewals, and until when that was open.

import BookFigures
import BookHistory
import BookModel
import BookRevenue
import BookTesting
import Testing

struct DecidedRenewalTests {
  /// The renewals of an account whose term `y1` of 2025 is worth 100, as of March 2026.
  private func decided(
    _ y1: String = "", _ terms: String = "", more: String = "", on date: String = "2026-03-02"
  ) throws -> [DecidedRenewal] {
    let page = """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-01-01, end: 2025-12-31, arr: 100\(y1)}
        \(terms)
      \(more)
      ---

      """
    let book = try Book.fixture(["accounts/acme/account.md": page])
    return try Figures(of: book, on: day(date), threads: 1).decidedRenewals
  }

  @Test(arguments: [
    (100, DecidedRenewal.Outcome.renewed), (140, .renewed), (99, .contracted), (1, .contracted),
    (0, .churned),
  ])
  func `what is worth less than before is contracted, and nothing is churned`(
    worth: Int, outcome: DecidedRenewal.Outcome
  ) throws {
    let found = try decided("", "- {id: y2, start: 2026-01-01, end: 2026-12-31, arr: \(worth)}")
    #expect(found.map(\.outcome) == [outcome])
    #expect(found.map(\.due) == [day("2026-01-01")])
  }

  @Test func `what is lost, and what lapsed, is churned`() throws {
    let lost = try decided("", more: "losses: [{effective_on: 2026-01-01, terms: y1}]")
    #expect(lost.map(\.outcome) == [.churned])
    #expect(try decided(on: "2026-02-01").map(\.outcome) == [.churned])
  }

  @Test func `what is undecided, lost on the way or worth nothing is no decided renewal`() throws {
    #expect(try decided(on: "2026-01-20").isEmpty)
    #expect(try decided(", auto_renew: true", on: "2025-12-31").isEmpty)
    #expect(try decided("", more: "losses: [{effective_on: 2025-07-01, terms: y1}]").isEmpty)
    #expect(try decided("", more: "merged: {into: other, on: 2025-12-01}").isEmpty)
    let free = try decided(
      "", "- {id: pilot, start: 2025-01-01, end: 2025-06-30, arr: 0, product: p}")
    #expect(free.map(\.renewal.terms) == [["y1"]])
  }

  @Test(arguments: [
    ("", "", "", "2025-12-31"),
    // Notice by 2 November less a day: on 1 November it may be known.
    (", notice: 60d", "", "", "2025-10-31"),
    (", notice: 60d, notice_given_on: 2025-09-10", "", "", "2025-09-09"),
    (
      "", "", "losses: [{effective_on: 2026-01-01, terms: y1, notified_on: 2025-11-20}]",
      "2025-11-19"
    ),
    ("", "", "renewals: [{term: y1, outcome: lost, closed_on: 2025-12-01}]", "2025-11-30"),
    (
      "", "- {id: y2, start: 2026-01-01, end: 2026-12-31, arr: 100, signed_on: 2025-10-05}", "",
      "2025-10-04"
    ),
    ("", "- {id: y2, start: 2025-12-10, end: 2026-12-31, arr: 100, renews: y1}", "", "2025-12-09"),
    // Told later than it was due: it was open to the last.
    (
      "", "", "losses: [{effective_on: 2026-01-01, terms: y1, notified_on: 2026-01-15}]",
      "2025-12-31"
    ),
  ])
  func `it was open to the day before anything was known of its outcome`(
    y1: String, terms: String, more: String, last: String
  ) throws {
    let found = try #require(try decided(y1, terms, more: more).first)
    #expect(found.lastOpenDay == day(last))
    #expect(found.cut(daysBefore: 0) == day(last))
    #expect(found.cut(daysBefore: 180) == day("2025-07-05"))
  }

  @Test func `a cut lies so many days before the due day, and before the deadline`() throws {
    let found = try #require(try decided(", notice: 60d").first)
    let cuts = [30, 60, 61, 62, 63, 90].map { found.cut(daysBefore: $0) }
    #expect(
      cuts
        == [
          "2025-10-31", "2025-10-31", "2025-10-31", "2025-10-31", "2025-10-30", "2025-10-03",
        ].map(day))
  }
}
