// What a spreadsheet must not take for a formula.

import BookQuery
import SQLite
import Testing

@testable import BookReports

struct SpreadsheetTests {
  @Test(arguments: [
    "=1+1", "=cmd|'/c calc'!A0", "+81-3-1234-5678", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1",
    "-", "+", "+-1", "-inf", "-nan", "-0x10", "-1e5+cmd", "- 1",
  ])
  func `a formula gets an apostrophe`(_ text: String) {
    #expect(Spreadsheet.guarded(text) == "'" + text)
  }

  @Test(arguments: [
    "", "-12.5", "+12", "-1,200.50", "+28.3 %", "−3", "1+1", "a=b", "-1e-07", "–", "'=1", "あ",
    "2026-03-02",
  ])
  func `a number, and any other text, stays`(_ text: String) {
    #expect(Spreadsheet.guarded(text) == text)
  }

  @Test func `every CSV keeps to it, and no other format`() {
    let answer = QueryAnswer(columns: ["=a", "n"], rows: [[.text("=1,2"), .real(-0.5)]])
    let report = QueryReport.report(answer)
    #expect(CSVRenderer.text(of: report) == "'=a,n\r\n\"'=1,2\",-0.5\r\n")
    #expect(JSONRenderer.text(of: report, nil).contains("\"=a\": \"=1,2\""))
  }
}
