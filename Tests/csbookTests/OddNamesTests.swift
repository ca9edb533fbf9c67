// Names that Git keeps and that not every system can, and repositories inside of the book.

import BookTesting
import BookText
import Foundation
import Testing

struct OddNamesTests {
  private let book: TemporaryRepository

  init() throws {
    book = try SampleRepository.copy()
  }

  @Test func `a name that is no UTF-8 is shown as Git shows it, from every source`() throws {
    let name = Array("accounts/norrvik/notes/2026-02-01-caf".utf8) + [0xE9] + Array(".md".utf8)
    try book.write(name, Array("---\ndate: 2026-02-01\ntype: call\n---\n".utf8))
    let shown = "accounts/norrvik/notes/2026-02-01-caf\\351.md"
    #expect(Path(name).text == shown)
    try expectEverywhere("lint", says: shown)
    try expectTrouble("1 name not in UTF-8, such as \(shown)")
  }

  @Test func `names that differ by case only are told apart, and doctor warns`() throws {
    let note = "accounts/norrvik/notes/2026-02-24-maja.md"
    let before = try book.csbook("list").output
    for name in ["photo.JPG", "photo.jpg"] { try book.write("accounts/norrvik/\(name)", "x") }
    try book.write(note, "---\ndate: 2026-02-24\ntype: call\n---\n")
    try expectEverywhere("list", says: before)
    try expectTrouble("accounts/norrvik/photo.JPG and accounts/norrvik/photo.jpg")
  }

  @Test func `one word in two Unicode forms is two names`() throws {
    // Composed, and `e` with a combining accent.
    for word in ["caf\u{E9}", "cafe\u{301}"] {
      try book.write("accounts/norrvik/\(word).txt", "x")
    }
    let before = try book.csbook("list").output
    try expectEverywhere("list", says: before)
    #expect(Path("caf\u{E9}") != Path("cafe\u{301}"))
    try expectTrouble("cafe\\314\\201.txt and accounts/norrvik/caf\\303\\251.txt")
  }

  @Test func `folders that differ by case are named once, whatever is in them`() throws {
    for name in ["notes/a.md", "notes/b.md", "account.md"] {
      try book.write("accounts/Norrvik/\(name)", "x")
      try book.write("accounts/norrvik/\(name)", "x")
    }
    try expectTrouble("one file on macOS and Windows: accounts/Norrvik and accounts/norrvik\n")
    #expect(try book.csbook("doctor").output.matches(of: #/on macOS and Windows/#).count == 1)
  }

  @Test func `a repository in one of the book's folders is no part of the book`() throws {
    let before = try book.csbook("list").output
    let other = book.parent + "/other"
    try book.git("clone", "--quiet", book.path, other)
    try book.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other, "accounts/inner")
    try FileManager.default.copyItem(
      atPath: book.path + "/accounts/norrvik/account.md",
      toPath: book.path + "/accounts/inner/account.md")
    try expectEverywhere("list", says: before)
  }

  // MARK: Helpers

  /// Runs a command on the folder, on the index, and on a commit of all that is there.
  private func expectEverywhere(
    _ verb: String, says text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try book.git("add", "--all")
    try book.git("commit", "--quiet", "--no-verify", "--message", "odd names")
    for at in [[], ["--at", ":staged"], ["--at", "HEAD", "--as-of", SampleRepository.today]] {
      let answer = try book.attempt(["csbook", verb] + at)
      #expect(answer.output.contains(text), "\(at)", sourceLocation: sourceLocation)
    }
  }

  private func expectTrouble(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    book.environment["COLUMNS"] = nil
    let answer = try book.csbook("doctor")
    #expect(answer.status == 1, sourceLocation: sourceLocation)
    #expect(answer.output.contains(text), "\(answer.output)", sourceLocation: sourceLocation)
  }
}
