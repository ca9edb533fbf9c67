// Markdown as HTML: what it becomes, and what it can never do.

import Testing

@testable import BookText

struct MarkdownHTMLTests {
  @Test(arguments: [
    ("Met *Yui* and **Ken**.", "<p>Met <em>Yui</em> and <strong>Ken</strong>.</p>\n"),
    ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"),
    ("# Head", "<h1>Head</h1>\n"),
    ("日本語の`メモ`", "<p>日本語の<code>メモ</code></p>\n"),
    (
      "[site](https://example.com/a?b&c)",
      "<p><a href=\"https://example.com/a?b&amp;c\">site</a></p>\n"
    ),
  ])
  func `Markdown becomes elements`(_ markdown: String, _ html: String) {
    #expect(MarkdownHTML.text(of: markdown) == html)
  }

  @Test func `tables align by style, as HTML has it today`() {
    let html = MarkdownHTML.text(of: "| a | b |\n|---|---:|\n| 1 | 2 |\n")
    #expect(html.contains("<td style=\"text-align: right\">2</td>"), "\(html)")
    #expect(!html.contains("align=\""))
  }

  @Test func `headings go down by levels, to six and no further`() {
    #expect(MarkdownHTML.text(of: "# a\n\n##### b", headings: 2) == "<h3>a</h3>\n<h6>b</h6>\n")
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "a <b onclick=x>b</b>", "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,<b>)",
    "[x](../plans/one.md)", "![pixel](https://example.com/p.png)", "![[x](https://a.example)](b)",
    "<https://example.com/\"onmouseover=alert(1)>", "[a]: javascript:x\n\n[a]", "\u{0}\u{8}x",
    "`<script>`", "<!-- -->", "<style>*{}</style>", "&#0;&lt;script&gt;", "</main></body>",
  ])
  func `nothing of a text runs, is fetched, or leaves its place`(_ markdown: String) {
    let html = MarkdownHTML.text(of: markdown).lowercased()
    for word in [
      "<script", "<img", "<style", "<b ", "onclick=", "onerror=\"", "href=\"javascript",
      "href=\"data",
      "href=\"..", "</main", "\u{0}", "\u{8}",
    ] {
      #expect(!html.contains(word), "\(html)")
    }
    #expect(!html.contains("\"onmouseover"), "\(html)")
  }

  @Test(arguments: [
    "a\u{202E}b", "a\u{2069}b", "a\u{1B}b", "a\u{9B}b", "a&#x202E;b", "a&#8294;b", "a&#27;b",
    "`a\u{202A}b`", "[a\u{202E}b](https://a.example)", "# a\u{2066}b",
  ])
  func `nothing steers a terminal or turns the text around it`(_ markdown: String) {
    let html = MarkdownHTML.text(of: markdown)
    #expect(html.contains("a\u{FFFD}b"), "\(html.unicodeScalars.map(\.value))")
    #expect(MarkdownHTML.escaped("a\u{202E}b\u{2066}") == "a\u{FFFD}b\u{FFFD}")
  }

  @Test(arguments: [
    ("# Acme \\& Sons\\_x: review", "Acme & Sons_x: review"),
    ("## *Two* `parts` [here](https://a.example)", "Two parts here"), ("plain", "plain"),
    ("# 湊水産加工様", "湊水産加工様"), ("# a &amp; \\<b\\>", "a & <b>"), ("", ""),
  ])
  func `a line is its words without their marks`(_ line: String, _ words: String) {
    #expect(MarkdownHTML.words(of: line) == words)
  }

  @Test func `an image keeps its words, and a link into the book too`() {
    #expect(MarkdownHTML.text(of: "![the *plan*](plan.png)") == "<p>the <em>plan</em></p>\n")
    #expect(MarkdownHTML.text(of: "see [the plan](../plan.md) now") == "<p>see the plan now</p>\n")
  }

  @Test func `a text that is too long stays as it was written`() {
    let long = String(repeating: "*a* <b>\n", count: MarkdownHTML.limit / 8 + 1)
    #expect(MarkdownHTML.text(of: long).hasPrefix("<pre>*a* &lt;b&gt;\n"))
  }

  @Test func `threads do not disturb each other`() async {
    let markdown = (0..<50).map {
      "| a\($0) | *b* |\n|---|---|\n| ~c~ | [d](https://e.example) |\n"
    }
    let alone = markdown.map { MarkdownHTML.text(of: $0) }
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask { markdown.map { MarkdownHTML.text(of: $0) } }
      }
      for await together in group { #expect(together == alone) }
    }
  }
}
