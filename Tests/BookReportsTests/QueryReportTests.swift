// Answers to SQL as tables, records and data, and numbers in their digits.

import BookQuery
import BookTesting
import SQLite
import Testing

@testable import BookReports

struct QueryReportTests {
  private func report(_ columns: [String], _ rows: [[SQLValue]]) -> Report {
    QueryReport.report(QueryAnswer(columns: columns, rows: rows))
  }

  private func text(_ report: Report, _ width: Int?) -> String {
    TextRenderer(width: width, colour: false).text(of: report)
  }

  @Test func `numbers stand at the right, and NULL is empty`() {
    let report = report(
      ["name", "n", "x"],
      [[.text("あ"), .integer(7), .null], [.text("bcd"), .null, .real(0.5)]])
    #expect(text(report, 80) == "name  n    x\nあ    7\nbcd      0.5\n2 rows\n")
  }

  @Test func `what does not fit is shown a record at a time, wrapped and whole`() {
    let words = "one two three four five six"
    let report = report(["name", "words"], [[.text("a"), .text(words)], [.text("b"), .null]])
    #expect(
      text(report, 24) == """
        name   a
        words  one two three
               four five six

        name   b
        words  \("")

        2 rows

        """)
    #expect(text(report, nil).hasPrefix("name  words\na     \(words)\n"))
    #expect(text(report, 33).hasPrefix("name  words\n"))
    #expect(text(report, 32).hasPrefix("name   a\n"))
  }

  @Test func `what a file holds never steers the terminal`() {
    let shown = text(report(["a\u{1B}"], [[.text("x\n\u{1B}[31my")]]), 80)
    #expect(!shown.contains("\u{1B}"))
    #expect(shown.split(separator: "\n").count == 3)
  }

  @Test func `columns of one name are told apart`() {
    let data = report(["a", "a", "a_2"], [[.integer(1), .integer(2), .integer(3)]]).data
    guard case .list(let rows) = data else {
      Issue.record("\(data)")
      return
    }
    #expect(rows == [["a": 1, "a_2": 2, "a_2_2": 3]])
  }

  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1.0, "1"), (54_000.0, "54000"), (0.1 + 0.2, "0.3"), (-99.5, "-99.5"),
    (1.0 / 3, "0.333333333333333"), (2.0 / 3, "0.666666666666667"), (1e15, "1000000000000000"),
    (123_456_789.01, "123456789.01"), (0.00001, "0.00001"), (1e-7, "1e-7"), (1.5e-10, "1.5e-10"),
    (1e21, "1e21"), (1e20, "100000000000000000000"), (1.25e300, "1.25e300"),
    (0.999_999_999_999_999_9, "1"), (99_999_999_999_999.99, "100000000000000"),
    (4_321.099_999_999_999_9, "4321.1"), (-1e-5, "-0.00001"), (12.345e22, "1.2345e23"),
  ])
  func `a number has fifteen digits at most`(_ number: Double, _ digits: String) {
    #expect(number.significant == digits)
  }

  @Test func `what is printed is the number again`() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2_000 {
      let number = Double(Int64(bitPattern: random.next()) >> 20) / 10_000
      let again = Double(number.significant)
      #expect(again.map { abs($0 - number) <= abs(number) * 1e-14 } == true, "\(number)")
    }
  }
}
