// Merging three texts by lines, compared with `git merge-file`.

import BookTesting
import Testing

@testable import Git

struct LineMergeTests {
  @Test func `changes of different lines are both taken`() throws {
    #expect(
      try merged("a\nb\nc\nd\n", "A\nb\nc\nd\n", "a\nb\nc\nD\n") == [.agreed("A\nb\nc\nD\n")])
  }

  @Test func `changes of one line are a conflict with its base`() throws {
    #expect(
      try merged("a\nb\nc\n", "a\nB\nc\n", "a\nß\nc\n") == [
        .agreed("a\n"), .conflict(base: "b\n", ours: "B\n", theirs: "ß\n"), .agreed("c\n"),
      ])
  }

  @Test func `without a base both texts stand against each other`() throws {
    #expect(
      try merged("", "a\n", "b\n") == [.conflict(base: "", ours: "a\n", theirs: "b\n")])
    #expect(try merged("", "a\n", "a\n") == [.agreed("a\n")])
    #expect(try merged("", "", "") == [])
  }

  @Test func `marks in the text are text`() throws {
    let marks = "<<<<<<<< ours\n========\n>>>>>>>> theirs\n|||||||| base\n"
    #expect(
      try merged(marks + "b\n", marks + "B\n", marks + "ß\n") == [
        .agreed(marks), .conflict(base: "b\n", ours: "B\n", theirs: "ß\n"),
      ])
  }

  @Test(arguments: 0..<40)
  func `git merge-file finds the same conflicts`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let base = (0..<12).map { "line \($0)\n" }
    func changed() -> String {
      var lines = base
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = lines.indices.randomElement(using: &random) ?? 0
        let replacement = ["", "new \(Int.random(in: 0..<3, using: &random))\n"]
        lines[index] = replacement.randomElement(using: &random) ?? ""
      }
      return lines.joined()
    }
    let (ours, theirs) = (changed(), changed())
    let repository = try TemporaryRepository(isEmpty: true)
    try repository.write("base", base.joined())
    try repository.write("ours", ours)
    try repository.write("theirs", theirs)
    let answer = try repository.run([
      "git", "merge-file", "-p", "--diff3", "ours", "base", "theirs",
    ])
    let conflicts = try merged(base.joined(), ours, theirs).filter { hunk in
      if case .conflict = hunk { true } else { false }
    }
    #expect(answer.status == Int32(conflicts.count), "seed \(seed)")
  }

  private func merged(
    _ base: String, _ ours: String, _ theirs: String
  ) throws -> [LineMerge.Hunk] {
    try LineMerge.hunks(
      base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
  }
}

extension LineMerge.Hunk {
  fileprivate static func agreed(_ text: String) -> Self { .agreed(Array(text.utf8)) }

  fileprivate static func conflict(base: String, ours: String, theirs: String) -> Self {
    .conflict(base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8))
  }
}
