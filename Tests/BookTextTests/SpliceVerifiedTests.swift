// Replacements of bytes, and what reading again has to say about them.

import BookText
import Testing

struct SpliceVerifiedTests {
  @Test(arguments: [
    ("a.md", "---\nownr: x\nb: 1\n---\n", "ownr", "owner"),
    ("a.md", "---\na: x\n---\n- [ ] one @kenji\n- [ ] two\n", "[ ] one", "[x] one"),
    ("a.md", "---\na: x\n---\n-[ ] one due: 2026-05-01\n", "-[", "- ["),
    ("a.md", "---\na: x\n---\n- [ ] one due: 2026-05-01\n", ": 2026-05", ":2026-05"),
    ("a.md", "---\na: x\u{7}\nb: 1\n---\n- [ ] one\n", "\u{7}", ""),
    ("a.md", "---\na: 1.10\nb: 1\n---\n", "1.10", "\"1.10\""),
    ("csbook.yml", "nme: Book\nteam: []", "nme", "name"),
    ("metrics.csv", "date,sets\n2026-01-01,4\n", "sets", "seats"),
    ("surveys.csv", "date,comment\n2026-01-01,\"a, b\"\n2026-01-02,c\n", "02,c", "02,\"c, d\""),
  ])
  func `a replacement that changes what it touches is made`(
    _ path: String, _ before: String, _ old: String, _ new: String
  ) throws {
    let edit = try #require(replacement(of: old, by: new, in: before, path))
    let result = try VerifiedEdit(of: Array(before.utf8), at: Path(path)).applying([edit])
    let expected = before.replacing(old, with: new, maxReplacements: 1)
    #expect(String(decoding: result.after, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    // The rest of the front matter becomes body.
    ("a.md", "---\na: x\nb: 1\n---\n", "x", "x\n---"),
    // The next pair becomes part of a text.
    ("a.md", "---\na: x\nb: 1\n---\n", "x", "|\n  x\n b"),
    ("a.md", "---\na: 'x'\nb: 'y'\nc: z\n---\n", "'x'", "'x"),
    ("a.md", "---\na: x\nb: y\n---\n", "x", "[x"),
    ("a.md", "---\na: x\nb: {c: 1}\n---\n", "x", "1, b: {"),
    ("a.md", "---\na: x\nb: 1\n---\n", "x", "x\nb: 2"),
    ("a.md", "---\na: x\n---\n- [ ] one\n\nword\n\n- [ ] two\n", "word", "```"),
    ("a.md", "---\na: x\n---\nword\n\n- one #risk\n", "word", "<!-- "),
    ("a.md", "---\na: x\n---\nword\n\n## Shared\n\nall\n\n- [ ] two\n", "word", "```"),
    ("a.md", "---\na: x\n---\n## Shared\n\nword\n\n- [ ] two\n", "word", "# Else"),
    ("csbook.yml", "name: Book\nteam: []\n", "Book", "\"Book"),
    ("surveys.csv", "date,comment\n2026-01-01,b\n2026-01-02,c\n", "b", "\"b"),
    ("surveys.csv", "date,comment\n2026-01-01,b\n2026-01-02,c\n", "b", "b,c"),
  ])
  func `a replacement that changes more is refused`(
    _ path: String, _ before: String, _ old: String, _ new: String
  ) throws {
    let edit = try #require(replacement(of: old, by: new, in: before, path))
    #expect(throws: EditRefusal.self) {
      try VerifiedEdit(of: Array(before.utf8), at: Path(path)).applying([edit])
    }
  }

  @Test func `edits of another file are refused`() {
    #expect(throws: EditRefusal.splice(.severalFiles("a.md", "b.md"))) {
      try VerifiedEdit(of: [], at: "a.md").applying([TextEdit("b.md", .start, "x")])
    }
  }

  @Test func `random replacements leave what they do not touch, or are refused`() throws {
    let seed: UInt64 = 20_260_316
    var random = SeededGenerator(seed: seed)
    let before = Array(
      """
      ---
      name: 東京   # why
      tags: [a, 'b']
      list:
        - id: x
          n: 1
        - {id: y, n: 2}
      ---
      # Heading

      - [ ] one @kenji due:2026-05-01
      - [x] two 資料 #risk
        - [ ] three

      ## Shared

      All is well. #win

      """.utf8)
    let borders = before.indices.filter { before[$0] & 0xC0 != 0x80 }
    for round in 0..<3_000 {
      let start = try #require(borders.randomElement(using: &random))
      let end = borders.first { $0 >= start + Int.random(in: 0...5, using: &random) } ?? start
      let edit = TextEdit("a.md", Span(start, max(start, end)), YAMLEditCorpus.text(&random))
      guard let result = try? VerifiedEdit(of: before, at: "a.md").applying([edit]) else {
        continue
      }
      let (old, new) = (Outline(before), Outline(result.after))
      let shift = result.after.count - before.count
      let kept = old.parts.filter { $0.span.upper < start || $0.span.lower > end }
      for part in kept {
        let lower = Int(part.span.lower) + (Int(part.span.lower) > end ? shift : 0)
        let isThere = new.parts.contains { $0.text == part.text && Int($0.span.lower) == lower }
        #expect(isThere, "seed \(seed), round \(round): \(edit) loses \(part.text)")
      }
    }
  }

  private func replacement(
    of old: String, by new: String, in text: String, _ path: String
  ) -> TextEdit? {
    guard let range = text.firstRange(of: old) else { return nil }
    let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return TextEdit(Path(path), Span(lower, lower + old.utf8.count), new)
  }
}

/// The scalars, tasks, marks and headings of a text, as one list.
private struct Outline {
  struct Part {
    let text: String
    let span: Span
  }

  private(set) var parts: [Part] = []

  init(_ bytes: [UInt8]) {
    let text = FrontMatter.read(bytes)
    if let root = text.root { add(root) }
    let body = Body.read(bytes, in: text.body).0
    for task in body.tasks {
      parts.append(Part(text: "\(task.state) \(task.tokens.map(\.value))", span: task.span))
    }
    for heading in body.headings {
      parts.append(Part(text: "#\(heading.level)", span: heading.span))
    }
    for mark in body.marks { parts.append(Part(text: "\(mark.kind)", span: mark.paragraph)) }
  }

  /// Without keys: an edit may give another key to a value that it does not touch.
  private mutating func add(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text, _): parts.append(Part(text: text, span: node.span))
    case .list(let items, _): for item in items { add(item) }
    case .mapping(let pairs, _): for pair in pairs { add(pair.value) }
    }
  }
}
