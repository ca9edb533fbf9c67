// A text laid out anew is taken only where it says what it said.

import BookText
import Testing

struct ReformatCheckTests {
  @Test(arguments: [
    ("b: 1\na: 2", "a: 2\nb: 1"), ("a:   1 # c", "a: 1 # c"), ("a:\n- x", "a:\n  - x"),
    ("a: {c: 1, b: 2}", "a: {b: 2, c: 1}"), ("# c\n\n\na: 1", "# c\n\na: 1"),
  ])
  func `front matter may move`(_ before: String, _ after: String) throws {
    let edit = try reformatted("---\n\(before)\n---\n", "---\n\(after)\n---\n")
    #expect(edit.isChange)
  }

  @Test(arguments: [
    ("a: 1", "a: 2"), ("a: 1", "b: 1"), ("a: 1\nb: 2", "a: 1"), ("a: '1'", "a: 1"),
    ("a: '1'", "a: \"1\""), ("a: [x, y]", "a: [y, x]"), ("a: 1 # c", "a: 1"),
    ("a: 1 # c", "a: 1 # d"), ("# c\na: 1", "a: 1"), ("a: |\n  x\n   y", "a: |\n  x\n  y"),
    ("a: |\n  x", "a: |-\n  x"), ("a:\n  b: 1", "a:\nb: 1"), ("a: x y", "a: xy"),
    ("a: [x, y]", "a:\n  - x\n  - y"), ("a: 1", "a: 1\na: 1"), ("a: 1", "a: {{a}}"),
  ])
  func `front matter that would say something else is refused`(
    _ before: String, _ after: String
  ) {
    #expect(throws: EditRefusal.self) {
      try reformatted("---\n\(before)\n---\n", "---\n\(after)\n---\n")
    }
  }

  @Test(arguments: [
    ("a \nb", "a\nb\n"), ("a     \nb", "a  \nb"), ("- [ ] x ^i @k", "- [ ] x @k ^i"),
    ("a\n\n\n", "a"), ("```\nx  \n```\n\n", "```\nx  \n```\n"), ("a\r\nb\r\n", "a\nb\n"),
  ])
  func `a body may lose blanks, and its tokens move`(_ before: String, _ after: String) throws {
    _ = try reformatted("---\na: 1\n---\n" + before, "---\na: 1\n---\n" + after)
  }

  @Test(arguments: [
    ("a  \nb", "a\nb"), ("a\nb", "a  \nb"), ("a\nb", "a b"), ("a\n\nb", "a\nb"),
    ("# a", "## a"), ("a b", "ab"), ("```\nx  \n```", "```\nx\n```"), ("> a  \n> b", "> a\n> b"),
    ("- [ ] x @k", "- [x] x @k"), ("- [ ] x @k", "- [ ] x"), ("- [ ] x @k @l", "- [ ] x @l @k"),
    ("- [ ] x @k y", "- [ ] x y @k"), ("- a\n  - b", "- a\n- b"), ("    code", "code"),
    ("a #risk", "a"), ("## Shared\n\na", "## shared\n\na"),
  ])
  func `a body that would say something else is refused`(_ before: String, _ after: String) {
    #expect(throws: EditRefusal.self) {
      try reformatted("---\na: 1\n---\n" + before, "---\na: 1\n---\n" + after)
    }
  }

  @Test(arguments: [
    ("a,b\n1,2\n", "a,b\n1,3\n"), ("a,b\n1,2\n3,4\n", "a,b\n1,2\n"),
    ("a,b\n1,2\n3,4\n", "a,b\n1,4\n3,2\n"), ("a,b\n1,2\n", "a,c\n1,2\n"),
    ("a,b\n1,2\n", "b,a\n2,1\n"), ("a,b\n1, 2\n", "a,b\n1,2\n"), ("a,b\n1,2\n", "a,b\n1,2,\n"),
    ("\u{FEFF}a,b\n1,2\n", "a,b\n1,2\n"), ("a,b\n1,2\n", "a,b\n1,2\n1,2\n"),
  ])
  func `a table that would say something else is refused`(_ before: String, _ after: String) {
    #expect(throws: EditRefusal.self) { try reformatted(before, after, "a.csv") }
    #expect(throws: Never.self) {
      try reformatted("a,b\n3,\"4\"\n1,2\n", "a,b\n1,2\n3,4\n", "a.csv")
    }
  }

  private func reformatted(
    _ before: String, _ after: String, _ path: Path = "a.md"
  ) throws -> VerifiedEdit {
    try VerifiedEdit(of: Array(before.utf8), at: path).reformatted(to: Array(after.utf8))
  }
}
