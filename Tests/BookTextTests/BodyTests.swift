// Tests of headings and of the lines that blocks stand on.

import Testing

@testable import BookText

struct BodyTests {
  @Test(arguments: [
    ("# A", ["1 A"]), ("###### 資料 ######", ["6 資料"]), ("#", ["1 "]), ("## ##", ["2 "]),
    ("# C#", ["1 C#"]), ("#\tA", ["1 A"]), ("A\n===", ["1 A"]), ("A\nb\n---\nc", ["2 A\nb"]),
    ("- # In an item", ["1 In an item"]), ("> # Quoted", []), ("```\n# Code\n```", []),
    ("#A", []), ("A\n# B\n\n## C\r\n### D\r#### E", ["1 B", "2 C", "3 D", "4 E"]),
    ("#A\n===", ["1 #A"]), ("| a |\n| --- |\n| b |\n---", []), ("a\n\n---", []),
  ])
  func `headings are read with level and words`(_ text: String, _ headings: [String]) {
    let read = ReadBody(text)
    #expect(read.body.headings.map { "\($0.level) \(read.text($0.text))" } == headings)
  }

  @Test(arguments: [
    ("two\n  lines", "two lines"), ("two\r\nlines", "two lines"), ("一台を\n回して", "一台を回して"),
    ("「要らない。」\n  と言う", "「要らない。」と言う"), ("端末\nfour", "端末 four"), ("four\n端末", "four 端末"),
    ("ａ\nｂ", "ａｂ"), ("one", "one"),
  ])
  func `a text over lines is read as one, with blanks where its script has them`(
    _ text: String, _ line: String
  ) {
    let bytes = Array(text.utf8)
    #expect(Span(0, bytes.count).line(in: bytes) == line)
  }

  @Test func `a heading's span is all of it`() {
    let read = ReadBody("text\n\n  ## A ##  \n\nB\nc\n===\n\ntext")
    #expect(read.body.headings.map { read.text($0.span) } == ["## A ##", "B\nc\n==="])
  }

  @Test func `lines are counted as cmark counts them`() {
    for lineEnd in ["\n", "\r\n", "\r"] {
      let lines = [
        "", "", " ", "# A", "", "", "\t", "- [ ] b", "", "", "  - [x] c #risk", "", "d #win",
      ]
      let read = ReadBody(lines.joined(separator: lineEnd))
      #expect(read.body.headings.map { read.text($0.span) } == ["# A"])
      #expect(read.body.tasks.map { read.text($0.span) } == ["[ ] b", "[x] c #risk"])
      #expect(read.marks == ["risk: c #risk", "win: d #win"])
    }
  }

  @Test func `nothing is read from nothing`() {
    for text in ["", "\n", "\r", " ", "\u{FEFF}", "\0", "x"] {
      #expect(ReadBody(text).spans == [])
    }
  }

  @Test func `a span beyond the file is its end`() {
    let bytes = Array("- [ ] a".utf8)
    #expect(Body.read(bytes, in: Span(0, 100)).0.tasks.count == 1)
    #expect(Body.read(bytes, in: Span(50, 100)).0 == .empty)
  }

  @Test func `a NUL is text like any other`() throws {
    let read = ReadBody("- [ ] a\0b\0 @kenji\n\0- [ ] c\n- [ ] d")
    #expect(read.tasks == ["open: a\0b\0 @kenji \0- [ ] c", "open: d"])
  }

  @Test(arguments: [
    ("a | b\n--|--", 0), ("x\na | b\n--|--", 1), ("|a|\n|-|", 0), ("a\n:-:", 0), ("a\\|b\n|-|", 0),
    ("| a | b |\n|:--|--:|", 0),
  ])
  func `a table begins at its header`(_ text: String, _ header: Int) {
    #expect(tableHeader(text) == header)
  }

  @Test(arguments: [
    "a | b\n---", "a\n|-|-|", "a | b\n-- | --\u{A0}", "a | b\nc | d", "|-|-|", "a|b\n|--|x",
  ])
  func `other lines are no table`(_ text: String) {
    #expect(tableHeader(text) == nil)
  }

  private func tableHeader(_ text: String) -> Int? {
    var lines: [Span] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(Span(start, start + line.utf8.count))
      start += line.utf8.count + 1
    }
    return Array(text.utf8).withUnsafeBufferPointer { TableRows.header($0, lines: lines) }
  }
}
