// The values of written reports, as programs and as readers get them.

import BookModel
import BookText
import Testing

@testable import BookReports

struct ReportValueTests {
  private func read(_ value: ReportValue, _ language: Language = .english) -> String {
    guard case .text(let text) = value.words(in: language) else { return "no text" }
    return text
  }

  @Test(arguments: [
    (1525, 1, "1,525"), (0.6880, 2, "0.69"), (-1200.5, 2, "−1,200.5"), (100, 4, "100"),
    (0.7929, 4, "0.7929"), (-0.001, 2, "0"),
  ])
  func `numbers stand by thousands, without idle zeros`(
    _ number: Double, _ decimals: Int, _ text: String
  ) {
    #expect(read(ReportValue(number, decimals: decimals)) == text)
  }

  @Test func `programs get numbers unrounded`() {
    #expect(ReportValue(12345.678, decimals: 1).json.written == "12345.678")
  }

  @Test func `prose keeps its Markdown, and nothing that steers a terminal`() {
    #expect(read(.prose("*so*\n\n- a\u{1B}[31m")) == "*so*\n\n- a\u{FFFD}[31m")
  }
}
