// A book that begins, wherever that may be.

import BookTesting
import Foundation
import Testing

struct InitTests {
  private let folder: TemporaryRepository

  init() throws {
    folder = try TemporaryRepository(isEmpty: true)
    folder.environment = try SampleRepository.environment
  }

  @Test func `somebody whom Git does not know begins a book all the same`() throws {
    folder.environment["USER"] = "kenji"
    #expect(try folder.csbook("init").status == 0)
    #expect(try folder.text("csbook.yml").contains("  - id: kenji\n    name: kenji\n    role: csm"))
    #expect(try folder.csbook("lint").status == 0)
  }

  @Test func `a name is written as it is`() throws {
    let answer = try folder.csbook("init", "--name=- 'R&D': #1 \"東京\" {{x}}")
    #expect(answer.status == 0, "\(answer)")
    #expect(try folder.csbook("lint", "--format", "json").output.contains("R&D"))
  }

  @Test func `nothing is written over, not even a link to nothing`() throws {
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/health", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/health/dear.md", withDestinationPath: "gone.md")
    let answer = try folder.csbook("init")
    #expect(answer.status == 0, "\(answer)")
    #expect(answer.output.contains("health/dear.md: there already"))
    #expect(!folder.exists("health/gone.md"))
  }

  @Test(arguments: ["", "*.bak", "*.bak\n", "*.bak\r\n", "a\r\nb"])
  func `what a killed csbook leaves is never staged`(_ ignored: String) throws {
    if !ignored.isEmpty { try folder.write(".gitignore", ignored) }
    #expect(try folder.csbook("init").status == 0)
    let end = ignored.contains("\r\n") ? "\r\n" : "\n"
    let gap = ignored.isEmpty || ignored.hasSuffix(end) ? "" : end
    let text = ignored + gap + ".csbook-*.tmp" + end
    #expect(try folder.text(".gitignore") == text)
    let answer = try folder.csbook("init")
    #expect(answer.status == 0 && !answer.output.contains("ignore"))
    #expect(try folder.text(".gitignore") == text)
    try folder.write("segments/.csbook-1f.tmp", "half")
    try folder.git("add", "--all")
    #expect(try !folder.line("ls-files").contains("csbook-1f"))
  }

  @Test func `a hook of somebody else stays, and init says so`() throws {
    try folder.git("init", "--quiet")
    try folder.write(".git/hooks/pre-commit", "#!/bin/sh\n")
    let answer = try folder.csbook("init")
    #expect(answer.status == 0)
    #expect(answer.output.contains("No hook was installed"))
    #expect(try folder.text(".git/hooks/pre-commit") == "#!/bin/sh\n")
  }

  @Test func `a repository around the folder is the book's, and the branch is Git's choice`() throws
  {
    try folder.write("config", "[init]\n\tdefaultBranch = trunk\n")
    folder.environment["GIT_CONFIG_GLOBAL"] = "\(folder.path)/config"
    #expect(try folder.csbook("init", "a/b").status == 0)
    #expect(try folder.line("symbolic-ref", "HEAD", in: "\(folder.path)/a/b") == "refs/heads/trunk")
    #expect(try folder.csbook("init", "a/c/d").status == 0)
    try folder.git("init", "--quiet", "e")
    #expect(try folder.csbook("init", "e/f").status == 0)
    #expect(!folder.exists("e/f/.git"))
  }

  @Test func `what a dry run would write is written nowhere`() throws {
    let answer = try folder.csbook("init", "new", "--dry-run")
    #expect(answer.status == 0)
    #expect(answer.output.contains("+++ b/csbook.yml"))
    #expect(!folder.exists("new"))
  }
}
