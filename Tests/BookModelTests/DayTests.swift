// Days, months and lengths of time.

import Testing

@testable import BookModel

struct DayTests {
  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-03-02", 20_514),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `a day has its number, and is printed as it is read`(_ text: String, _ number: Int) throws {
    let day = try #require(Day(text))
    #expect(Int(day.number) == number)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-01", "26-01-01", "2026/01/01",
    "2026-01-01 ", "２０２６-01-01", "", "+026-01-01", "0000-01-01", "1900-02-29",
  ])
  func `what is no day of the calendar is none`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `every day of four centuries goes to text and back`() {
    for number in stride(from: -100_000, through: 100_000, by: 1) {
      let day = Day(number: number)
      guard Day(day.description) == day else {
        Issue.record("\(number) is printed as \(day)")
        return
      }
    }
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-12-15", 1, "2027-01-15"),
    ("2026-01-15", -13, "2024-12-15"), ("2024-02-29", 12, "2025-02-28"),
  ])
  func `months are added by the calendar and clipped`(
    _ text: String, _ months: Int, _ expected: String
  ) throws {
    #expect(try #require(Day(text)).adding(months: months).description == expected)
  }

  @Test(arguments: [("60d", 60, "d"), ("3m", 3, "m"), ("0d", 0, "d"), ("9999d", 9999, "d")])
  func `a length of time is digits and a unit`(
    _ text: String, _ count: Int, _ unit: String
  ) throws {
    let period = try #require(Period(text))
    #expect(period.count == count)
    #expect(String(period.unit.rawValue) == unit)
    #expect(period.description == text)
  }

  @Test(arguments: ["", "d", "3", "3w", "-3d", "1.5m", "99999d", "3 d", "３d"])
  func `anything else is no length of time`(_ text: String) {
    #expect(Period(text) == nil)
  }
}
