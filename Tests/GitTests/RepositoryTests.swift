// Tests of finding, opening and refusing repositories.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct RepositoryTests {
  @Test func `a repository is found from a directory below its root`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("accounts/acme.md", "acme\n")
    let repository = try Repository.discover(from: temporary.bytes + "/accounts".utf8)
    #expect(repository.workTree == temporary.bytes)
    #expect(repository.gitDirectory == temporary.bytes + "/.git".utf8)
    #expect(repository.commonDirectory == repository.gitDirectory)
  }

  @Test func `no repository is refused with the directory`() throws {
    let temporary = try TemporaryRepository(isEmpty: true)
    try expectRefusal(.notARepository(start: temporary.bytes), of: temporary)
  }

  @Test func `a SHA-256 repository is refused by name`() throws {
    let temporary = try TemporaryRepository("--object-format=sha256")
    try expectRefusal(.unsupportedExtension(name: "objectFormat", value: "sha256"), of: temporary)
  }

  @Test(arguments: ["partialClone", "relativeWorktrees", "somethingNew"])
  func `an extension is refused by name`(name: String) throws {
    let temporary = try TemporaryRepository()
    try temporary.git("config", "core.repositoryFormatVersion", "1")
    try temporary.git("config", "extensions.\(name)", "true")
    // Git lowers the case of a key; only known names can be spelt as the manual does.
    let spelt = name == "somethingNew" ? "somethingnew" : name
    try expectRefusal(.unsupportedExtension(name: spelt, value: "true"), of: temporary)
  }

  @Test func `reftable is refused by name`() throws {
    let temporary = try TemporaryRepository()
    try temporary.git("config", "core.repositoryFormatVersion", "1")
    try temporary.git("config", "extensions.refStorage", "reftable")
    try expectRefusal(.unsupportedExtension(name: "refStorage", value: "reftable"), of: temporary)
  }

  @Test func `a later format is refused`() throws {
    let temporary = try TemporaryRepository()
    try temporary.git("config", "core.repositoryFormatVersion", "2")
    try expectRefusal(.unsupportedFormat(version: 2), of: temporary)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a directory away"))
  func `a repository of another user is refused`() throws {
    let temporary = try TemporaryRepository()
    #expect(chown(temporary.path, 12345, 12345) == 0)
    #expect(chown(temporary.path + "/.git", 12345, 12345) == 0)
    try expectRefusal(.otherOwner(directory: temporary.bytes), of: temporary)
    let error = try #require(throws: GitError.self) {
      try Repository.discover(from: temporary.bytes)
    }
    #expect(error.wayOut?.contains("safe.directory \(temporary.path)`") == true)
  }

  @Test func `a way out can be pasted into a shell`() {
    let plain = Refusal.otherOwner(directory: Array("/home/ann/book".utf8))
    #expect(plain.wayOut.hasSuffix(" safe.directory /home/ann/book`"))
    let spaced = Refusal.otherOwner(directory: Array("/home/ann's book".utf8))
    #expect(spaced.wayOut.hasSuffix(" safe.directory '/home/ann'\\''s book'`"))
  }

  @Test func `a bare repository is read, but has no index`() throws {
    let temporary = try TemporaryRepository("--bare")
    let repository = try Repository.discover(from: temporary.bytes)
    #expect(try repository.state().isBare)
    #expect(repository.workTree == nil)
    #expect(throws: GitError("read the index", refused: .bare)) { try repository.index() }
  }

  @Test func `a linked worktree has its own HEAD and the common hooks`() throws {
    let temporary = try TemporaryRepository()
    try temporary.commit()
    let second = temporary.parent + "/second"
    try temporary.git("worktree", "add", "--quiet", "-b", "other", second)
    let repository = try Repository.discover(from: Array(second.utf8))
    let state = try repository.state()
    #expect(state.isLinkedWorktree)
    #expect(!state.isSubmodule)
    #expect(try repository.headBranch == "other")
    #expect(repository.workTree == Array(second.utf8))
    #expect(repository.gitDirectory == temporary.bytes + "/.git/worktrees/second".utf8)
    #expect(try repository.hooksDirectory() == temporary.bytes + "/.git/hooks".utf8)
  }

  @Test func `a submodule is told as one`() throws {
    let temporary = try TemporaryRepository()
    try temporary.commit()
    let outer = temporary.parent + "/outer"
    try temporary.git("init", "--quiet", outer)
    try temporary.git(
      "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", temporary.path, "book",
      in: outer)
    let repository = try Repository.discover(from: Array("\(outer)/book".utf8))
    #expect(try repository.state().isSubmodule)
    #expect(repository.workTree == Array("\(outer)/book".utf8))
    #expect(try repository.index().count == 0)
  }

  @Test func `a repository is opened by its two directories`() throws {
    let temporary = try TemporaryRepository()
    let elsewhere = Array(temporary.parent.utf8)
    let repository = try Repository.open(
      gitDirectory: temporary.bytes + "/.git".utf8, workTree: elsewhere)
    #expect(repository.workTree == elsewhere)
  }

  private func expectRefusal(
    _ refusal: Refusal, of temporary: TemporaryRepository,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let error = try #require(throws: GitError.self, sourceLocation: sourceLocation) {
      try Repository.discover(from: temporary.bytes)
    }
    #expect(error.refusal == refusal, sourceLocation: sourceLocation)
    #expect(error.wayOut?.isEmpty == false, sourceLocation: sourceLocation)
  }
}

extension Repository {
  var headBranch: String? {
    get throws {
      guard case .branch(let name, _) = try head() else { return nil }
      return name
    }
  }
}
