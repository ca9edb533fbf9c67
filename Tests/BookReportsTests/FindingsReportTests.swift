// Findings as people and GitHub read them.

import BookReports
import BookText
import Foundation
import Testing

struct FindingsReportTests {
  // MARK: Text

  @Test func `a finding names its place, shows its line, and says what to do`() {
    #expect(
      text([finding(6..<11, help: "keep one")]) == """
        a.md:2:1: error: it is wrong [a-rule]
          owner: kenji
          ^~~~~
          help: keep one
        1 error, 0 warnings in 1 account

        """)
  }

  @Test func `the mark stands below the place, right of Japanese too`() {
    #expect(
      text([finding(8..<9)], in: "東京: x\n") == """
        a.md:1:5: error: it is wrong [a-rule]
          東京: x
                ^
        1 error, 0 warnings in 1 account

        """)
  }

  @Test func `of a long line the part around the place is shown`() {
    let line =
      String(repeating: "word ", count: 60) + "HERE" + String(repeating: " more", count: 60)
    let lines = text([finding(300..<304)], in: line).split(separator: "\n")
    #expect(lines[1].contains("HERE"))
    #expect(lines[1].count <= 78)
    let column = lines[1].distance(
      from: lines[1].startIndex, to: lines[1].range(of: "HERE")?.lowerBound ?? lines[1].startIndex)
    #expect(lines[2] == String(repeating: " ", count: column) + "^~~~")
  }

  @Test func `a fix stands before a help`() {
    let fix = Fix("write \"x\"", [])
    #expect(text([finding(0..<1, help: "h", fix: fix)]).contains("  fix: write \"x\"\n"))
    #expect(!text([finding(0..<1, help: "h", fix: fix)]).contains("help:"))
  }

  @Test func `a place beyond the file, or a file that is gone, is told all the same`() {
    #expect(text([finding(900..<901)]).hasPrefix("a.md:"))
    let placed = PlacedFinding.placed([finding(5..<6)], bytes: { _ in nil })
    #expect(FindingsReport.report(placed, accounts: 0).data["findings"] != .list([]))
  }

  @Test func `neither a path nor a message writes lines of its own`() {
    let evil = finding(0..<1, "a\nb.md:1:1: error: made up [x]\u{1B}[31m", path: "x\ny\u{9B}.md")
    let lines = text([evil]).split(separator: "\n")
    #expect(lines.count == 4, "\(lines)")
    #expect(!lines.joined().contains("\u{1B}"))
    #expect(!lines.joined().unicodeScalars.contains("\u{9B}"))
  }

  // MARK: GitHub

  @Test func `GitHub reads a command a finding, with its escapes`() {
    let it = finding(6..<11, "50% of\r\nit: a, b", path: "a:b,c%.md", help: "do\nthis")
    #expect(
      github([it]) == [
        "::error file=a%3Ab%2Cc%25.md,line=2,endLine=2,col=1,endColumn=6,title=a-rule"
          + "::50%25 of%0D%0Ait: a, b%0Ado%0Athis",
        "1 error, 0 warnings",
      ])
  }

  @Test func `GitHub is given ten of each severity, errors first, and the number left out`() {
    let findings = Severity.allCases.reversed().flatMap { severity in
      (0..<12).map { finding($0..<($0 + 1), severity: severity) }
    }
    let lines = github(findings)
    #expect(lines.count == 31)
    #expect(lines[0..<10].allSatisfy { $0.hasPrefix("::error ") })
    #expect(lines[10..<20].allSatisfy { $0.hasPrefix("::warning ") })
    #expect(lines[20..<30].allSatisfy { $0.hasPrefix("::notice ") })
    #expect(
      lines[30] == "12 errors, 12 warnings, 12 notes; 6 more than GitHub shows: run csbook lint")
  }

  // MARK: The hook

  @Test func `the hook says how many warnings there are beside those it shows`() {
    let placed = PlacedFinding.placed(
      (0..<5).map { finding($0..<($0 + 1), severity: .warning) }, bytes: { _ in Self.file })
    let text = TextRenderer(width: nil, colour: false).text(
      of: FindingsReport.hookBlocks(placed, warnings: 7))
    #expect(
      text.hasSuffix("csbook: 7 warnings in the accounts touched; 2 more: csbook lint --staged\n"))
  }

  // MARK: -

  private static let file = Array("name:\nowner: kenji\nthird: x\n".utf8)

  private func finding(
    _ range: Range<Int>, _ message: String = "it is wrong", path: Path = "a.md",
    severity: Severity = .error, help: String? = nil, fix: Fix? = nil
  ) -> Finding {
    Finding(
      rule: "a-rule", severity: severity, message: message, path: path,
      span: Span(range.lowerBound, range.upperBound), help: help, fix: fix)
  }

  private func text(_ findings: [Finding], in file: String? = nil) -> String {
    let bytes = file.map { Array($0.utf8) } ?? Self.file
    let placed = PlacedFinding.placed(findings, bytes: { _ in bytes })
    return TextRenderer(width: nil, colour: false).text(
      of: FindingsReport.report(placed, accounts: 1).blocks)
  }

  private func github(_ findings: [Finding]) -> [String] {
    GitHubFindings.text(PlacedFinding.placed(findings, bytes: { _ in Self.file }))
      .split(separator: "\n").map(String.init)
  }
}
