// Tests of near misses: what was meant as a task, and what was not.

import Testing

@testable import BookText

struct TaskNearMissTests {
  @Test(arguments: [
    ("-[ ] x", "-[ ] → - [ ]"), ("-[x] x", "-[x] → - [x]"), ("+[] x", "+[] → + [ ]"),
    ("- a\n  -[ ] b", "-[ ] → - [ ]"), ("text\n-[ ] b", "-[ ] → - [ ]"),
    ("- []x", "[] → [ ] "), ("- []", "[] → [ ]"), ("- [] x", "[] → [ ]"),
    ("- [ x] y", "[ x] → [x]"), ("- [x ] y", "[x ] → [x]"), ("- [  ] y", "[  ] → [ ]"),
    ("* [ ]y", "[ ] → [ ] "), ("- [x]done", "[x] → [x] "), ("1. [ ]資料", "[ ] → [ ] "),
    ("- [　] 資料", "[　] → [ ]"), ("- [ ]　資料", "[ ]　 → [ ] "),
    ("- [\u{A0}] nbsp", "[\u{A0}] → [ ]"),
  ])
  func `a checkbox that is none has a replacement that makes it one`(
    _ text: String, _ nearMiss: String
  ) throws {
    let read = ReadBody(text)
    #expect(read.nearMisses == [nearMiss])
    #expect(read.tasks == [])
    let mended = ReadBody(bytes: try mend(read))
    #expect(mended.body.tasks.count == 1)
    #expect(mended.problems == [])
  }

  @Test(arguments: [
    ("a due: 2026-05-01", "due: 2026-05-01 → due:2026-05-01", "2026-05-01"),
    ("a due:  +3d @ren", "due:  +3d → due:+3d", "+3d"),
    ("a @ kenji due:2026-05-01", "@ kenji → @kenji", "2026-05-01"),
    ("a pri: high due:2026-05-01", "pri: high → pri:high", "2026-05-01"),
  ])
  func `a token with a blank inside has a replacement`(
    _ text: String, _ nearMiss: String, _ due: String
  ) throws {
    let read = ReadBody("- [ ] \(text)")
    #expect(read.nearMisses == [nearMiss])
    let mended = ReadBody(bytes: try mend(read))
    #expect(mended.problems == [])
    #expect(mended.body.tasks.first?.due?.value == due)
    #expect(mended.body.tasks.first.map { $0.title(in: mended.bytes) } == "a")
  }

  @Test(arguments: [
    ("a due:2026-02-30", "2026-02-30 → ?"), ("a due:tomorrow @kenji", "tomorrow → ?"),
    ("a due:2026-05-01.", "2026-05-01. → ?"), ("a 📅 2026-13-01", "2026-13-01 → ?"),
    ("a [due:: soon]", "soon → ?"), ("a done:2026-5-1", "2026-5-1 → ?"),
  ])
  func `a day that does not exist has none`(_ text: String, _ nearMiss: String) {
    let read = ReadBody("- [ ] \(text)")
    #expect(read.nearMisses == [nearMiss])
    #expect(read.body.tasks.first?.due == nil)
    #expect(read.body.tasks.first.map { $0.title(in: read.bytes) } == "a")
  }

  @Test(arguments: [
    "- [link](https://example.com)", "- [][ref]", "- [](https://example.com)", "- [x](url)",
    "- call at 12:30", "- [1] footnote", "- [ref]", "- [ref]: https://example.com", "- [x]: url",
    "- [[wiki]]", "- [x][ref] text", "- [x]", "`-[ ] x`", "```\n-[ ] x\n```", "> -[ ] x",
    "<!-- -[ ] x -->", "text <!--\n-[ ] x\n--> text", "text -[ ] x", "-[link](url)", "--[ ] x",
    "- [ - ] optional", "- []()", "- []: x", "- [y] n", "- [ ][ ] x", "- -[]-", "-[a] x",
    "- meet @ noon", "- [ ] meet @ noon", "- [ ] the date is due: soon", "- due: 2026-05-01",
    "due: 2026-05-01", "- [ ] due: 2026-05-01 was fine", "- [ ] `due: 2026-05-01`",
    "- [ ] due:2026-02-30 was no day", "# -[ ] x", "| -[ ] a | b |\n|---|---|",
    "- [x]'s", "- [ ], then", "+1[ ] x", "*[x] a*",
  ])
  func `ordinary prose is left alone`(_ text: String) {
    #expect(ReadBody(text).nearMisses == [])
  }

  /// The text with every replacement made.
  private func mend(_ read: ReadBody) throws -> [UInt8] {
    var bytes = read.bytes
    for problem in read.problems.reversed() {
      guard case .taskNearMiss(_, let replacement) = problem.kind else { continue }
      bytes.replaceSubrange(problem.span.range, with: try #require(replacement).utf8)
    }
    return bytes
  }
}
