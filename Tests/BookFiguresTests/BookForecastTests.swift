// The forecast of a small book, and what its quarter comes to.

import BookFigures
import BookModel
import BookRevenue
import BookTesting
import Testing

struct BookForecastTests {
  private static let files = [
    // 60 / 69 / 70, decided at 90 of 100, past due of the quarter before, and a loss that lies ahead.
    "accounts/called/account.md": account(
      "contracts: [{id: y1, start: 2025-05-01, end: 2026-04-30, arr: 100}]",
      "renewals: [{term: y1, forecast: will-contract, amount: 60, swing: 10, likelihood: 90}]"),
    "accounts/decided/account.md": account(
      "contracts:", "  - {id: y1, start: 2025-01-15, end: 2026-01-14, arr: 100}",
      "  - {id: y2, start: 2026-01-15, end: 2027-01-14, arr: 90}"),
    "accounts/older/account.md": account(
      "contracts: [{id: y1, start: 2024-12-20, end: 2025-12-19, arr: 40}]",
      "renewals: [{term: y1, forecast: will-renew, amount: 30}]"),
    "accounts/leaving/account.md": account(
      "contracts: [{id: y1, start: 2024-01-01, arr: 70}]",
      "losses: [{effective_on: 2026-03-01, reason: budget}]"),
    "accounts/gone/account.md": account(
      "contracts: [{id: y1, start: 2024-01-01, arr: 25}]",
      "losses: [{effective_on: 2026-01-05, reason: budget}]"),
    "accounts/past/account.md": account(
      "contracts: [{id: y1, start: 2024-01-01, arr: 11}]",
      "losses: [{effective_on: 2025-02-20, reason: budget}]"),
  ]

  private static func account(_ lines: String...) -> String {
    "---\nname: Acme\nowner: kenji\n" + lines.joined(separator: "\n") + "\n---\n"
  }

  private let forecast: BookForecast

  init() throws {
    let day = try #require(Day("2026-01-18"))
    let figures = try Figures(of: Book.fixture(Self.files), on: day, threads: 1)
    forecast = try figures.forecast(of: AccountPick(named: [], terms: []), threads: 1)
  }

  private func usd(_ dollars: Int) -> Money { Money(minor: Int64(dollars) * 100, .usd) }

  private func totals(_ renewals: [JudgedRenewal]) -> [Int64] {
    let totals = ForecastTotals(of: renewals.map(\.forecast), in: .usd)
    return [totals.worst, totals.likely, totals.best].map { $0.minor / 100 }
  }

  @Test func `this quarter, the two after it, and what is older`() {
    #expect(forecast.quarters.map { "\($0.quarter)" } == ["2026-Q1", "2026-Q2", "2026-Q3"])
    #expect(forecast.older.map(\.renewal.account) == ["older"])
    #expect(totals(forecast.older) == [30, 30, 30])
    #expect(totals(forecast.quarters[0].renewals) == [90, 90, 90])
    #expect(totals(forecast.quarters[1].renewals) == [60, 69, 70])
    #expect(forecast.quarters[2].renewals.isEmpty)
  }

  @Test func `the quarter's losses, and the same days of last year`() {
    #expect(forecast.toDate.movements[.churn] == usd(-25))
    #expect(forecast.toDate.movements[.downsell] == usd(-10))
    #expect(forecast.toDate.churnedLogos == 1)
    #expect(forecast.lostToDate == usd(35))
    #expect(forecast.lastYear.toDate.close == Day("2025-01-18"))
    #expect(forecast.lastYear.toDate.movements[.churn] == usd(0))
    #expect(forecast.lastYear.whole.movements[.churn] == usd(-11))
  }

  @Test func `the quarter's end adds what is written and what is expected of open renewals`() {
    #expect(forecast.writtenAhead == usd(70))
    #expect(forecast.expected == usd(10))
    #expect(forecast.lostByQuarterEnd == usd(115))
  }
}
