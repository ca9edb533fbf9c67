// Unified diffs: golden ones, and the law that they lead from one text to the other.

import BookText
import Testing

struct SpliceDiffTests {
  @Test func `equal texts have no diff`() {
    #expect(diff("a\nb\n", "a\nb\n") == "")
  }

  @Test func `a change is shown with three lines around it`() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n") == """
        --- a/notes/a.md
        +++ b/notes/a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +five
         6
         7
         8

        """)
  }

  @Test func `changes far apart have a hunk each`() {
    let lines = (1...20).map { "\($0)\n" }
    var changed = lines
    changed[1] = "two\n"
    changed.remove(at: 17)
    #expect(
      diff(lines.joined(), changed.joined()).split(separator: "\n").filter { $0.hasPrefix("@@") }
        == ["@@ -1,5 +1,5 @@", "@@ -15,6 +15,5 @@"])
  }

  @Test func `a missing last line end is said`() {
    #expect(
      diff("a\nb", "a\nb\n") == """
        --- a/notes/a.md
        +++ b/notes/a.md
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +b

        """)
  }

  @Test func `a text that comes or goes is placed before the first line`() {
    #expect(diff("", "a\n").contains("@@ -0,0 +1 @@\n+a\n"))
    #expect(diff("a\n", "").contains("@@ -1 +0,0 @@\n-a\n"))
  }

  @Test func `a new file is compared with nothing`() {
    let path: Path = "a.md"
    #expect(
      UnifiedDiff.text(of: VerifiedEdit(creating: Array("a\n".utf8), at: path))
        == "--- /dev/null\n+++ b/a.md\n@@ -0,0 +1 @@\n+a\n")
    #expect(UnifiedDiff.text(of: VerifiedEdit(of: Array("a\n".utf8), at: path)) == "")
  }

  @Test func `a diff leads from the old text to the new`() throws {
    let seed: UInt64 = 20_260_317
    var random = SeededGenerator(seed: seed)
    let pieces = ["a\n", "b\n", "c\r\n", "東\n", "\n", " \n", "-x\n", "+y\n"]
    for round in 0..<1_500 {
      let old = text(of: pieces, upTo: 30, &random)
      let new = Bool.random(using: &random) ? text(of: pieces, upTo: 30, &random) : old + "a"
      let patched = try #require(patch(old, with: diff(old, new)), "seed \(seed), round \(round)")
      #expect(patched.utf8.elementsEqual(new.utf8), "seed \(seed), round \(round)")
    }
  }

  @Test func `texts that have little in common do not take long`() throws {
    let old = (0..<30_000).map { "\($0)\n" }.joined()
    let new = old.replacing("\n", with: "\r\n")
    #expect(patch(old, with: diff(old, new)) == new)
  }

  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff.text(of: "notes/a.md", from: Array(old.utf8), to: Array(new.utf8))
  }

  private func text(
    of pieces: [String], upTo count: Int, _ random: inout SeededGenerator
  ) -> String {
    let lines = (0..<Int.random(in: 0...count, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
    return Bool.random(using: &random) ? lines : lines + "end"
  }

  /// Applies a diff; nil where a line that it names is not there.
  private func patch(_ old: String, with diff: String) -> String? {
    if diff.isEmpty { return old }
    var rest = lines(old)[...]
    var result: [[UInt8]] = []
    var lastSign: UInt8 = 0
    for line in lines(diff).dropFirst(2) {
      let content = Array(line.dropFirst())
      switch line.first {
      case UInt8(ascii: "@"):
        let place = String(decoding: line, as: UTF8.self).split(separator: " ")[1].dropFirst()
        let numbers = place.split(separator: ",").compactMap { Int($0) }
        guard let start = numbers.first else { return nil }
        let count = numbers.count > 1 ? numbers[1] : 1
        let before = lines(old).count - rest.count
        let skipped = start - (count == 0 ? 0 : 1) - before
        guard skipped >= 0, skipped <= rest.count else { return nil }
        result += rest.prefix(skipped)
        rest = rest.dropFirst(skipped)
      case UInt8(ascii: " "), UInt8(ascii: "-"):
        guard let first = rest.popFirst(), first == content || first + [0x0A] == content else {
          return nil
        }
        if line.first == UInt8(ascii: " ") { result.append(content) }
      case UInt8(ascii: "+"):
        result.append(content)
      case UInt8(ascii: "\\"):
        if lastSign != UInt8(ascii: "-"), let last = result.popLast() {
          result.append(Array(last.dropLast()))
        }
      default: return nil
      }
      lastSign = line.first ?? 0
    }
    return String(decoding: (result + rest).joined(), as: UTF8.self)
  }

  private func lines(_ text: String) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for byte in text.utf8 {
      lines[lines.count - 1].append(byte)
      if byte == 0x0A { lines.append([]) }
    }
    return lines.filter { !$0.isEmpty }
  }
}
