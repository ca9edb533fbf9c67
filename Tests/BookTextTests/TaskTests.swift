// Tests of tasks: which lines are tasks, and which of their words are tokens.

import Testing

@testable import BookText

struct TaskTests {
  @Test(arguments: [
    ("- [ ] Send the deck", ["open: Send the deck"]),
    ("* [x] Done", ["done: Done"]),
    ("+ [X] Done", ["done: Done"]),
    ("1. [-] No longer", ["cancelled: No longer"]),
    ("2) [/] Half way", ["in-progress: Half way"]),
    ("- [ ] ", ["open: "]),
    ("- [ ]", ["open: "]),
    ("- [ ]\n  on the next line", ["open: on the next line"]),
    ("-\n  [ ] below the bullet", ["open: below the bullet"]),
    ("- [ ]\ttab", ["open: tab"]),
    ("-\t[ ] tab", ["open: tab"]),
    ("- a\n  - [ ] nested\n    1. [x] deeper", ["open: nested", "done: deeper"]),
    ("- - - [ ] in a row", ["open: in a row"]),
    ("- [ ] one\r\n- [x] two\r\n", ["open: one", "done: two"]),
    ("- [ ] one\r- [x] two", ["open: one", "done: two"]),
    ("- [ ] over\n  two lines\nand a lazy third", ["open: over two lines and a lazy third"]),
    ("- [ ] first\n\n  second paragraph", ["open: first"]),
    ("- [ ] a\n  | a | b |\n  |---|---|\n  | 1 | 2 |", ["open: a"]),
    ("- [ ] a\n***\n- [x] b", ["open: a", "done: b"]),
    (
      "- [ ] **bold** and [link](https://example.com)",
      ["open: **bold** and [link](https://example.com)"]
    ),
    ("- [ ] 資料を送る", ["open: 資料を送る"]),
  ])
  func `a list item that begins with a checkbox is a task`(_ text: String, _ tasks: [String]) {
    #expect(ReadBody(text).tasks == tasks)
    #expect(ReadBody(text).problems == [])
  }

  @Test(arguments: [
    "[ ] in no list", "> - [ ] quoted", "- > [ ] quoted", "    - [ ] indented code",
    "```\n- [ ] fenced\n```", "- a\n\n      - [ ] code in an item", "<!--\n- [ ] comment\n-->",
    "<div>\n- [ ] html\n</div>", "- # [ ] heading", "- text\n  [ ] second line", "- [?] unknown",
    "- [x](https://example.com)", "- [x][ref]", "- [x]: https://example.com", "- [[note]]",
    "- `[ ]` code", "- <!-- [ ] --> comment", "- \\[ ] escaped", "| - [ ] a | b |\n|---|---|",
  ])
  func `what stands elsewhere is no task`(_ text: String) {
    #expect(ReadBody(text).tasks == [])
    #expect(ReadBody(text).problems == [])
  }

  @Test func `spans hold the state, the words and the item's first paragraph`() throws {
    let read = ReadBody("# 資料\n\n- [/] Send 資料  due:2026-05-01 \n  \n  more\n")
    let task = try #require(read.body.tasks.first)
    #expect(read.text(task.stateSpan) == "/")
    #expect(read.text(task.span) == "[/] Send 資料  due:2026-05-01")
    #expect(read.text(task.title) == "Send 資料")
    #expect(read.text(try #require(task.due).span) == "due:2026-05-01")
    #expect(read.text(try #require(task.due).valueSpan) == "2026-05-01")
  }

  @Test func `only the body's span is read`() {
    let text = "---\ntasks:\n- [x] a\n---\n- [ ] b\n- [ ] c\n"
    let bytes = Array(text.utf8)
    let (body, _) = Body.read(bytes, in: Span(23, 31))
    #expect(body.tasks.map { $0.title(in: bytes) } == ["b"])
  }

  @Test func `a byte order mark is no text`() {
    #expect(ReadBody("\u{FEFF}- [ ] a").tasks == ["open: a"])
    #expect(ReadBody("\u{FEFF}# A").body.headings.count == 1)
  }
}
