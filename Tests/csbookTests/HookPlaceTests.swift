// Where the hook goes, and what is already there.

import BookTesting
import Foundation
import Testing

struct HookPlaceTests {
  private let book: TemporaryRepository
  private let page = "accounts/norrvik/account.md"

  init() throws {
    book = try SampleRepository.copy()
  }

  // MARK: Install and uninstall

  @Test func `installing twice changes nothing, and uninstalling removes only what was installed`()
    throws
  {
    #expect(try book.csbook("hook", "install").status == 0)
    let installed = try book.text(".git/hooks/pre-commit")
    let again = try book.csbook("hook", "install")
    #expect(again.status == 0)
    #expect(again.output.contains("already"))
    #expect(try book.text(".git/hooks/pre-commit") == installed)
    #expect(try book.csbook("hook", "uninstall").status == 0)
    #expect(!book.exists(".git/hooks/pre-commit"))
    let gone = try book.csbook("hook", "uninstall")
    #expect(gone.status == 0)
    #expect(gone.output.contains("no hook of csbook's"))
  }

  @Test func `a hook that is there is kept, and uninstall leaves it alone`() throws {
    let own = "#!/bin/sh\necho own\n"
    try writeHook(own)
    let answer = try book.csbook("hook", "install")
    #expect(answer.status == 2)
    #expect(answer.errors.contains("csbook hook run pre-commit -C . || exit 1"))
    #expect(try book.text(".git/hooks/pre-commit") == own)
    #expect(try book.csbook("hook", "uninstall").status == 0)
    #expect(try book.text(".git/hooks/pre-commit") == own)
  }

  @Test func `the line that is told to add does what the hook does`() throws {
    try writeHook("#!/bin/sh\ncsbook hook run pre-commit -C . || exit 1\n")
    #expect(try book.csbook("hook", "install").output.contains("already"))
    try expectHookWorks()
  }

  @Test func `a chained hook runs first, may refuse, and comes back`() throws {
    let own = "#!/bin/sh\nif [ -e refuse ]; then echo refused >&2; exit 3; fi\necho own >&2\n"
    try writeHook(own)
    #expect(try book.csbook("hook", "install", "--chain").status == 0)
    #expect(try book.csbook("hook", "install", "--chain").output.contains("already"))
    #expect(try book.csbook("hook", "install").output.contains("already"))
    try book.write("notes.txt", "x")
    try book.git("add", "notes.txt")
    try book.write("refuse", "")
    let refused = try book.tryCommit()
    #expect(refused.status != 0)
    #expect(refused.errors.contains("refused"))
    try FileManager.default.removeItem(atPath: "\(book.path)/refuse")
    let passed = try book.tryCommit()
    #expect(passed.status == 0)
    #expect(passed.errors.contains("own"))
    try expectHookWorks()
    #expect(try book.csbook("hook", "uninstall").output.contains("back"))
    #expect(try book.text(".git/hooks/pre-commit") == own)
    #expect(FileManager.default.isExecutableFile(atPath: "\(book.path)/.git/hooks/pre-commit"))
    #expect(!book.exists(".git/hooks/pre-commit.before-csbook"))
  }

  // MARK: core.hooksPath

  @Test(arguments: [".githooks", "tools/git/hooks", "./a/../b"])
  func `a hooksPath inside the repository is where the hook goes`(_ path: String) throws {
    try book.git("config", "core.hooksPath", path)
    #expect(try book.csbook("hook", "install").status == 0)
    #expect(!book.exists(".git/hooks/pre-commit"))
    try expectHookWorks()
  }

  @Test(arguments: ["../shared", "../book-hooks", "~/hooks", "../missing/deep", "a/../../shared"])
  func `a hooksPath outside the repository is left alone, with the line to add`(
    _ path: String
  ) throws {
    try book.git("config", "core.hooksPath", path)
    let before = try FileManager.default.subpathsOfDirectory(atPath: book.parent)
    let answer = try book.csbook("hook", "install")
    #expect(answer.status == 2)
    #expect(answer.errors.contains("csbook hook run pre-commit -C . || exit 1"))
    let after = try FileManager.default.subpathsOfDirectory(atPath: book.parent)
    #expect(Set(before) == Set(after))
  }

