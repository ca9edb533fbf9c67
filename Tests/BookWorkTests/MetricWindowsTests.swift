// Levels, counts, their changes, and the use of licences.

import BookModel
import BookTesting
import BookWork
import Testing

struct MetricWindowsTests {
  private func windows(_ table: String, on date: Day = today) throws -> (MetricWindows, Settings) {
    let book = try book([
      "csbook.yml": """
      name: B
      currency: USD
      metrics:
        wau: {kind: level, unit: users, window: 28, floor: 10}
        runs: {kind: count, unit: runs, window: 30, floor: 5}

      """,
      "metrics.csv": table,
    ])
    let account = try #require(book.account("acme"))
    return (MetricWindows(account.metrics, on: date), book.settings)
  }

  private func reading(_ metric: String, _ table: String, on date: Day = today) throws -> Double? {
    let (windows, settings) = try windows(table, on: date)
    return windows.reading(of: try #require(settings.metrics[metric]))?.value
  }

  private func change(_ metric: String, _ table: String, on date: Day = today) throws -> Double? {
    let (windows, settings) = try windows(table, on: date)
    return windows.change(of: try #require(settings.metrics[metric]))?.value
  }

  @Test func `a level is its latest value, and an empty cell is none`() throws {
    let table = "date,wau\n2026-01-01,40\n2026-02-01,50\n2026-02-20,\n2026-03-03,90\n"
    #expect(try reading("wau", table) == 50)
    #expect(try reading("wau", table, on: day("2026-03-03")) == 90)
    #expect(try reading("wau", table, on: day("2025-12-31")) == nil)
    let (windows, settings) = try windows(table)
    #expect(
      windows.reading(of: try #require(settings.metrics["wau"]))?.day == day("2026-02-01"))
  }

  @Test func `a count is the sum over the window that ends on the day`() throws {
    // 30 days up to 2 March begin on 1 February.
    let table = "date,runs\n2026-01-31,1\n2026-02-01,2\n2026-03-02,4\n2026-03-03,8\n"
    #expect(try reading("runs", table) == 6)
    #expect(try reading("runs", table, on: day("2026-05-01")) == nil)
  }

  @Test func `a change of counts compares two windows that lie end to end`() throws {
    let table = "date,runs\n2026-01-01,99\n2026-01-02,4\n2026-01-31,4\n2026-02-01,10\n"
    #expect(try change("runs", table) == 0.25)
  }

  @Test func `below its floor in the window before there is no change`() throws {
    #expect(try change("runs", "date,runs\n2026-01-31,4\n2026-02-01,10\n") == nil)
    #expect(try change("runs", "date,runs\n2026-01-31,5\n2026-02-01,10\n") == 1)
    #expect(try change("runs", "date,runs\n2026-02-01,10\n") == nil)
    #expect(try change("runs", "date,runs\n2026-01-31,10\n") == nil)
    #expect(try change("active_days", "date,active_days\n2026-01-31,0\n2026-02-01,1\n") == nil)
  }

  @Test func `a level changes against the one that held when the window before ended`() throws {
    // 28 days up to 2 March begin on 3 February; 31 December still held on 2 February.
    let table = "date,wau\n2025-12-31,40\n2026-02-28,30\n"
    #expect(try change("wau", table) == -0.25)
    #expect(try change("wau", "date,wau\n2025-12-03,40\n2026-02-28,30\n") == nil)
    #expect(try change("wau", "date,wau\n2025-12-04,40\n2026-02-28,30\n") == -0.25)
    #expect(try change("wau", "date,wau\n2025-12-31,40\n2026-02-02,30\n") == nil)
    #expect(try change("wau", "date,wau\n2025-12-31,9\n2026-02-28,30\n") == nil)
  }

  @Test func `licences used and bought are of one date, else the seats of that date`() throws {
    func utilisation(_ table: String, seats: [String: Int] = [:]) throws -> Double? {
      try windows(table).0.licenceUtilisation { seats["\($0)"] }?.value
    }
    let header = "date,licences_used,licences_bought\n"
    #expect(try utilisation(header + "2026-02-01,30,120\n") == 0.25)
    #expect(
      try utilisation(header + "2026-01-01,30,120\n2026-02-01,60,\n", seats: ["2026-02-01": 80])
        == 0.75)
    #expect(try utilisation(header + "2026-01-01,30,120\n2026-02-01,60,\n") == nil)
    #expect(try utilisation(header + "2026-02-01,30,120\n2026-03-01,,100\n") == 0.25)
    #expect(try utilisation(header + "2026-02-01,30,0\n") == nil)
    #expect(try utilisation(header) == nil)
  }
}
