// Tests of marks, and of the section that may leave the house.

import Testing

@testable import BookText

struct MarkTests {
  @Test(arguments: [
    ("#risk Sponsor left", ["risk: #risk Sponsor left"]),
    ("Sponsor left #risk.", ["risk: Sponsor left #risk."]),
    ("- They stay! #win", ["win: They stay! #win"]),
    ("- [ ] Ask for it #csql @kenji", ["csql: Ask for it #csql @kenji"]),
    ("**#decision** We go on", ["decision: **#decision** We go on"]),
    (
      "They want it (#need/sso-login) and #need/audit.",
      [
        "need(\"sso-login\"): They want it (#need/sso-login) and #need/audit.",
        "need(\"audit\"): They want it (#need/sso-login) and #need/audit.",
      ]
    ),
    ("over\ntwo lines #quote", ["quote: over two lines #quote"]),
    ("- a #risk\n  - b #win\n- c", ["risk: a #risk", "win: b #win"]),
    ("決めた「#decision」", ["decision: 決めた「#decision」"]),
    ("決めた　#decision、以上", ["decision: 決めた　#decision、以上"]),
    ("one #risk\n\ntwo", ["risk: one #risk"]),
    ("one #risk\n| a | b |\n|---|---|\n| 1 | 2 |", ["risk: one #risk"]),
    ("one #risk\n***\ntwo", ["risk: one #risk"]),
    ("one #risk\n> two", ["risk: one #risk"]),
    ("one #risk\n# two", ["risk: one #risk"]),
    ("<b>bold</b> #risk", ["risk: <b>bold</b> #risk"]),
    ("5 < 6 #risk > 4", ["risk: 5 < 6 #risk > 4"]),
    ("an open ` tick #risk", ["risk: an open ` tick #risk"]),
    ("[#risk](https://example.com)", ["risk: [#risk](https://example.com)"]),
    ("[a](b) (see c) #risk", ["risk: [a](b) (see c) #risk"]),
  ])
  func `a mark marks the paragraph it stands in`(_ text: String, _ marks: [String]) {
    #expect(ReadBody(text).marks == marks)
  }

  @Test(arguments: [
    "https://x/#risk", "[a](https://x/#risk)", "[a](#risk)", "[a](x \"a #risk\")",
    "<https://x/#risk>",
    "see (https://x/(#risk))", "`#risk`", "`` a ` #risk ``", "<!-- #risk -->", "```\n#risk\n```",
    "    #risk", "> #risk", "\\#risk", "a#risk", "#risks", "#risk-high", "#risk/a", "#riskは",
    "##risk", "&#risk", "[[note #risk]]", "[[#risk]]", "[a]: #risk", "[a]: #risk\ntext",
    "<a href=\" #risk\">", "# A heading #risk", "| a #risk | b |\n|---|---|", "#need", "#need/",
    "#Risk", "<div>\n#risk\n</div>", "# risk",
  ])
  func `what is no word of the text is no mark`(_ text: String) {
    #expect(ReadBody(text).marks == [])
  }

  @Test func `a mark knows its bytes`() throws {
    let read = ReadBody("- [x] 資料 #need/sso, soon")
    let mark = try #require(read.body.marks.first)
    #expect(mark.kind == .need("sso"))
    #expect(read.text(mark.span) == "#need/sso")
    #expect(read.text(mark.paragraph) == "資料 #need/sso, soon")
  }

  @Test func `what stands under Shared is shared, up to the next heading of its level`() {
    let read = ReadBody(
      """
      - [ ] a #risk

      ## Shared

      - [ ] b #win

      ### Detail

      - [ ] c #win

      ## Internal

      - [ ] d #risk

      Shared
      ------
      - [ ] e

      # Top
      - [ ] f
      """)
    #expect(read.body.tasks.map(\.isShared) == [false, true, true, false, true, false])
    #expect(read.body.marks.map(\.isShared) == [false, true, true, false])
    #expect(read.body.shared.map { read.text($0).contains("- [ ] c") } == [true, false])
    #expect(read.body.shared.map { read.text($0).contains("Internal") } == [false, false])
  }

  @Test(arguments: [
    "# Shared", "### Shared", "## shared", "## Shared with us", "> ## Shared", "- ## Shared",
    "```\n## Shared\n```", "##Shared", "## Internal\n\n## **Shared**", "## Shared\n\n- # Internal",
    "| Shared |\n| --- |\n| b |\n---",
  ])
  func `nothing else opens a shared section`(_ heading: String) {
    let read = ReadBody("\(heading)\n\n- [ ] a\n")
    #expect(read.body.tasks.last?.isShared == false)
  }
}
