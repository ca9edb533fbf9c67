// Markdown laid out anew for a terminal.

import BookReports
import Testing

struct ProseLinesTests {
  private func shown(_ markdown: String, width: Int? = 24) -> [String] {
    let text = TextRenderer(width: width, colour: false).text(of: [.prose(markdown)])
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  @Test func `paragraphs break where the terminal ends, not where their writer did`() {
    #expect(
      shown("One two three\nfour five six\nseven.\n\nEight.") == [
        "One two three four five", "six seven.", "", "Eight.",
      ])
  }

  @Test func `list items hang, and each stays its own`() {
    #expect(
      shown("- one two three four five six\n- two\n10. ten of them and some more of it") == [
        "- one two three four", "  five six", "- two", "10. ten of them and some", "    more of it",
      ])
  }

  @Test func `headings, tables, quotes and code stay as they are`() {
    let text = "# A heading that is rather long\n| a | b |\n|---|---|\n> quoted\n> twice"
    #expect(shown(text) == text.split(separator: "\n").map(String.init))
    let code = "```\nthis is one line of code, and long\n\n  next\n```"
    #expect(
      shown(code) == code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  @Test func `Japanese is joined without a blank`() {
    #expect(shown("朝の点検\nを出庫前に", width: 40) == ["朝の点検を出庫前に"])
  }

  @Test func `without a width nothing is broken or joined`() {
    #expect(shown("One\ntwo three", width: nil) == ["One", "two three"])
  }

  @Test func `what steers a terminal is made visible, in Markdown too`() {
    #expect(shown("a\u{1B}[31mb") == ["a\u{FFFD}[31mb"])
    let report = Report(schema: "x/1", data: .null, blocks: [.prose("a\u{1B}b\n*c*")])
    #expect(MarkdownRenderer.text(of: report) == "a\u{FFFD}b\n*c*\n")
  }
}
