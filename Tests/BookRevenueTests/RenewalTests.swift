// What is due together, when it ought to be talked about, when it was closed.

import BookModel
import Testing

@testable import BookRevenue

struct RenewalTests {
  @Test(arguments: [
    ("2026-03-31", Period(3, .months), "2025-12-31"),
    ("2026-04-30", Period(60, .days), "2026-03-01"),
    ("2026-05-30", Period(3, .months), "2026-02-27"),
  ])
  func `the notice deadline is the day before notice would begin`(
    end: String, notice: Period, deadline: String
  ) throws {
    let contracts = try Contracts.seen(
      "2025-09-01", [.of("y1", "2025-05-31", end, 100, notice: notice)])
    let renewal = try #require(contracts.openRenewals.first)
    #expect(renewal.due == day(end) + 1)
    #expect(renewal.noticeDeadline == day(deadline))
    #expect(renewal.askWindow == (day(deadline) - 30)...renewal.due)
  }

  @Test func `without notice the ask window opens before the due day`() throws {
    let contracts = try Contracts.seen("2026-01-01", [.of("y1", "2025-04-01", "2026-03-31", 100)])
    let renewal = try #require(contracts.openRenewals.first)
    #expect(renewal.noticeDeadline == nil)
    #expect(renewal.askWindow == days("2026-03-02", "2026-04-01"))
  }

  @Test func `terms due on one day are one renewal, with the earliest deadline`() throws {
    let contracts = try Contracts.seen(
      "2026-01-01",
      [
        .of("base", "2025-04-01", "2026-03-31", 100, notice: Period(30, .days)),
        .of("more", "2025-10-01", "2026-03-31", 24, notice: Period(3, .months)),
        .of("else", "2025-10-01", "2026-06-30", 7),
      ])
    #expect(contracts.openRenewals.map(\.due) == [day("2026-04-01"), day("2026-07-01")])
    let renewal = try contracts.renewal(due: "2026-04-01")
    #expect(renewal.terms == ["base", "more"])
    #expect(renewal.atr == usd(124))
    #expect(renewal.noticeDeadline == day("2025-12-31"))
    #expect(renewal.start == day("2025-04-01"))
  }

  @Test func `what is due today is within no days and not past due`() throws {
    let contracts = try Contracts.seen("2026-04-01", [.of("y1", "2025-04-01", "2026-03-31", 100)])
    let renewal = try #require(contracts.openRenewals.first)
    #expect(renewal.days(from: contracts.asOf) == 0)
    #expect(!renewal.isPastDue(on: contracts.asOf))
    #expect(renewal.isPastDue(on: contracts.asOf + 1))
  }

  @Test(arguments: [
    (nil, nil, true), ("2026-03-31", nil, true), ("2026-04-01", nil, false),
    ("2026-03-01", "2026-04-02", false), ("2026-04-02", "2026-03-31", true),
  ])
  func `on time goes by the closing, else the signature, else the start`(
    signed: String?, closed: String?, isOnTime: Bool
  ) throws {
    let records = closed.map { [RenewalRecord(term: "y1", closedOn: day($0))] } ?? []
    let contracts = try Contracts.seen(
      "2026-06-01",
      [
        .of("y1", "2025-04-01", "2026-03-31", 100),
        .of("y2", "2026-04-01", "2027-03-31", 100, signedOn: signed),
      ], records: records)
    let renewal = try contracts.renewal(due: "2026-04-01")
    #expect(renewal.isOnTime == isOnTime)
    #expect(renewal.closedOn == day(closed ?? signed ?? "2026-04-01"))
  }
}

struct RenewalRecordTests {
  private let terms = [
    Term.of("base", "2025-04-01", "2026-03-31", 100),
    .of("more", "2025-10-01", "2026-03-31", 25, product: "more"),
  ]

  @Test func `a renewal closed as lost is lost from its due day`() throws {
    let contracts = try Contracts.seen(
      "2026-04-10", terms,
      records: [RenewalRecord(term: "more", outcome: .lost, closedOn: day("2026-03-10"))])
    #expect(contracts.arr("2026-03-31") == 125)
    #expect(contracts.arr("2026-04-01") == 0)
    #expect(try contracts.renewal(due: "2026-04-01").outcome == .lost(.record))
    #expect(contracts.status(on: day("2026-04-10")) == .churned)
  }

  @Test func `a renewal closed before its term is written goes on for one more round`() throws {
    let record = RenewalRecord(
      term: "base", amount: usd(150), outcome: .renewed, closedOn: day("2026-03-10"))
    let contracts = try Contracts.seen("2026-07-01", terms, records: [record])
    #expect(contracts.arr("2026-03-31") == 125)
    #expect(contracts.arr("2026-07-01") == 150)
    #expect(contracts.positions(on: day("2026-07-01")).map(\.basis) == [.record, .record])
    let renewal = try contracts.renewal(due: "2026-04-01")
    #expect(renewal.outcome == .renewed(.byRecord))
    #expect(renewal.renewed == usd(150))
    #expect(renewal.isOnTime)
    #expect(contracts.openRenewals.map(\.due) == [day("2026-10-01"), day("2027-04-01")])
  }

