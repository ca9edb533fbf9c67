// Bodies that were made to take a reader's time, memory or stack.

import Testing

@testable import BookText

struct BodyHostilityTests {
  /// Each was once more than linear in cmark-gfm, in its tables, or could be in what csbook adds.
  @Test(arguments: [
    "[", "]", "*", "_", "`", "<", ">", "#", "|", "-", "+", "\\", "&", "!", "\0", "\t", " ", "\r",
    "\n",
    "> ", "- ", "+ ", "* ", "1. ", "- [ ] ", "-[ ]", "![[]()", "](", "[[", "[[]", "<!--", "<a ",
    "<a\n",
    "</", "<?", "`a``", "\\`", "a\n|-|-|\n", "|-", "a\n===\n", "[a]: b\n", "- a\n", "-\n", "-\n\n",
    "```\n",
    "#risk ", "(#risk", "https://", "://", "@a ", "@ a ", "due: ", "due:2026-01-01 ", "🔁 a ", "🔁",
    "📅 ",
    "[due:: ", "[a:: b] ", "(a::", "^", "資", "　", "\u{A0}",
  ])
  func `a piece over and over is read to its end`(_ piece: String) {
    let count = 65_536 / piece.utf8.count
    let borders = [("", " a"), ("- [ ] ", ""), ("- [ ] a #risk ", "\n\n- [ ] last #win")]
    for (prefix, suffix) in borders {
      let read = ReadBody(prefix + String(repeating: piece, count: count) + suffix)
      #expect(read.spans.allSatisfy { $0.upper <= read.bytes.count })
    }
  }

  @Test func `nesting of 10,000 levels is read`() {
    for piece in ["- ", "+ ", "1. "] {
      let read = ReadBody(String(repeating: piece, count: 10_000) + "[ ] deep\n\n- [x] after")
      #expect(read.tasks == ["open: deep", "done: after"])
    }
    let quoted = ReadBody(String(repeating: "> ", count: 10_000) + "- [ ] deep\n\n- [x] after")
    #expect(quoted.tasks == ["done: after"])
  }

  @Test func `blank lines below deep nesting take no time of their own`() {
    let deep = String(repeating: "+ ", count: 10_000) + "[ ] deep"
    let read = ReadBody(deep + String(repeating: "\n", count: 100_000) + "- [x] after")
    #expect(read.tasks == ["open: deep", "done: after"])
  }

  @Test func `a wide table of many rows takes no memory for its missing cells`() {
    let cells = 10_000
    let header =
      String(repeating: "|a", count: cells) + "|\n" + String(repeating: "|-", count: cells)
    let read = ReadBody(header + "|\n" + String(repeating: "#risk\n", count: 10_000) + "\n#win")
    #expect(read.marks == ["win: #win"])
  }

  @Test func `long lines and long paragraphs are read`() {
    let words = String(repeating: "word ", count: 200_000)
    #expect(ReadBody("- [ ] \(words)@kenji").body.tasks.first?.owner?.value == "kenji")
    let lines = String(repeating: "word\n", count: 200_000)
    #expect(ReadBody("\(lines)#risk").body.marks.count == 1)
  }
}
