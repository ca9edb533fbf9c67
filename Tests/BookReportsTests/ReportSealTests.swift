// What a report says of how it was made, written and read again.

import Testing

@testable import BookReports

struct ReportSealTests {
  private let seal = ReportSeal([
    .report: "weekly", .words: "owner:kenji\nname:\"A -- B\"",
    .condition: "arr > 5 and name = '<é>'",
    .day: "2026-03-02", .commit: "0123456789abcdef",
  ])

  @Test func `a line holds all, and nothing that ends a comment or an attribute`() throws {
    #expect(
      seal.line
        == "csbook.report/1 report=weekly words=owner:kenji%0Aname:%22A%20-%2D%20B%22 "
        + "where=arr%20%3E%205%20and%20name%20%3D%20%27%3C%C3%A9%3E%27 as-of=2026-03-02 "
        + "commit=0123456789abcdef")
    #expect(ReportSeal(line: seal.line) == seal)
  }

  @Test func `it is found at the end of Markdown and HTML, and in the envelope of JSON`() {
    #expect(ReportSeal.of("# Report\n\n\(seal.comment)") == seal)
    #expect(ReportSeal.of("<html></html>\r\n\(seal.comment)\n\n") == seal)
    #expect(ReportSeal.of("{\n  \"summary\": {\n    \"seal\": \"\(seal.line)\"\n  }\n}\n") == seal)
  }

  @Test(arguments: [
    "", "# Report\n", "<!-- csbook.report/1 report=weekly -->\nand more\n", "<!-- other -->\n",
    "<!-- csbook.report/1 report=%ZZ -->", "<!-- csbook.report/1 what=weekly -->",
    "<!-- csbook.report/1 report=a report=b -->", "<!-- csbook.report/2 report=a -->",
    "<!-- csbook.report/1 report=%FF -->", "<!-- csbook.report/1 report -->",
    "{\n  \"data\": \"csbook.report/1 report=a\"\n}\n",
  ])
  func `what only looks like one is none`(_ text: String) {
    #expect(ReportSeal.of(text) == nil)
  }
}
