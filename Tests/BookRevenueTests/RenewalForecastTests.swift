// Worst, likely, best; and the ARR at risk.

import BookModel
import Testing

@testable import BookRevenue

struct RenewalForecastTests {
  private func forecast(
    _ record: RenewalRecord?, band: Band = .green,
    next: [Term] = []
  ) throws -> RenewalForecast {
    let contracts = try Contracts.seen(
      "2026-01-01", [.of("y1", "2025-04-01", "2026-03-31", 100)] + next,
      records: record.map { [$0] } ?? [])
    return try contracts.renewal(due: "2026-04-01").forecast(band: band)
  }

  private func dollars(_ forecast: RenewalForecast) -> [String] {
    [forecast.worst, forecast.likely, forecast.best].map(\.amount)
  }

  @Test func `an amount of 60 with a swing of 10 at 90 percent is 60, 69, 70`() throws {
    let record = RenewalRecord(
      term: "y1", forecast: .willContract, amount: usd(60), swing: usd(10),
      likelihood: DecimalNumber(90))
    let forecast = try forecast(record)
    #expect(dollars(forecast) == ["60.00", "69.00", "70.00"])
    #expect(forecast.byHealth == usd(95))
    #expect(forecast.uncalled == usd(0))
  }

  @Test func `without an amount the word decides`() throws {
    for word in [RenewalRecord.Forecast.willRenew, .upsell] {
      #expect(
        dollars(try forecast(RenewalRecord(term: "y1", forecast: word)))
          == ["100.00", "100.00", "100.00"])
    }
    for word in [RenewalRecord.Forecast.willChurn, .willChurnActionable] {
      let record = RenewalRecord(term: "y1", forecast: word, swing: usd(40))
      #expect(dollars(try forecast(record, band: .red)) == ["0.00", "18.00", "40.00"])
    }
  }

  @Test(arguments: [
    (Band.green, "95.00"), (.yellow, "75.00"), (.red, "45.00"), (.unknown, "60.00"),
    (.new, "60.00"),
  ])
  func `what nobody called runs from nothing to all, by the band`(
    band: Band, likely: String
  ) throws {
    for record in [nil, RenewalRecord(term: "y1", forecast: .willContract)] {
      let forecast = try forecast(record, band: band)
      #expect(dollars(forecast) == ["0.00", likely, "100.00"])
      #expect(forecast.uncalled == usd(100))
    }
  }

  @Test func `no call is worth more than what there is to renew, or less than nothing`() throws {
    let much = RenewalRecord(
      term: "y1", amount: usd(300), swing: usd(50), likelihood: DecimalNumber(500))
    #expect(dollars(try forecast(much)) == ["100.00", "100.00", "100.00"])
    let little = RenewalRecord(
      term: "y1", amount: usd(-5), swing: usd(-5), likelihood: DecimalNumber(-1))
    #expect(dollars(try forecast(little)) == ["0.00", "0.00", "0.00"])
  }

  @Test func `what is decided is what came out, in all three`() throws {
    let record = RenewalRecord(term: "y1", forecast: .willRenew)
    let next = Term.of("y2", "2026-04-01", "2027-03-31", 80)
    let forecast = try forecast(record, next: [next])
    #expect(dollars(forecast) == ["80.00", "80.00", "80.00"])
    #expect(forecast.byHealth == usd(80))
  }

  @Test func `totals keep what nobody called apart`() throws {
    let called = RenewalRecord(
      term: "y1", amount: usd(60), swing: usd(10), likelihood: DecimalNumber(90))
    let totals = ForecastTotals(
      of: [try forecast(called), try forecast(nil, band: .red)], in: .usd)
    #expect(totals.count == 2)
    #expect(totals.atr == usd(200))
    #expect([totals.worst, totals.likely, totals.best] == [usd(60), usd(114), usd(170)])
    #expect(totals.byHealth == usd(140))
    #expect(totals.uncalledCount == 1)
    #expect(totals.uncalledATR == usd(100))
  }

  @Test func `ARR at risk is what is at risk or past due, up to the quarter after next`() throws {
    let contracts = try Contracts.seen(
      "2026-01-10",
      [
        .of("past", "2025-01-01", "2025-12-31", 1, product: "a"),
        .of("soon", "2025-01-01", "2026-03-31", 10, product: "b"),
        .of("far", "2025-01-01", "2026-12-31", 100, product: "c"),
      ])
    let judged = contracts.openRenewals.map { renewal in
      (renewal: renewal, status: renewal.status(on: contracts.asOf, band: .red).status)
    }
    let quarter = FiscalCalendar().quarter(containing: contracts.asOf)
    let risk = ARRAtRisk(of: judged, dueBy: quarter.next.next.days.upperBound, in: .usd)
    #expect(risk.cohort == Cohort(count: 2, atr: usd(11)))
  }
}

struct FiscalCalendarTests {
  @Test func `a calendar year has calendar quarters`() throws {
    let quarter = FiscalCalendar().quarter(containing: day("2026-03-31"))
    #expect(quarter.description == "2026-Q1")
    #expect(quarter.days == days("2026-01-01", "2026-03-31"))
    #expect(quarter.next.description == "2026-Q2")
    #expect(quarter.previous.description == "2025-Q4")
  }

  @Test(arguments: [
    (FiscalCalendar.Naming.start, "2025-Q4", "2026-Q1"), (.end, "2026-Q4", "2027-Q1"),
  ])
  func `a year from April is named by its first day or its last`(
    naming: FiscalCalendar.Naming, march: String, april: String
  ) {
    let calendar = FiscalCalendar(startMonth: 4, named: naming)
    #expect(calendar.quarter(containing: day("2026-03-31")).description == march)
    #expect(calendar.quarter(containing: day("2026-04-01")).description == april)
    #expect(calendar.quarter(april)?.days == days("2026-04-01", "2026-06-30"))
  }

  @Test func `every quarter reads back as it prints, and holds each of its days`() {
    for month in 1...12 {
      for naming in FiscalCalendar.Naming.allCases {
        let calendar = FiscalCalendar(startMonth: month, named: naming)
        var quarter = calendar.quarter(containing: day("2023-12-31"))
        for _ in 0..<9 {
          #expect(calendar.quarter(quarter.description) == quarter)
          #expect(calendar.quarter(containing: quarter.days.lowerBound) == quarter)
          #expect(calendar.quarter(containing: quarter.days.upperBound) == quarter)
          #expect(calendar.days(of: quarter.year).contains(quarter.days.upperBound))
          quarter = quarter.next
        }
      }
    }
  }

  @Test(arguments: [
    "2026-Q0", "2026-Q5", "2026Q1", "26-Q1", "2026-Q", "0000-Q1", "２０２６-Q1", "2026-Q１",
  ])
  func `anything else is no quarter`(text: String) {
    #expect(FiscalCalendar().quarter(text) == nil)
  }
}