  @Test func `once the new term is written it counts and the record does not`() throws {
    let record = RenewalRecord(
      term: "base", amount: usd(150), outcome: .renewed, closedOn: day("2026-03-10"))
    let contracts = try Contracts.seen(
      "2026-07-01",
      terms + [.of("y2", "2026-04-01", "2027-03-31", 140, renews: ["base", "more"])],
      records: [record])
    #expect(contracts.arr("2026-07-01") == 140)
    #expect(try contracts.renewal(due: "2026-04-01").renewed == usd(140))
  }

  @Test func `what was closed after the day is not closed yet`() throws {
    let record = RenewalRecord(
      term: "base", intent: RenewalRecord.Intent(.leave, askedOn: day("2026-02-10")),
      outcome: .lost, closedOn: day("2026-03-10"))
    let before = try Contracts.seen("2026-02-01", terms, records: [record])
    let renewal = try before.renewal(due: "2026-04-01")
    #expect(renewal.isOpen)
    #expect(renewal.record?.intent == nil)
    let asked = try Contracts.seen("2026-02-10", terms, records: [record])
    #expect(try asked.renewal(due: "2026-04-01").record?.intent?.answer == .leave)
  }

  @Test func `a loss outweighs a record`() throws {
    let contracts = try Contracts.seen(
      "2026-04-10", terms, losses: [.of("2026-04-01")],
      records: [RenewalRecord(term: "base", outcome: .renewed, closedOn: day("2026-03-10"))])
    #expect(contracts.arr("2026-04-10") == 0)
  }

  @Test func `a record of a term that nobody wrote decides nothing`() throws {
    let contracts = try Contracts.seen(
      "2026-04-10", terms,
      records: [RenewalRecord(term: "ghost", outcome: .lost, closedOn: day("2026-03-10"))])
    #expect(contracts.arr("2026-04-10") == 125)
  }
}

struct RenewalStatusTests {
  private func status(
    _ asOf: String, band: Band = .green, gate: String? = nil,
    intent: RenewalRecord.Intent.Answer? = nil, forecast: RenewalRecord.Forecast? = nil
  ) throws -> (status: RenewalStatus, reason: RenewalReason) {
    let record = RenewalRecord(
      term: "y1", intent: intent.map { RenewalRecord.Intent($0) }, forecast: forecast)
    let contracts = try Contracts.seen(
      asOf, [.of("y1", "2025-04-01", "2026-03-31", 100)], records: [record])
    return try contracts.renewal(due: "2026-04-01")
      .status(on: contracts.asOf, band: band, gate: gate)
  }

  @Test func `past due comes before every risk`() throws {
    let found = try status("2026-04-03", band: .red, intent: .leave)
    #expect(found.status == .pastDue)
    #expect(found.reason == .overdue(days: 2))
    #expect(found.reason.sentence == "undecided 2 days after its due day")
  }

  @Test func `each risk is named, the first that holds`() throws {
    #expect(
      try status("2026-01-01", band: .red, gate: "g", intent: .leave, forecast: .willChurn).reason
        == .intendsToLeave)
    #expect(
      try status("2026-01-01", band: .red, gate: "g", forecast: .willContractActionable).reason
        == .forecast(.willContractActionable))
    #expect(try status("2026-01-01", band: .red, gate: "g").reason == .red)
    #expect(try status("2026-03-20", band: .green, gate: "g").reason == .gate("g"))
    #expect(try status("2026-03-02", band: .unknown).reason == .notAsked(dueIn: 30))
    #expect(
      try status("2026-04-01", intent: .undecided).reason == .undecidedInAskWindow(dueIn: 0))
    #expect(try status("2026-04-01", intent: .undecided).status == .atRisk)
  }

  @Test func `before the ask window nobody has to have asked`() throws {
    #expect(try status("2026-03-01").status == .noRisk)
    #expect(try status("2026-03-01", intent: .undecided).status == .noRisk)
    #expect(try status("2026-03-02").status == .atRisk)
    #expect(try status("2026-03-02", intent: .stay).status == .noRisk)
  }

  @Test func `what speaks neither for nor against it is unknown with the band`() throws {
    #expect(try status("2026-01-01", band: .unknown).status == .unknown)
    #expect(try status("2026-01-01", band: .new).reason == .newAccount)
    #expect(try status("2026-01-01", band: .yellow, forecast: .upsell).status == .noRisk)
  }

  @Test func `what is decided is renewed or lost`() throws {
    #expect(try status("2026-05-01", band: .red).status == .lost)
    #expect(try status("2026-05-01").reason.sentence == "lapsed, undecided")
    let contracts = try Contracts.seen(
      "2026-02-01",
      [.of("y1", "2025-04-01", "2026-03-31", 100), .of("y2", "2026-04-01", "2027-03-31", 1)])
    let renewal = try contracts.renewal(due: "2026-04-01")
    #expect(renewal.status(on: contracts.asOf, band: .red).status == .renewed)
  }
}
