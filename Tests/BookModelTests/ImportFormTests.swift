// How other programs write days and numbers.

import BookModel
import Testing

struct ImportFormTests {
  private func read(_ text: String, _ pattern: String) throws -> DayForm.Reading {
    try #require(DayForm(pattern)).read(text)
  }

  private func day(_ text: String) throws -> DayForm.Reading { .day(try #require(Day(text))) }

  @Test(arguments: [
    ("03/01/2026", "MM/DD/YYYY"), ("3/1/2026", "M/D/YYYY"), ("01.03.2026", "DD.MM.YYYY"),
    ("1.3.26", "D.M.YY"), ("2026年3月1日", "YYYY年M月D日"), ("01-Mar-2026", "DD-MMM-YYYY"),
    ("March 1, 2026", "MMM D, YYYY"), ("20260301", "YYYYMMDD"), ("46082", "excel"),
    ("46082.75", "Excel"), ("2026-03-01 23:30", "YYYY-MM-DD"), ("3/1/2026 11:30:00 PM", "M/D/YYYY"),
    ("2026-03-01T10:00:00.000", "YYYY-MM-DD"), ("2026-03-01", "YYYY-MM-DD"),
  ])
  func `a day is read in its form, whatever time stands behind it`(
    _ text: String, _ pattern: String
  ) throws {
    #expect(try read(text, pattern) == day("2026-03-01"))
  }

  @Test(arguments: [
    ("13/01/2026", "MM/DD/YYYY"), ("02/30/2026", "MM/DD/YYYY"), ("2025-02-29", "YYYY-MM-DD"),
  ])
  func `a day that is none of the calendar is not real`(_ text: String, _ pattern: String) throws {
    #expect(try read(text, pattern) == .impossible)
  }

  @Test(arguments: [
    ("2026-03-01", "MM/DD/YYYY"), ("03/01/26", "MM/DD/YYYY"), ("", "MM/DD/YYYY"),
    ("03/01/2026x", "MM/DD/YYYY"), ("03/01/2026 25:61", "MM/DD/YYYY"), ("60", "excel"),
    ("1e5", "excel"), ("00/01/2026/5", "MM/DD/YYYY"), ("2026-03-01 soon", "YYYY-MM-DD"),
  ])
  func `what has another form is none`(_ text: String, _ pattern: String) throws {
    #expect(try read(text, pattern) == .mismatch)
  }

  @Test func `a time that says how far it is from UTC is a moment`() throws {
    let midnight = Int64(try #require(Day("2026-03-01")).number) * 86_400
    #expect(try read("2026-03-01T23:30:00Z", "YYYY-MM-DD") == .moment(midnight + 84_600))
    #expect(try read("2026-03-01 00:30 +09:00", "YYYY-MM-DD") == .moment(midnight - 30_600))
    #expect(try read("2026-03-01T00:00:00-0500", "YYYY-MM-DD") == .moment(midnight + 18_000))
  }

  @Test(arguments: ["MM/YYYY", "DD.MM.YYYY DD", "YYYYY-MM-DD", "day", "", "MMMM/DD/YYYY", "Y-M-D"])
  func `a pattern without one of each is no form`(_ pattern: String) {
    #expect(DayForm(pattern) == nil)
  }

  @Test func `a number is read in its form alone`() {
    func read(_ text: String) -> [String?] {
      NumberForm.allCases.map { $0.number(text)?.description }
    }
    #expect(read("1,234.56") == ["1234.56", nil, nil, nil])
    #expect(read("1.234,56") == [nil, "1234.56", nil, nil])
    #expect(read("1\u{A0}234,56") == [nil, nil, "1234.56", nil])
    #expect(read("1’234.56") == [nil, nil, nil, "1234.56"])
    #expect(read("1,234") == ["1234", "1.234", "1.234", nil])
    #expect(read("-12") == ["-12", "-12", "-12", "-12"])
    #expect(read(".5") == ["0.5", nil, nil, "0.5"])
    #expect(read("12,34,567") == [nil, nil, nil, nil])
    #expect(read("") == [nil, nil, nil, nil])
    #expect(read("1,23") == [nil, "1.23", "1.23", nil])
    #expect(read("999999999999999999999") == [nil, nil, nil, nil])
  }
}
