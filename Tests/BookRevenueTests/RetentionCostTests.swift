// What retention costs, what more of it is worth, and what periods are called.

import BookModel
import Testing

@testable import BookRevenue

struct RetentionCostTests {
  private let calendar = FiscalCalendar()

  @Test func `a gain of five points on 90 percent, over three years`() throws {
    let gain = try #require(
      RetentionGain(
        of: usd(1_000_000), at: Rate(9, of: 10, n: 9, minN: 5), gaining: DecimalNumber(5)))
    // 0.95 − 0.9, 0.9025 − 0.81, 0.857375 − 0.729.
    #expect(gain.amounts == [usd(50_000), usd(92_500), Money(minor: 12_837_500, .usd)])
    #expect(!gain.isCapped)
  }

  @Test func `no gain leads past 100 percent, and no loss below nothing`() throws {
    let rate = Rate(98, of: 100, n: 9, minN: 5)
    let five = try #require(RetentionGain(of: usd(1000), at: rate, gaining: DecimalNumber(5)))
    let two = try #require(RetentionGain(of: usd(1000), at: rate, gaining: DecimalNumber(2)))
    #expect(five.isCapped && !two.isCapped)
    #expect(five.amounts == two.amounts)
    let none = try #require(RetentionGain(of: usd(1000), at: rate, gaining: DecimalNumber(-99)))
    #expect(none.isCapped)
    #expect(none.amounts[0] == usd(-980))
    #expect(
      RetentionGain(of: usd(1), at: Rate(0, of: 0, n: 0, minN: 5), gaining: DecimalNumber(1)) == nil
    )
  }

  @Test func `the largest of books does not overflow`() throws {
    let most = Money(minor: .max, .usd)
    let rate = Rate(Int128(Int64.max) - 1, of: Int128(Int64.max), n: 9, minN: 5)
    let gain = RetentionGain(
      of: most, at: rate, gaining: try #require(DecimalNumber("0.0000000000000001")))
    #expect(gain?.amounts.count == 3)
  }

  @Test func `costs are those of whole quarters, or none`() throws {
    let costs = TeamCosts([("2025-Q1", usd(10)), ("2025-Q2", usd(20))])
    #expect(costs.sum(over: days("2025-01-01", "2025-06-30"), by: calendar) == usd(30))
    #expect(costs.sum(over: days("2025-01-01", "2025-03-31"), by: calendar) == usd(10))
    #expect(costs.sum(over: days("2025-01-01", "2025-09-30"), by: calendar) == nil)
    #expect(costs.sum(over: days("2025-01-02", "2025-06-30"), by: calendar) == nil)
    #expect(costs.sum(over: days("2025-01-01", "2025-06-29"), by: calendar) == nil)
  }

  @Test func `retention cost is by what the cohort has at the close`() throws {
    let retention = Retention.of([
      try .moving("a", 100, ("2025-05-01", 300)), try .ending("b", 100, on: "2025-06-30"),
    ])
    #expect(retention.costRate(usd(30)).percent == "10.0 %")
  }

  @Test(arguments: [
    (1, FiscalCalendar.Naming.start, "2026-Q1", "2026-01-01", "2026-03-31"),
    (4, .start, "2026-Q1", "2026-04-01", "2026-06-30"),
    (4, .end, "2026-Q1", "2025-04-01", "2025-06-30"),
    (4, .start, "2025", "2025-04-01", "2026-03-31"),
    (4, .end, "2025", "2024-04-01", "2025-03-31"),
    (1, .start, "2024-02", "2024-02-01", "2024-02-29"),
  ])
  func `a period goes by the fiscal year`(
    start: Int, named: FiscalCalendar.Naming, word: String, first: String, last: String
  ) throws {
    let period = FiscalCalendar(startMonth: start, named: named).period(word)
    #expect(period?.days == days(first, last))
    #expect(period?.name == word)
  }

  @Test(arguments: ["", "26", "20260", "2026-Q5", "2026-13", "2026-00", "٢٠٢٦", "acme", "2026-1"])
  func `another word is no period`(word: String) {
    #expect(calendar.period(word) == nil)
  }

  @Test func `a year first, then the closed quarter, then this one`() {
    let standard = calendar.standardPeriods(on: day("2026-03-02"))
    #expect(standard.map(\.name) == ["12 months", "2025-Q4", "2026-Q1 to date"])
    #expect(
      standard.map(\.days) == [
        days("2025-03-01", "2026-02-28"), days("2025-10-01", "2025-12-31"),
        days("2026-01-01", "2026-03-02"),
      ])
  }
}