  @Test func `a hooksPath through a symbolic link counts where it leads`() throws {
    try FileManager.default.createDirectory(
      atPath: "\(book.parent)/shared", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(book.path)/.githooks", withDestinationPath: "../shared")
    try book.git("config", "core.hooksPath", ".githooks")
    #expect(try book.csbook("hook", "install").status == 2)
  }

  // MARK: Other work trees and folders

  @Test func `a linked worktree shares the hook, and is looked at with its own index`() throws {
    let linked = "\(book.parent)/linked"
    try book.git("worktree", "add", "--quiet", linked, "-b", "linked")
    let installed = try book.csbook("hook", "install", in: linked)
    #expect(installed.status == 0, "\(installed.errors)")
    #expect(book.exists(".git/hooks/pre-commit"))
    try expectHookWorks(in: linked)
    try expectHookWorks()
  }

  @Test func `a book in a folder of the repository is found, whatever the folder is called`() throws
  {
    let outer = try TemporaryRepository(isEmpty: true)
    outer.environment = book.environment
    try outer.git("init", "--quiet", "--initial-branch=main")
    let folder = "it's the team's/book 日本"
    try FileManager.default.createDirectory(
      atPath: "\(outer.path)/it's the team's", withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: book.path, toPath: "\(outer.path)/\(folder)")
    try FileManager.default.removeItem(atPath: "\(outer.path)/\(folder)/.git")
    try outer.commit("begun")
    #expect(try outer.csbook("hook", "install", "-C", folder).status == 0)
    try expectHookWorks(in: outer.path, book: folder + "/", of: outer)
    try outer.write("outside.md", "---\nname: a\nname: b\n---\n")
    try outer.git("add", "outside.md")
    let answer = try outer.tryCommit()
    #expect(answer.status == 0)
    #expect(answer.errors == "")
  }

  @Test func `the first commit of a repository is looked at`() throws {
    let new = try TemporaryRepository()
    new.environment = book.environment
    #expect(try book.attempt(["cp", "-R", "accounts", "csbook.yml", new.path]).status == 0)
    for folder in ["segments", "health", "journeys", "playbooks", "programs", "needs", "events"] {
      #expect(try book.attempt(["cp", "-R", folder, new.path]).status == 0)
    }
    #expect(try new.csbook("hook", "install").status == 0)
    let good = try new.text(page)
    try new.write(page, "---\nname: a\nname: b\nowner: amara\n---\n")
    try new.git("add", "--all")
    #expect(try new.tryCommit().status == 1)
    try new.write(page, good)
    try new.git("add", "--all")
    let answer = try new.tryCommit()
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try new.commitCount() == 1)
  }

  // MARK: -

  private func writeHook(_ text: String) throws {
    try book.writeProgram(".git/hooks/pre-commit", text)
  }

  /// Expects that an error is refused and a good change committed.
  private func expectHookWorks(
    in folder: String? = nil, book prefix: String = "", of other: TemporaryRepository? = nil
  ) throws {
    let repository = other ?? book
    let folder = folder ?? repository.path
    let url = URL(filePath: "\(folder)/\(prefix)\(page)")
    let good = try String(contentsOf: url, encoding: .utf8)
    let before = try repository.commitCount(in: folder)
    try Data(good.replacing("\nowner:", with: "\nowner: x\nowner:").utf8).write(to: url)
    let refused = try repository.tryCommit("--all", in: folder)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("[duplicate-key]"))
    #expect(try repository.commitCount(in: folder) == before)
    try Data((good + "One line more.\n").utf8).write(to: url)
    let passed = try repository.tryCommit("--all", in: folder)
    #expect(passed.status == 0, "\(passed.errors)")
    #expect(try repository.commitCount(in: folder) == before + 1)
  }
}
