// The merge driver at work: what Git's own commands make of two branches.

import BookModel
import BookTesting
import BookText
import Foundation
import Testing

struct MergeDriverTests {
  private let book: TemporaryRepository
  private let page = "accounts/norrvik/account.md"

  init() throws {
    book = try SampleRepository.copy()
    #expect(try book.csbook("hook", "install").status == 0)
    try book.git("add", ".gitattributes")
    try book.git("commit", "--quiet", "--no-verify", "--message", "attributes")
  }

  /// Commits one change on a new branch `theirs`, and another on `main`: neighbouring lines, which Git alone cannot merge.
  private func makeBranches(
    _ ours: (String, String) = ("region: EMEA", "region: North"),
    _ theirs: (String, String) = ("industry: Housing", "industry: Homes")
  ) throws {
    try change(theirs, on: ["checkout", "--quiet", "-b", "theirs"])
    try change(ours, on: ["checkout", "--quiet", "main"])
  }

  private func change(_ change: (String, String), on checkout: [String]) throws {
    try book.git(checkout)
    try book.write(page, book.text(page).replacing(change.0, with: change.1))
    try book.git("commit", "--quiet", "--all", "--no-verify", "--message", change.1)
  }

  private func isMerged() throws -> Bool {
    let text = try book.text(page)
    return text.contains("region: North\n") && text.contains("industry: Homes\n")
      && !text.contains("<<<<")
  }

  // MARK: Git's commands

  @Test(arguments: [
    ["merge", "--quiet", "--no-edit", "theirs"], ["rebase", "--quiet", "theirs"],
    ["cherry-pick", "theirs"], ["merge", "--quiet", "--squash", "theirs"],
  ])
  func `neighbouring fields are merged`(_ command: [String]) throws {
    try makeBranches()
    let answer = try book.attempt(["git"] + command)
    #expect(answer.status == 0, "\(answer.output)\(answer.errors)")
    #expect(try isMerged())
  }

  @Test func `stash pop merges`() throws {
    try book.write(page, book.text(page).replacing("region: EMEA", with: "region: North"))
    try book.git("stash", "--quiet")
    try change(("industry: Housing", "industry: Homes"), on: ["checkout", "--quiet", "main"])
    #expect(try book.attempt(["git", "stash", "pop"]).status == 0)
    #expect(try isMerged())
  }

