// What a value is taken to have been meant as.

import BookModel
import BookText
import Testing

struct MeantScalarTests {
  static let slips: [(FieldType, String, String?)] = [
    (.day(.plan), "2026/3/5", "2026-03-05"),
    (.day(.plan), "2026.03.05", "2026-03-05"),
    (.day(.plan), "2026年3月5日", "2026-03-05"),
    (.day(.plan), "03/05/2026", nil),
    (.day(.plan), "2026/02/30", nil),
    (.day(.plan), "2026-03", nil),
    (.flag, "Yes", "true"),
    (.flag, "off", "false"),
    (.flag, "1", nil),
    (.currency, "eur", "EUR"),
    (.currency, "euro", nil),
    (.period, "60 days", "60d"),
    (.period, "3 Months", "3m"),
    (.period, "2 weeks", nil),
    (.period, "months", nil),
    (.quarter, "2025Q4", "2025-Q4"),
    (.quarter, "q4 2025", "2025-Q4"),
    (.quarter, "2025-Q5", nil),
    (.money, "1,200,000", "1200000"),
    (.money, "120_000", "120000"),
    (.money, "120,000", nil),
    (.money, "1,20,000", nil),
    (.money, "120k", nil),
  ]

  @Test(arguments: slips)
  func `a slip is mended only where what was meant is beyond doubt`(
    _ type: FieldType, _ text: String, _ meant: String?
  ) throws {
    var decoder = FieldDecoder()
    let value = decoder.scalar(text, .plain, at: .start, of: type, for: "field")
    #expect(value == nil)
    let problem = try #require(decoder.problems.first)
    guard case .wrongType(_, _, _, let found) = problem.kind else {
      Issue.record("another problem: \(problem)")
      return
    }
    #expect(found == meant)
  }
}
