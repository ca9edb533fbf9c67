// Retention of small books, with rates that one can work out by hand.

import BookModel
import Testing

@testable import BookRevenue

struct RetentionTests {
  @Test func `GRR is capped by each account, not by the total`() throws {
    let retention = Retention.of([
      try .moving("a", 100, ("2025-05-01", 300)), try .ending("b", 100, on: "2025-06-30"),
      try .moving("c", 100, ("2025-05-01", 50)),
    ])
    #expect(retention.percents == ["50.0 %", "116.7 %", "66.7 %"])
    #expect(retention.rates.expansion.percent == "66.7 %")
    #expect(retention.rates.arr == usd(300))
    #expect(retention.rates.retainedARR == usd(350))
    #expect(retention.rates.accounts == 3)
    #expect(retention.rates.retained == 2)
  }

  @Test func `four accounts of which one left`() throws {
    let retention = Retention.of([
      try .moving("a", 500, ("2025-02-01", 650)), try .moving("b", 1200, ("2025-03-01", 1000)),
      try .ending("c", 800, on: "2025-06-30"), try .moving("d", 300),
    ])
    #expect(retention.percents == ["64.3 %", "69.6 %", "75.0 %"])
    #expect(retention.rates.grr.caution == "n = 4, too few to judge")
  }

  @Test(arguments: [(RevenuePolicy.GRRMethod.point, "100.0 %"), (.movement, "60.0 %")])
  func `what was lost and made good counts by movement alone`(
    method: RevenuePolicy.GRRMethod, grr: String
  ) throws {
    let account = try CountedAccount.moving("a", 100, ("2025-03-01", 60), ("2025-09-01", 110))
    #expect(Retention.of([account], method).rates.grr.percent == grr)
    let policy = RevenuePolicy(grrMethod: method)
    #expect(Retention.of([account], policy: policy).rates.grr.percent == grr)
  }

  @Test func `by movement an account loses no more than it had`() throws {
    let retention = Retention.of(
      [
        try .moving("a", 100, ("2025-03-01", 400), ("2025-09-01", 100)),
        try .moving("b", 100),
      ], .movement)
    #expect(retention.rates.grr.percent == "50.0 %")
  }

  @Test func `new customers are on neither side`() throws {
    let retention = Retention.of([
      try .moving("a", 100), try .of("n", [.of("t", "2025-04-01", nil, 900)]),
    ])
    #expect(retention.percents == ["100.0 %", "100.0 %", "100.0 %"])
    #expect(retention.rates.accounts == 1)
    #expect(retention.movements[.new] == usd(900))
  }

  @Test func `without a cohort there is no rate`() throws {
    let retention = Retention.of([try .of("n", [.of("t", "2025-04-01", nil, 900)])])
    #expect(retention.percents == ["n/a", "n/a", "n/a"])
  }

  @Test func `periods chain: what ends on the eve is lost in the period`() throws {
    let account = try CountedAccount.ending("a", 100, on: "2025-03-31")
    let march = Retention.of([account], over: days("2025-03-01", "2025-03-31"))
    let april = Retention.of([account], over: days("2025-04-01", "2025-04-30"))
    #expect(march.percents == ["100.0 %", "100.0 %", "100.0 %"])
    #expect(march.moved.isEmpty)
    #expect(april.percents == ["0.0 %", "0.0 %", "0.0 %"])
    #expect(april.moved == ["2025-04-01 churn -100"])
    #expect(april.unwritten.map(\.lost.cause) == [.lapsed])
  }

  @Test func `the close is the as-of day where that comes first`() throws {
    let retention = Retention.of(
      [try .moving("a", 100, ("2025-05-01", 50))], over: year, asOf: "2025-04-30")
    #expect(retention.close == day("2025-04-30"))
    #expect(retention.rates.grr.percent == "100.0 %")
  }

  @Test(arguments: [
    (RevenuePolicy.WinBack.separate, ["0.0 %", "0.0 %", "0.0 %"]),
    (.retained, ["80.0 %", "80.0 %", "100.0 %"]),
  ])
  func `a return inside the period is a win-back, unless the book says otherwise`(
    winBack: RevenuePolicy.WinBack, percents: [String]
  ) throws {
    let account = try CountedAccount.ending(
      "a", 100, on: "2025-03-31", then: .of("back", "2025-08-01", nil, 80))
    let retention = Retention.of([account], policy: RevenuePolicy(winBack: winBack))
    #expect(retention.percents == percents)
    #expect(retention.moved == ["2025-04-01 churn -100", "2025-08-01 winBack 80"])
  }

