// `lint --since`: which accounts a pull request touches, and commits that cannot be compared with.

import BookTesting
import Foundation
import Testing

struct SinceTests {
  private let book: TemporaryRepository

  init() throws {
    book = try SampleRepository.copy()
  }

  @Test func `what the other line did since is not counted`() throws {
    try book.git("switch", "--quiet", "--create", "work")
    try edit("norrvik")
    try book.git("commit", "--quiet", "--all", "--no-verify", "--message", "work")
    try book.git("switch", "--quiet", "main")
    try edit("mossbridge")
    try book.git("commit", "--quiet", "--all", "--no-verify", "--message", "main goes on")
    try book.git("switch", "--quiet", "work")
    #expect(try touched("--since", "main") == ["norrvik"])
    #expect(try touched("--since", "main", "--staged") == ["norrvik"])
    #expect(try touched("--since", "main", "--at", "work") == ["norrvik"])
    #expect(try touched("--since", "work", "--at", "main") == ["mossbridge"])
    #expect(try touched("--since", "main", "--at", "main") == [])
  }

  @Test func `work that is not committed, and files that Git was not told of, are counted`() throws
  {
    try edit("norrvik")
    try edit("hotori-care")
    try book.git("add", "accounts/hotori-care")
    try book.write("accounts/mossbridge/notes/2026-03-01-new.md", "no front matter\n")
    #expect(try touched("--since", "HEAD") == ["hotori-care", "mossbridge", "norrvik"])
    #expect(try touched("--since", "HEAD", "--staged") == ["hotori-care"])
    #expect(try touched("--since", "2026-03-02") == ["hotori-care", "mossbridge", "norrvik"])
  }

  @Test func `an account that was renamed is looked at, and so is whoever may name it`() throws {
    try book.git("mv", "accounts/norrvik", "accounts/norrvik-ab")
    let since = try book.csbook("lint", "--since", "HEAD")
    #expect(since.output == (try book.csbook("lint").output))
    #expect(since.output.contains("in 16 accounts"))
  }

  @Test func `a contact file that is gone is missed`() throws {
    try FileManager.default.removeItem(atPath: "\(book.path)/accounts/norrvik/contacts.md")
    let answer = try book.csbook("lint", "--since", "HEAD")
    #expect(answer.status == 1)
    #expect(answer.output.contains("accounts/norrvik/account.md"))
    #expect(answer.output.contains("in 1 account\n"))
  }

  @Test func `of a path that did not change it is said that it did not`() throws {
    try edit("norrvik")
    try book.git("add", ".")
    let note = "accounts/mossbridge/contacts.md"
    for options in [
      ["--since", "HEAD"], ["--since", "HEAD", "--staged"], ["--since", "HEAD", "--at", "HEAD"],
    ] {
      let answer = try book.attempt(["csbook", "lint"] + options + [note])
      #expect(answer.status == 0, "\(options): \(answer.errors)")
      #expect(
        answer.output.contains("nothing changed in \(note) since \(options[1])"),
        "\(options): \(answer.output)")
    }
    let staged = try book.csbook("lint", "--staged", "accounts/mossbridge")
    #expect(staged.output.contains("nothing is staged in accounts/mossbridge"))
    let gone = try book.csbook("lint", "--since", "HEAD", "--staged", "accounts/nobody")
    #expect(gone.status == 2)
    #expect(gone.errors.contains("there is no accounts/nobody"))
    #expect(try book.csbook("lint", "--since", "HEAD", "accounts/norrvik").status == 1)
  }

  // MARK: Commits that cannot be compared with

  @Test func `a revision that is not there, or not a commit, is told`() throws {
    let answer = try book.csbook("lint", "--since", "origin/main")
    #expect(answer.status == 2)
    #expect(
      answer.errors.hasPrefix("csbook: there is no commit `origin/main`\nhint: write a branch"))
    #expect(try book.csbook("lint", "--since", "HEAD:csbook.yml").status == 2)
    #expect(try book.csbook("lint", "--since", "1999-01-01").status == 2)
    #expect(try book.csbook("lint", "--since", "HEAD", "--fix").status == 64)
    #expect(try book.csbook("lint", "--since", "HEAD", "--staged", "--at", "HEAD").status == 64)
  }

  @Test func `a shallow clone says that it is one`() throws {
    let clone = "\(book.parent)/clone"
    try book.git("branch", "side", "HEAD~3")
    try book.git("clone", "--quiet", "--depth", "1", "file://\(book.path)", clone)
    let hint = "hint: this clone is shallow"
    let missing = try book.csbook("lint", "--since", "origin/side", in: clone)
    #expect(missing.status == 2)
    #expect(missing.errors.contains(hint))
    try book.git("fetch", "--quiet", "--depth", "1", "origin", "side", in: clone)
    let apart = try book.csbook("lint", "--since", "FETCH_HEAD", in: clone)
    #expect(apart.status == 2)
    #expect(apart.errors.contains("grown apart") && apart.errors.contains(hint))
    try book.git("fetch", "--quiet", "--unshallow", "origin", "main", "side", in: clone)
    #expect(try book.csbook("lint", "--since", "HEAD~3", in: clone).status == 0)
  }

  @Test func `nothing can be compared before the first commit, or outside Git`() throws {
    let answer = try book.attempt([
      "sh", "-c", "rm -rf .git && git init -q && exec csbook lint --since HEAD",
    ])
    #expect(answer.status == 2)
    #expect(answer.errors.hasPrefix("csbook: nothing is committed yet\n"))
    try FileManager.default.removeItem(atPath: "\(book.path)/.git")
    let outside = try book.csbook("lint", "--since", "HEAD")
    #expect(outside.status == 2)
    #expect(outside.errors.contains("is not in a Git repository"))
  }

  @Test func `a conflict is linted as it lies in the folder, and refused as staged`() throws {
    try book.git("switch", "--quiet", "--create", "work")
    try edit("norrvik", "onwer: x")
    try book.git("commit", "--quiet", "--all", "--no-verify", "--message", "work")
    try book.git("switch", "--quiet", "main")
    try edit("norrvik", "owmer: y")
    try book.git("commit", "--quiet", "--all", "--no-verify", "--message", "main")
    #expect(try book.attempt(["git", "merge", "--quiet", "work"]).status == 1)
    #expect(try touched("--since", "HEAD") == ["norrvik"])
    let staged = try book.csbook("lint", "--since", "HEAD", "--staged")
    #expect(staged.status == 2)
    #expect(staged.errors.contains("is in conflict"))
  }

  // MARK: Making

  /// Puts a fault into an account's file.
  private func edit(_ account: String, _ line: String = "zzz: 1") throws {
    let path = "accounts/\(account)/account.md"
    try book.write(path, try book.text(path).replacing("\nowner:", with: "\n\(line)\nowner:"))
  }

  /// The accounts in which errors are found.
  private func touched(_ options: String...) throws -> [String] {
    let answer = try book.attempt(["csbook", "lint"] + options)
    #expect(answer.errors == "")
    let paths = answer.output.matches(of: #/(?m)^accounts/([^/]*)/.* error: /#).map(\.1)
    return Set(paths.map(String.init)).sorted()
  }
}
