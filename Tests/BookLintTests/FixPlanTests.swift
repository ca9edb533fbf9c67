// Which fixes are made together, and how often lint looks again.

import BookLint
import BookModel
import BookStore
import BookTesting
import BookText
import Testing

struct FixPlanTests {
  @Test func `fixes that meet wait for the next round`() {
    let findings = [
      finding("a", 0, 2, "x"), finding("b", 1, 3, "x"), finding("c", 2, 4, "x"),
      finding("d", 5, 5, "x"), finding("e", 5, 5, "y"), finding("f", 7, 9, "x"),
    ]
    let plan = FixPlan(findings, touching: { _ in true })
    #expect(plan.chosen.map(\.rule) == ["a", "d", "f"])
  }

  @Test func `a fix that edits a file out of reach is left out whole`() {
    let both = Finding(
      rule: "both", severity: .error, message: "m", path: "a.md", span: .start,
      fix: Fix("t", [TextEdit("a.md", .start, "x"), TextEdit("b.md", .start, "x")]))
    #expect(FixPlan([both], touching: { $0 == "a.md" }).chosen == [])
    #expect(FixPlan([both], touching: { _ in true }).paths == ["a.md", "b.md"])
  }

  @Test func `a fix that would change more is refused, and the others are made`() {
    let text = Array("---\na: x\nb: y\nc: z\n---\n".utf8)
    let plan = FixPlan(
      [finding("good", 4, 5, "aa"), finding("bad", 12, 13, "'y"), finding("too", 14, 15, "cc")],
      touching: { _ in true })
    let outcome = plan.applied(to: ["a.md": VerifiedEdit(of: text, at: "a.md")])
    #expect(outcome.fixed.map(\.rule) == ["good", "too"])
    #expect(outcome.refused.map(\.finding.rule) == ["bad"])
    #expect(
      outcome.texts["a.md"]?.after == Array("---\naa: x\nb: y\ncc: z\n---\n".utf8))
  }

  @Test func `a fix of two files is made in both or in neither`() {
    let texts: [Path: VerifiedEdit] = [
      "a.md": VerifiedEdit(of: Array("---\na: x\n---\n".utf8), at: "a.md"),
      "b.md": VerifiedEdit(of: Array("---\nb: x\nc: y\n---\n".utf8), at: "b.md"),
    ]
    let both = Finding(
      rule: "both", severity: .error, message: "m", path: "a.md", span: .start,
      fix: Fix(
        "t", [TextEdit("a.md", Span(4, 5), "aa"), TextEdit("b.md", Span(7, 8), "'x")]))
    let outcome = FixPlan([both], touching: { _ in true }).applied(to: texts)
    #expect(outcome.texts.isEmpty)
    #expect(outcome.refused.map(\.finding.rule) == ["both"])
  }

  private func finding(_ rule: String, _ lower: Int, _ upper: Int, _ text: String) -> Finding {
    Finding(
      rule: rule, severity: .error, message: "m", path: "a.md", span: Span(lower, upper),
      fix: Fix("t", [TextEdit("a.md", Span(lower, upper), text)]))
  }
}

struct FixRoundsTests {
  @Test func `what a fix brings to light is fixed in the next round`() throws {
    let note: Path = "accounts/acme/notes/2026-02-20-call.md"
    let rounds = try fix([
      note.text: "---\ndte: 2026-02-20\ntype: call\n---\n-[ ] send it due: 2026-05-01\n"
    ])
    let edit = try #require(rounds.edits.first)
    #expect(rounds.edits.map(\.path) == [note])
    #expect(
      String(decoding: edit.after, as: UTF8.self)
        == "---\ndate: 2026-02-20\ntype: call\n---\n- [ ] send it due:2026-05-01\n")
    #expect(rounds.fixed.map(\.line) == [2, 5, 5])
    #expect(rounds.left.filter { $0.path == note && $0.fix != nil } == [])
    #expect(rounds.refused.isEmpty)
  }

  @Test func `a book without fixes is read once and not changed`() throws {
    let rounds = try fix([:])
    #expect(rounds.edits == [])
    #expect(rounds.fixed.isEmpty)
    #expect(rounds.left == [])
  }

  @Test func `files out of reach are not touched`() throws {
    let files = [
      "accounts/acme/journey.md": "---\njorney: standard\n---\n",
      "segments/all.md": "---\nordr: 10\nwhen: 1 = 1\n---\n",
    ]
    let rounds = try fix(files, touching: { $0.isInside("accounts") })
    #expect(rounds.edits.map(\.path) == ["accounts/acme/journey.md"])
    #expect(rounds.left.contains { $0.path == "segments/all.md" && $0.fix != nil })
  }

  @Test func `a file that was changed after lint read it is linted again before it is fixed`()
    throws
  {
    let path: Path = "accounts/acme/journey.md"
    let old = "---\njorney: standard\n---\n"
    let new = "---\n# a new first line\njorney: standard\n---\n"
    let base = try source([path.text: old])
    let rounds = try FixRounds(
      touching: { _ in true }, read: { _ throws(any Error) in Array(new.utf8) },
      lint: { edited throws(any Error) in try self.lint(EditedSource(base, edited: edited)) })
    #expect(
      rounds.edits.map { String(decoding: $0.after, as: UTF8.self) }
        == ["---\n# a new first line\njourney: standard\n---\n"])
  }

  @Test func `rules that undo each other come to an end`() throws {
    var rounds = 0
    let result = FixRounds(
      touching: { _ in true }, read: { _ in Array("---\na: x\n---\n".utf8) },
      lint: { edited in
        rounds += 1
        let isFirst = edited["a.md"].map { $0[4] == UInt8(ascii: "a") } ?? true
        return [
          Finding(
            rule: "r", severity: .error, message: "m", path: "a.md", span: Span(4, 5),
            fix: Fix("t", [TextEdit("a.md", Span(4, 5), isFirst ? "b" : "a")]))
        ]
      })
    #expect(result.fixed.count == FixRounds.limit)
    #expect(rounds == FixRounds.limit + 2)
    #expect(result.edits == [])
  }

  /// The sound book with files laid over it, fixed.
  private func fix(
    _ files: [String: String], touching mayTouch: (Path) -> Bool = { _ in true }
  ) throws -> FixRounds {
    let base = try source(files)
    return try FixRounds(
      touching: mayTouch,
      read: { path throws(any Error) in
        try base.makeReader().bytes(of: SourceFile(path: path, token: .onDisk))
      },
      lint: { edited throws(any Error) in try self.lint(EditedSource(base, edited: edited)) })
  }

  private func source(_ files: [String: String]) throws -> MemorySource {
    MemorySource(ExampleBook.sound.merging(files) { $1 })
  }

  private func lint(_ source: EditedSource) throws -> [Finding] {
    try Linter().findings(
      in: try BookLoader.load(source, threads: 1), on: ExampleBook.day, threads: 1)
  }
}