  @Test func `a return after the year in which they left is a win-back, and in no cohort`() throws {
    let account = try CountedAccount.ending(
      "a", 100, on: "2024-06-30", then: .of("back", "2025-08-01", nil, 80))
    let retention = Retention.of([account])
    #expect(retention.moved == ["2025-08-01 winBack 80"])
    #expect(retention.rates.accounts == 0)
  }

  @Test func `what came and went in the period is listed beside the rates`() throws {
    let retention = Retention.of([
      try .of("a", [.of("t", "2025-02-01", "2025-06-30", 70)]), try .moving("b", 100),
    ])
    #expect(retention.wonAndLost.map(\.entity) == ["a"])
    #expect(retention.wonAndLost.map(\.wonAndLost) == [usd(70)])
    #expect(retention.percents == ["100.0 %", "100.0 %", "100.0 %"])
  }

  @Test func `a late renewal is no churn; its gap counts the smaller value`() throws {
    let account = try CountedAccount.ending(
      "a", 100, on: "2025-03-31", then: .of("y2", "2025-04-20", "2026-04-19", 120))
    let retention = Retention.of([account])
    #expect(retention.percents == ["100.0 %", "120.0 %", "100.0 %"])
    #expect(retention.moved == ["2025-04-20 upsell 20"])
    #expect(retention.late.map(\.due) == [day("2025-04-01")])
  }

  @Test(arguments: [
    (RevenuePolicy.UndecidedDue.pending, ["100.0 %", "100.0 %", "100.0 %"], 2),
    (.lost, ["50.0 %", "50.0 %", "50.0 %"], 2),
    (.excluded, ["100.0 %", "100.0 %", "100.0 %"], 1),
  ])
  func `what is past due and undecided counts as the book says`(
    undecided: RevenuePolicy.UndecidedDue, percents: [String], accounts: Int
  ) throws {
    let policy = RevenuePolicy(undecidedDue: undecided)
    let retention = Retention.of(
      [
        try .ending("a", 100, on: "2025-12-15", policy: policy),
        try .moving("b", 100, policy: policy),
      ], policy: policy)
    #expect(retention.percents == percents)
    #expect(retention.rates.accounts == accounts)
    #expect(retention.undecidedIn.map(\.account) == (undecided == .pending ? ["a"] : []))
    #expect(retention.undecidedOut.map(\.account) == (undecided == .excluded ? ["a"] : []))
    #expect(retention.unwritten.map(\.account) == (undecided == .lost ? ["a"] : []))
    #expect(retention.openingARR + retention.movements.change == retention.closingARR)
    #expect(retention.movements[.churn] == usd(undecided == .lost ? -100 : 0))
  }

  @Test func `with notice as recognition, a loss counts on the day they told us`() throws {
    let loss = Loss(effectiveOn: day("2025-12-01"), notifiedOn: day("2025-09-12"))
    func retention(_ recognition: RevenuePolicy.ChurnRecognition) throws -> [String] {
      let policy = RevenuePolicy(churnRecognition: recognition)
      let account = try CountedAccount.of(
        "a", [.of("t", "2024-12-01", "2025-11-30", 84)], losses: [loss], policy: policy)
      #expect(account.contracts.arr("2025-10-01") == 84)
      return Retention.of([account], policy: policy).moved
    }
    #expect(try retention(.effective) == ["2025-12-01 churn -84"])
    #expect(try retention(.notice) == ["2025-09-12 churn -84"])
  }

  @Test func `notice that comes after the end counts on its own day too`() throws {
    let policy = RevenuePolicy(churnRecognition: .notice)
    let account = try CountedAccount.of(
      "a", [.of("t", "2024-04-01", "2025-03-31", 84)],
      losses: [Loss(effectiveOn: day("2025-04-01"), notifiedOn: day("2025-04-09"))], policy: policy)
    #expect(Retention.of([account], policy: policy).moved == ["2025-04-09 churn -84"])
    #expect(account.contracts.arr("2025-04-01") == 0)
  }
}
