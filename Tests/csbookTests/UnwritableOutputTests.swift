// Standard output that takes nothing: said, with status 2, whatever a command answers.

import BookTesting
import Foundation
import Testing

@Suite(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
struct UnwritableOutputTests {
  private let book: TemporaryRepository

  init() throws {
    book = try SampleRepository.copy()
  }

  private func csbook(_ arguments: String, to output: String) throws -> Answer {
    try book.attempt(["sh", "-c", "csbook \(arguments) > \(output)"])
  }

  @Test(arguments: [
    "list", "list --format json", "list --format csv", "help query", "help set", "--help",
    "--version", "set --help", "set norrvik industry=fish --dry-run", "fmt --check",
    "textconv csbook.yml", "commit --dry-run",
  ])
  func `a full disk is told`(_ command: String) throws {
    let note = "---\ndate: 2026-03-01\ntype: call\n---\n"
    try book.write("accounts/norrvik/notes/2026-03-01-a.md", note)
    let answer = try csbook(command, to: "/dev/full")
    #expect(answer.status == 2)
    #expect(
      answer.errors == "csbook: the answer could not be written: No space left on device\n")
  }

  @Test func `a failure that cannot be written as JSON is said in words, with its own status`()
    throws
  {
    let answer = try csbook("show nobody --format json", to: "/dev/full")
    #expect(answer.status == 2)
    #expect(answer.errors.hasPrefix("csbook: there is no account `nobody`\n"))
  }

  @Test func `what was to be written is written, and a note is no draft any more`() throws {
    let note = try csbook("note norrvik 'They called.' --type call", to: "/dev/full")
    #expect(note.status == 2)
    let piped = try book.attempt(
      ["sh", "-c", "echo They wrote. | csbook note mossbridge --type email - > /dev/full"])
    #expect(piped.status == 2)
    #expect(!piped.errors.contains("is kept in"))
    let changed = try book.git("status", "--porcelain", "--untracked-files=all")
    #expect(String(decoding: changed, as: UTF8.self).split(separator: "\n").count == 2)
  }

  @Test func `work that has begun is finished, whether or not it can be told`() throws {
    #expect(try csbook("hook install", to: "/dev/full").status == 2)
    #expect(try book.text(".gitattributes").contains("merge=csbook"))
    #expect(try csbook("hook uninstall", to: "/dev/full").status == 2)
    #expect(!FileManager.default.fileExists(atPath: "\(book.path)/.gitattributes"))
    #expect(try csbook("init ../new", to: "/dev/full").status == 2)
    let made = try FileManager.default.contentsOfDirectory(atPath: "\(book.parent)/new")
    #expect(Set(made).isSuperset(of: [".git", ".gitattributes", ".gitignore", "csbook.yml"]))
  }

  @Test func `a reader that has gone is no failure`() throws {
    let answer = try book.attempt(
      ["sh", "-c", "{ csbook lint --no-pager; echo $? >&2; } | true"])
    #expect(["0\n", "1\n"].contains(answer.errors))
  }
}