  @Test func `a conflict stands between marks, and Git knows of it`() throws {
    try makeBranches(("region: EMEA", "region: North"), ("region: EMEA", "region: Nordics"))
    let answer = try book.attempt(["git", "merge", "--no-edit", "theirs"])
    #expect(answer.status == 1)
    #expect(
      answer.errors.contains("csbook: both sides changed `region` in \(page)")
        || answer.output.contains("csbook: both sides changed `region` in \(page)"))
    #expect(
      try book.text(page).contains(
        "<<<<<<< ours\nregion: North\n=======\nregion: Nordics\n>>>>>>> theirs\n"))
    #expect(try book.line("status", "--short") == "UU \(page)")
    #expect(try book.csbook("lint", "--staged").status != 0)
    try book.git("merge", "--abort")
  }

  @Test(arguments: ["diff3", "zdiff3"])
  func `what both sides began with is shown where Git is to show it`(_ style: String) throws {
    try book.git("config", "merge.conflictStyle", style)
    try makeBranches(("region: EMEA", "region: North"), ("region: EMEA", "region: Nordics"))
    #expect(try book.attempt(["git", "merge", "--no-edit", "theirs"]).status == 1)
    #expect(
      try book.text(page).contains(
        """
        <<<<<<< ours
        region: North
        ||||||| base
        region: EMEA
        =======
        region: Nordics
        >>>>>>> theirs

        """))
  }

  // MARK: What may be met

  @Test func `without csbook Git merges by lines, and nothing is lost`() throws {
    try makeBranches()
    let driver = try book.line("config", "merge.csbook.driver")
    let here = try #require(driver.firstMatch(of: #/csbook ('?)(/[^ ;']+)\1;/#))
    try book.git(
      "config", "merge.csbook.driver", driver.replacing(String(here.2), with: "/nowhere/csbook"))
    book.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    #expect(try book.attempt(["git", "merge", "--no-edit", "theirs"]).status == 1)
    let text = try book.text(page)
    #expect(text.contains("<<<<<<< ours\n") && text.contains(">>>>>>> theirs\n"))
    #expect(text.contains("region: North\n") && text.contains("industry: Homes\n"))
    #expect(try book.line("status", "--short") == "UU \(page)")
  }

  @Test func `a clone without the driver merges by lines`() throws {
    try makeBranches()
    try book.git("config", "--remove-section", "merge.csbook")
    #expect(try book.attempt(["git", "merge", "--no-edit", "theirs"]).status == 1)
    #expect(try book.text(page).contains("<<<<<<< HEAD\n"))
  }

  @Test func `a book in a folder is merged by what its files are there`() throws {
    let outer = try TemporaryRepository()
    outer.environment = book.environment
    let file = "it's/team 日本/accounts/a/account.md"
    try outer.write("it's/team 日本/csbook.yml", "name: A\ncurrency: USD\n")
    try outer.write(file, "---\nname: A\r\nowner: o\r\nregion: r\r\n---\r\n")
    #expect(try outer.csbook("hook", "install", "-C", "it's/team 日本").status == 0)
    try outer.git("add", "--all")
    try outer.git("commit", "--quiet", "--no-verify", "--message", "begun")
    func change(_ old: String, _ new: String, on checkout: [String]) throws {
      try outer.git(checkout)
      try outer.write(file, outer.text(file).replacing(old, with: new))
      try outer.git("commit", "--quiet", "--all", "--no-verify", "--message", new)
    }
    try change("owner: o", "owner: p", on: ["checkout", "--quiet", "-b", "theirs"])
    try change("region: r", "region: s", on: ["checkout", "--quiet", "main"])
    let answer = try outer.attempt(["git", "merge", "--quiet", "--no-edit", "theirs"])
    #expect(answer.status == 0, "\(answer.output)\(answer.errors)")
    #expect(try outer.text(file).contains("owner: p\r\nregion: s\r\n"))
  }

  @Test func `two names that differ in their Unicode form alone are two files`() throws {
    let names = ["caf\u{E9}.md", "cafe\u{301}.md"]
    for name in names { try book.write(Array(name.utf8), Array("one\n\ntwo\n".utf8)) }
    try book.git("add", "--all")
    try book.git("commit", "--quiet", "--no-verify", "--message", "names")
    try book.git("checkout", "--quiet", "-b", "theirs")
    for name in names { try book.write(Array(name.utf8), Array("one\n\n\(name)\n".utf8)) }
    try book.git("commit", "--quiet", "--all", "--no-verify", "--message", "two")
    try book.git("checkout", "--quiet", "main")
    for name in names { try book.write(Array(name.utf8), Array("1 \(name)\n\ntwo\n".utf8)) }
    try book.git("commit", "--quiet", "--all", "--no-verify", "--message", "one")
    try book.git("merge", "--quiet", "--no-edit", "theirs")
    for name in names {
      let text = try book.run(["cat", name]).output
      #expect(text == Array("1 \(name)\n\n\(name)\n".utf8))
    }
  }

  @Test func `what is no text is kept as it is ours, and is a conflict`() throws {
    let file = "accounts/norrvik/contacts.md"
    try book.git("checkout", "--quiet", "-b", "theirs")
    try book.write(Array(file.utf8), [0] + Array("GITCRYPT".utf8) + [0, 1])
    try book.git("commit", "--quiet", "--all", "--no-verify", "--message", "sealed")
    try book.git("checkout", "--quiet", "main")
    try book.write(Array(file.utf8), [0] + Array("GITCRYPT".utf8) + [0, 2])
    try book.git("commit", "--quiet", "--all", "--no-verify", "--message", "sealed here")
    let answer = try book.attempt(["git", "merge", "--no-edit", "theirs"])
    #expect(answer.status == 1)
    #expect(try book.run(["cat", file]).output.last == 2)
    #expect(try book.line("status", "--short") == "UU \(file)")
  }

  @Test func `a merge that ends in errors of form says so`() throws {
    try makeBranches(
      ("region: EMEA", "region: North"), ("industry: Housing", "indstry: Housing"))
    let answer = try book.attempt(["git", "merge", "--quiet", "--no-edit", "theirs"])
    #expect(answer.status == 0)
    #expect((answer.output + answer.errors).contains("has errors: run `csbook lint`"))
  }

  // MARK: Against Git's own merge

  @Test func `of real branches, fewer are in conflict than with Git's own merge`() throws {
    var conflicts = (fields: 0, lines: 0)
    let base = try book.line("rev-parse", "HEAD")
    let original = Array(try book.text(page).utf8)
    for seed in UInt64(0)..<12 {
      for (side, salt) in [("ours", UInt64(1)), ("theirs", 2)] {
        var random = SplitMix64(seed: seed * 10 + salt)
        var edits = RandomEdits(of: original, at: "accounts/norrvik/account.md", as: .account)
        edits.make(Int.random(in: 3...5, using: &random), &random)
        try book.git("checkout", "--quiet", "-B", side, base)
        try book.write(Array(page.utf8), edits.bytes)
        try book.git("commit", "--quiet", "--all", "--no-verify", "--message", side)
      }
      let tip = try book.line("rev-parse", "HEAD")
      for isDriven in [true, false] {
        let options = isDriven ? [] : ["-c", "merge.csbook.driver=\(Self.gitsOwn)"]
        let merge = ["merge", "--quiet", "--no-verify", "--no-edit", "ours"]
        if try book.attempt(["git"] + options + merge).status != 0 {
          if isDriven { conflicts.fields += 1 } else { conflicts.lines += 1 }
        }
        try book.git("reset", "--quiet", "--hard", tip)
      }
    }
    print(
      "of 12 real branches: \(conflicts.fields) in conflict, \(conflicts.lines) with Git's merge")
    #expect(conflicts.fields < conflicts.lines)
  }

  private static let gitsOwn = "git merge-file --marker-size=%L %A %O %B"
}
