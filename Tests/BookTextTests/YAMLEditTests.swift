// Changes of front matter: what each makes of the text, and what is refused.

import BookText
import Testing

struct YAMLEditTests {
  @Test(arguments: Story.scalars + Story.keys + Story.lists + Story.removals)
  func `a change writes what it must and nothing else`(_ story: Story) throws {
    let result = try VerifiedEdit(of: bytes(story.before), at: "a.md").applying(story.edit)
    #expect(String(decoding: result.after, as: UTF8.self) == text(story.after))
  }

  @Test(arguments: Story.scalars + Story.keys + Story.lists + Story.removals)
  func `a change keeps CRLF`(_ story: Story) throws {
    let before = text(story.before).replacing("\n", with: "\r\n")
    let result = try VerifiedEdit(of: Array(before.utf8), at: "a.md").applying(story.edit)
    let after = text(story.after).replacing("\n", with: "\r\n")
    #expect(result.after == Array(after.utf8), "\(String(decoding: result.after, as: UTF8.self))")
  }

  @Test(arguments: Story.scalars + Story.keys + Story.lists + Story.removals)
  func `a change keeps a file without a last line end so`(_ story: Story) throws {
    let mark = "\u{FEFF}"
    let result = try VerifiedEdit(of: Array((mark + story.before).utf8), at: "csbook.yml")
      .applying(story.edit)
    #expect(
      String(decoding: result.after, as: UTF8.self).utf8.elementsEqual((mark + story.after).utf8))
  }

  @Test(arguments: Refused.all)
  func `a change that could lose something is refused`(_ refused: Refused) {
    #expect(throws: refused.refusal) {
      try VerifiedEdit(of: bytes(refused.text), at: "a.md").applying(refused.edit)
    }
  }

  @Test func `changes follow one another`() throws {
    let result = try VerifiedEdit(of: bytes("a: 1"), at: "a.md")
      .applying(.set(["a"], .literal("2")))
      .applying(.insert(key: "b", .text("no"), .last, in: .root))
      .applying(.remove(["a"]))
    #expect(result.before == bytes("a: 1"))
    #expect(String(decoding: result.after, as: UTF8.self) == text("b: 'no'"))
    #expect(result.isChange)
  }

  @Test(arguments: [
    ("a.md", "---\n---\nbody\n", "---\nname: Acme\n---\nbody\n"),
    ("a.md", "---\r\n# yet\r\n---\r\n", "---\r\n# yet\r\nname: Acme\r\n---\r\n"),
    ("csbook.yml", "", "name: Acme\n"),
    ("csbook.yml", "# yet", "# yet\nname: Acme"),
    ("csbook.yml", "{}\n", "{name: Acme}\n"),
  ])
  func `front matter that holds nothing takes its first pair`(
    _ path: String, _ before: String, _ after: String
  ) throws {
    let result = try VerifiedEdit(of: Array(before.utf8), at: Path(path))
      .applying(.insert(key: "name", .text("Acme"), .first, in: .root))
    #expect(String(decoding: result.after, as: UTF8.self).utf8.elementsEqual(after.utf8))
  }

  @Test func `a table has no front matter to change`() {
    #expect(throws: EditRefusal.noFrontMatter) {
      try VerifiedEdit(of: Array("date,n\n".utf8), at: "metrics.csv").applying(.remove(["date"]))
    }
  }

  private func bytes(_ yaml: String) -> [UInt8] { Array(text(yaml).utf8) }

  private func text(_ yaml: String) -> String { "---\n\(yaml)\n---\n- [ ] Körper due:2026-05-01\n" }

  struct Story: Sendable, CustomTestStringConvertible {
    let before: String
    let edit: YAMLEdit
    let after: String

    init(_ before: String, _ edit: YAMLEdit, _ after: String) {
      self.before = before
      self.edit = edit
      self.after = after
    }

    var testDescription: String { "\(before.debugDescription) \(edit)" }
  }

  struct Refused: Sendable, CustomTestStringConvertible {
    let text: String
    let edit: YAMLEdit
    let refusal: EditRefusal

    init(_ text: String, _ edit: YAMLEdit, _ refusal: EditRefusal) {
      self.text = text
      self.edit = edit
      self.refusal = refusal
    }

    var testDescription: String { "\(text.debugDescription) \(edit)" }

    static let all: [Refused] = [
      Refused("a: |\n  text", .set(["a"], .text("x")), .blockScalar(["a"])),
      Refused("a: >-\n  text", .set(["a"], .text("x")), .blockScalar(["a"])),
      Refused("a: one\n  two", .set(["a"], .text("x")), .severalLines(["a"])),
      Refused("a: \"one\n  two\"", .set(["a"], .text("x")), .severalLines(["a"])),
      Refused("a: {b: 1}", .set(["a"], .text("x")), .notAScalar(["a"])),
      Refused("a: [1]", .set(["a"], .text("x")), .notAScalar(["a"])),
      Refused("a: 1", .set(["b"], .text("x")), .noSuchPlace(["b"])),
      Refused("a: [1]", .set(["a", 1], .text("x")), .noSuchPlace(["a", 1])),
      Refused("a: 1\nb: 2", .rename(["a"], to: "b"), .keyExists(["b"])),
      Refused("a: [1]", .rename(["a", 0], to: "b"), .notAKey(["a", 0])),
      Refused("a: 1", .rename(.root, to: "b"), .notAKey(.root)),
      Refused("a: 1", .insert(key: "a", .text("x"), .last, in: .root), .keyExists(["a"])),
      Refused("a: 1", .insert(key: "b", .text("x"), .last, in: ["a"]), .notAMapping(["a"])),
      Refused("a: 1", .insert(key: "b", .text("x"), .after("c"), in: .root), .noSuchPlace(["c"])),
      Refused("a: {b: 1}", .append(.text("x"), to: ["a"]), .notAList(["a"])),
      Refused("a: |\n  text", .append(.text("x"), to: ["a"]), .blockScalar(["a"])),
      Refused("a: 1", .remove(["a"]), .lastOne(["a"])),
      Refused("a:\n  - x", .remove(["a", 0]), .lastOne(["a", 0])),
      Refused("a:\n  b: 1", .remove(["a", "b"]), .lastOne(["a", "b"])),
      Refused("a:\n  - - x\n    - y", .remove(["a", 0, 0]), .unclear(["a", 0, 0])),
      Refused("a:\n  - b: 1 # why\n    c: 2", .remove(["a", 0, "b"]), .unclear(["a", 0, "b"])),
      Refused("a: [x, # why\n  y]", .remove(["a", 0]), .unclear(["a", 0])),
      Refused("? a\n: 1\n? b\n: 2", .remove(["a"]), .unclear(["a"])),
      Refused(
        "a: |+\n  text\n\nb: 1", .insert(key: "c", .literal("1"), .after("a"), in: .root),
        .changesMore("`a`")),
      Refused(
        "a: 1\na: 2", .set(["a"], .literal("3")),
        .unreadable(TextProblem(.duplicateKey("a", first: Span(4, 5)), at: Span(9, 10)))),
      Refused(
        "a: &x 1", .set(["a"], .literal("3")),
        .unreadable(TextProblem(.yamlFeature(.anchor), at: Span(7, 11)))),
    ]
  }
}
