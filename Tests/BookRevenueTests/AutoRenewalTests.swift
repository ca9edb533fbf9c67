// Terms that renew themselves, round after round.

import BookModel
import Testing

@testable import BookRevenue

struct AutoRenewalTests {
  private let first = Term.of(
    "y1", "2024-01-01", "2024-12-31", 100, autoRenews: true, notice: Period(3, .months))

  @Test func `it goes on at its last value, and each round has its due day and deadline`() throws {
    let contracts = try Contracts.seen("2026-06-01", [first])
    #expect(contracts.arr("2026-06-01") == 100)
    #expect(
      contracts.dueDays("2024-01-01", "2030-01-01") == ["2025-01-01", "2026-01-01", "2027-01-01"])
    let past = try contracts.renewal(due: "2026-01-01")
    #expect(past.outcome == .renewed(.auto))
    #expect(past.renewed == usd(100))
    #expect(past.isOnTime)
    #expect(past.noticeDeadline == day("2025-09-30"))
    #expect(past.parts.map(\.round) == [2])
    #expect(past.start == day("2025-01-01"))
    let next = try contracts.renewal(due: "2027-01-01")
    #expect(next.isOpen)
    #expect(next.parts.map(\.autoRenews) == [true])
    #expect(next.noticeDeadline == day("2026-09-30"))
    #expect(contracts.openRenewals == [next])
    let position = try #require(contracts.positions(on: day("2026-06-01")).first)
    #expect(position.standing == .inForce(round: 3))
  }

  @Test func `it is open until its due day and renewed on it`() throws {
    #expect(
      try Contracts.seen("2024-12-31", [first]).renewal(due: "2025-01-01").outcome == .open)
    #expect(
      try Contracts.seen("2025-01-01", [first]).renewal(due: "2025-01-01").outcome
        == .renewed(.auto))
  }

  @Test(arguments: [
    ("2025-12-31", nil, "2027-01-01"), ("2027-12-31", nil, "2029-01-01"),
    ("2025-03-31", nil, "2025-07-01"), ("2025-12-31", 1, "2026-02-01"),
    ("2025-12-31", 24, "2028-01-01"), ("2025-12-30", nil, "2026-12-31"),
  ])
  func `a round lasts as long as it says, else as the term, at most a year`(
    end: String, months: Int?, second: String
  ) throws {
    let term = Term.of("y1", "2025-01-01", end, 100, autoRenews: true, renewsFor: months)
    let contracts = try Contracts.seen("2030-01-01", [term])
    #expect(contracts.dueDays("2025-01-01", "2030-01-01").dropFirst().first == second)
  }

  @Test func `rounds that end with long months do not drift`() throws {
    let term = Term.of("y1", "2025-01-01", "2026-01-30", 12, autoRenews: true, renewsFor: 1)
    let contracts = try Contracts.seen("2026-05-01", [term])
    #expect(
      contracts.dueDays("2026-01-01", "2026-04-30") == [
        "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30",
      ])
  }

  @Test func `a price that changes in a later round is no renewal`() throws {
    let term = Term.of(
      "y1", "2024-01-01", "2024-12-31", 100, autoRenews: true,
      changes: [.of("2025-01-01", 105, .price)])
    let contracts = try Contracts.seen("2025-06-01", [term])
    #expect(contracts.arr("2024-12-31") == 100)
    #expect(contracts.arr("2025-01-01") == 105)
    #expect(try contracts.renewal(due: "2025-01-01").renewed == usd(100))
    #expect(try contracts.renewal(due: "2026-01-01").atr == usd(105))
  }

  @Test func `notice stops it at the end of the round in force`() throws {
    let term = Term.of(
      "y1", "2024-01-01", "2024-12-31", 100, autoRenews: true, noticeGivenOn: "2025-08-01")
    let before = try Contracts.seen("2025-07-31", [term])
    #expect(before.arr("2026-06-01") == 100)
    let after = try Contracts.seen("2025-08-01", [term])
    #expect(after.arr("2025-12-31") == 100)
    #expect(after.arr("2026-01-01") == 0)
    let renewal = try after.renewal(due: "2026-01-01")
    #expect(renewal.isOpen)
    #expect(renewal.parts.map(\.autoRenews) == [false])
    #expect(renewal.parts.map(\.noticeGivenOn) == [day("2025-08-01")])
    #expect(try after.renewal(due: "2025-01-01").outcome == .renewed(.auto))
    #expect(
      try Contracts.seen("2026-03-01", [term]).renewal(due: "2026-01-01").outcome == .lost(.lapsed))
  }

  @Test func `rounds stop at a successor that starts in a later one`() throws {
    let contracts = try Contracts.seen(
      "2026-03-01", [first, .of("new", "2026-01-01", "2026-12-31", 80)])
    #expect(contracts.arr("2025-12-31") == 100)
    #expect(contracts.arr("2026-01-01") == 80)
    #expect(try contracts.renewal(due: "2025-01-01").outcome == .renewed(.auto))
    let last = try contracts.renewal(due: "2026-01-01")
    #expect(last.outcome == .renewed(.byTerm))
    #expect(last.renewed == usd(80))
  }

  @Test func `a successor shortly after a round renews that round late`() throws {
    let contracts = try Contracts.seen(
      "2026-03-01", [first, .of("new", "2026-01-21", "2026-12-31", 80)])
    #expect(contracts.arr("2026-01-10") == 80)
    #expect(try contracts.renewal(due: "2026-01-01").outcome == .renewed(.late))
  }

  @Test func `a successor named in the middle of a round ends it early`() throws {
    let contracts = try Contracts.seen(
      "2025-02-01", [first, .of("new", "2026-06-01", "2027-05-31", 140, renews: ["y1"])])
    #expect(contracts.arr("2026-05-31") == 100)
    #expect(contracts.arr("2026-06-01") == 140)
    #expect(
      contracts.dueDays("2025-01-01", "2027-01-01") == ["2025-01-01", "2026-01-01", "2027-01-01"])
    #expect(try contracts.renewal(due: "2026-01-01").isOpen)
    #expect(try contracts.renewal(due: "2027-01-01").outcome == .renewed(.byTerm))
    #expect(contracts.openRenewals.map(\.due) == [day("2026-01-01"), day("2027-06-01")])
  }

  @Test func `an add-on beside a monthly term is not taken for its renewal`() throws {
    let contracts = try Contracts.seen(
      "2026-03-15",
      [
        .of("base", "2025-01-01", "2025-01-31", 12, autoRenews: true),
        .of("more", "2026-02-10", "2027-02-09", 3),
      ])
    #expect(contracts.links.isEmpty)
    #expect(contracts.arr("2026-03-15") == 15)
  }

  @Test func `a loss ends the rounds, in the middle of one or at its due day`() throws {
    let middle = try Contracts.seen("2026-03-01", [first], losses: [.of("2025-06-01")])
    #expect(middle.arr("2025-05-31") == 100)
    #expect(middle.arr("2025-06-01") == 0)
    #expect(middle.dueDays("2024-01-01", "2030-01-01") == ["2025-01-01"])
    let due = try Contracts.seen("2025-03-01", [first], losses: [.of("2026-01-01")])
    #expect(due.dueDays("2024-01-01", "2030-01-01") == ["2025-01-01", "2026-01-01"])
    #expect(try due.renewal(due: "2026-01-01").outcome == .lost(.loss(.of("2026-01-01"))))
    #expect(due.openRenewals.isEmpty)
  }

  @Test func `an intent that was asked for in an earlier round is not asked for in this one`()
    throws
  {
    let record = RenewalRecord(
      term: "y1", intent: RenewalRecord.Intent(.stay, askedOn: day("2024-11-01")),
      forecast: .willRenew)
    let contracts = try Contracts.seen("2025-11-01", [first], records: [record])
    let next = try contracts.renewal(due: "2026-01-01")
    #expect(next.record?.intent == nil)
    #expect(next.record?.forecast == .willRenew)
    #expect(try contracts.renewal(due: "2025-01-01").record == nil)
  }

  @Test func `a lost round is the one that was closed`() throws {
    let record = RenewalRecord(term: "y1", outcome: .lost, closedOn: day("2025-11-15"))
    let contracts = try Contracts.seen("2026-03-01", [first], records: [record])
    #expect(contracts.arr("2025-12-31") == 100)
    #expect(contracts.arr("2026-01-01") == 0)
    #expect(try contracts.renewal(due: "2026-01-01").outcome == .lost(.record))
    #expect(try contracts.renewal(due: "2025-01-01").outcome == .renewed(.auto))
  }

  @Test func `a term of two thousand years is answered at once`() throws {
    let term = Term.of("y1", "0001-01-01", "0001-01-01", 12, autoRenews: true)
    let contracts = try Contracts.seen("9999-12-31", [term])
    #expect(contracts.arr("9999-12-31") == 12)
    #expect(contracts.dueDays("9999-01-01", "9999-03-31").count == 3)
  }
}
