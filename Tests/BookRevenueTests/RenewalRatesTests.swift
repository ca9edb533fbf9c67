// Renewal rates over what is due in a period.

import BookModel
import Testing

@testable import BookRevenue

struct RenewalRatesTests {
  private let quarter = days("2026-04-01", "2026-06-30")

  private func rates(
    _ accounts: [Contracts], asOf: String = "2026-08-15", policy: RevenuePolicy = RevenuePolicy()
  ) -> RenewalRates {
    RenewalRates(
      of: accounts.flatMap { $0.renewals(due: quarter) }, due: quarter, asOf: day(asOf),
      policy: policy, in: .usd)
  }

  /// A customer whose year ends in March, and what came after it.
  private func account(
    _ value: Int, renewedAt next: Int? = nil, from start: String = "2026-04-01",
    asOf: String = "2026-08-15", policy: RevenuePolicy = RevenuePolicy()
  ) throws -> Contracts {
    let next = next.map { [Term.of("y2", start, "2027-03-31", $0)] } ?? []
    return try Contracts.seen(
      asOf, [.of("y1", "2025-04-01", "2026-03-31", value)] + next, policy: policy)
  }

  @Test func `100 and 24 due together, renewed as one of 120, are one renewal of 96_8 percent`()
    throws
  {
    let contracts = try Contracts.seen(
      "2026-05-01",
      [
        .of("base", "2025-04-01", "2026-03-31", 100), .of("more", "2025-10-01", "2026-03-31", 24),
        .of("y2", "2026-04-01", "2027-03-31", 120, renews: ["base", "more"]),
      ])
    let rates = rates([contracts], asOf: "2026-05-01")
    #expect(rates.gross.percent == "96.8 %")
    #expect(rates.net.percent == "96.8 %")
    #expect(rates.byCount.percent == "100.0 %")
    #expect(rates.byCount.n == 1)
    #expect(rates.counted == Cohort(count: 1, atr: usd(124)))
    #expect(rates.gross.caution == "n = 1, too few to judge")
  }

  @Test func `gross is capped by each renewal, net is not`() throws {
    let rates = rates([
      try account(100, renewedAt: 300), try account(100), try account(100, renewedAt: 50),
      try account(100, renewedAt: 90, from: "2026-04-20"), try account(100, renewedAt: 100),
    ])
    #expect(rates.gross.percent == "68.0 %")
    #expect(rates.net.percent == "108.0 %")
    #expect(rates.byCount.percent == "80.0 %")
    #expect(rates.onTime.percent == "60.0 %")
    #expect(rates.onTimeByATR.percent == "60.0 %")
    #expect(rates.gross.caution == nil)
    #expect(rates.lapsed.count == 1)
  }

  @Test func `with nothing due there is no rate`() {
    let rates = rates([])
    for rate in [rates.gross, rates.net, rates.byCount, rates.onTime, rates.healthy(green: [])] {
      #expect(rate.percent == "n/a")
      #expect(rate.caution == nil)
    }
  }

  @Test func `what is not yet due and open is in no renewal rate`() throws {
    let contracts = try Contracts.seen(
      "2026-04-20", [.of("y1", "2025-05-01", "2026-05-31", 100)])
    let rates = rates([contracts], asOf: "2026-04-20")
    #expect(rates.due.count == 1)
    #expect(rates.gross.percent == "n/a")
    #expect(rates.onTime.percent == "n/a")
    #expect(rates.pastDue.isEmpty)
  }

  @Test(arguments: [
    (RevenuePolicy.UndecidedDue.pending, "100.0 %", "50.0 %"), (.lost, "50.0 %", "50.0 %"),
    (.excluded, "100.0 %", "100.0 %"),
  ])
  func `what is past due counts as the policy says`(
    undecided: RevenuePolicy.UndecidedDue, gross: String, onTime: String
  ) throws {
    let policy = RevenuePolicy(undecidedDue: undecided)
    let rates = rates(
      [
        try account(100, asOf: "2026-04-20", policy: policy),
        try account(100, renewedAt: 100, asOf: "2026-04-20", policy: policy),
      ], asOf: "2026-04-20", policy: policy)
    #expect(rates.gross.percent == gross)
    #expect(rates.onTime.percent == onTime)
    #expect(rates.pastDue.count == 1)
  }

  @Test func `a term that started in the period is listed beside the rates`() throws {
    let contracts = try Contracts.seen(
      "2026-08-15",
      [.of("pilot", "2026-04-10", "2026-05-31", 5), .of("y1", "2026-06-01", "2027-05-31", 50)])
    let rates = rates([contracts])
    #expect(rates.due.isEmpty)
    #expect(rates.startedInside.map(\.terms) == [["pilot"]])
  }

  @Test func `a monthly term is at stake once in a quarter`() throws {
    let contracts = try Contracts.seen(
      "2026-08-15", [.of("m", "2026-01-01", "2026-01-31", 12, autoRenews: true)])
    #expect(rates([contracts]).counted == Cohort(count: 1, atr: usd(12)))
  }

  @Test func `a term that was lost before its end is not due`() throws {
    let contracts = try Contracts.seen(
      "2026-08-15", [.of("y1", "2025-04-01", "2026-04-30", 100)], losses: [.of("2026-04-15")])
    #expect(rates([contracts]).due.isEmpty)
  }

  @Test func `the share in good health goes by ATR`() throws {
    let green = try Contracts(
      of: "green", terms: [.of("y1", "2025-04-01", "2026-03-31", 300)],
      rates: ExchangeRates(book: .usd), asOf: day("2026-03-01"))
    let rates = rates([green, try account(100, asOf: "2026-03-01")], asOf: "2026-03-01")
    #expect(rates.healthy(green: ["green"]).percent == "75.0 %")
  }

  @Test func `a rate is rounded half to even, and only when it is printed`() {
    #expect(Rate(2, of: 3, n: 3, minN: 5).percent == "66.7 %")
    #expect(Rate(1225, of: 10000, n: 5, minN: 5).percent == "12.2 %")
    #expect(Rate(1235, of: 10000, n: 5, minN: 5).percent == "12.4 %")
    #expect(Rate(0, of: 3, n: 3, minN: 5).percent == "0.0 %")
    #expect(Rate(1, of: 1, n: 4, minN: 5).caution == "n = 4, too few to judge")
  }
}
