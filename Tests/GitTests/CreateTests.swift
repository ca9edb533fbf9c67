// Tests of making a repository from nothing.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct CreateTests {
  private static let files: [(path: String, content: String, mode: FileMode)] = [
    ("csbook.yml", "name: Sample\n", .regular),
    ("accounts/acme/notes/2026-01-05.md", "Windows line\r\n", .regular),
    ("accounts/acme.md", "acme\n", .regular),
    ("accounts-old/日本.md", "日本\n", .regular),
    ("script/run", "#!/bin/sh\n", .executable),
    ("link", "csbook.yml", .symbolicLink),
  ]

  @Test func `a made repository has the same ids every time and is clean for Git`() throws {
    var tips: Set<String> = []
    for _ in 0..<2 {
      let temporary = try TemporaryRepository(isEmpty: true)
      let id = try make(in: temporary)
      tips.insert(id.hex)
      try temporary.git("fsck", "--strict")
      #expect(try temporary.line("rev-parse", "main") == id.hex)
      #expect(try temporary.line("symbolic-ref", "HEAD") == "refs/heads/main")
      #expect(try temporary.git("status", "--porcelain") == [])
      #expect(
        try temporary.line("log", "-1", "--format=%an <%ae> %at %ai|%cn %ct|%s")
          == "Rei 礼 <rei@example.com> 1767600000 2026-01-05 17:00:00 +0900|Ann 1767600060|second")
      let linked = try FileManager.default.destinationOfSymbolicLink(
        atPath: temporary.path + "/link")
      #expect(linked == "csbook.yml")
      #expect(FileManager.default.isExecutableFile(atPath: temporary.path + "/script/run"))
    }
    // The id stands here so that another libgit2 cannot change it unseen.
    #expect(tips == ["3e5c7be638de8f811ff5477ff9e294eb4cdc474d"])
  }

  @Test func `files hold the bytes of their blobs whatever autocrlf says`() throws {
    let temporary = try TemporaryRepository(isEmpty: true)
    let made = try make(in: temporary, checkingOut: false)
    let repository = try Repository.discover(from: temporary.bytes)
    try temporary.git("config", "core.autocrlf", "true")
    try repository.checkOutHead()
    for file in Self.files where file.mode == .regular {
      let url = URL(fileURLWithPath: temporary.path + "/" + file.path)
      #expect(try Data(contentsOf: url) == Data(file.content.utf8))
    }
    #expect(try repository.headCommit()?.id == made)
    #expect(try repository.stagedChanges(in: repository.index()) == [])
  }

  @Test func `a repository is not made twice`() throws {
    let temporary = try TemporaryRepository()
    let error = try #require(throws: GitError.self) {
      try Repository.create(at: temporary.bytes)
    }
    #expect(error.code == .exists)
  }

  @Test func `a commit that does not follow the branch's tip is refused`() throws {
    let temporary = try TemporaryRepository()
    try temporary.commit("one")
    try temporary.commit("two")
    let repository = try Repository.discover(from: temporary.bytes)
    let first = try repository.resolve("HEAD~1")
    #expect(throws: GitError.self) {
      try repository.writeCommit(
        tree: first.tree, message: "three\n", author: first.author, committer: first.committer,
        parents: [first.id], branch: "main")
    }
    #expect(try repository.headCommit()?.message == "two\n")
  }

  /// Two commits, the second with all the files.
  private func make(
    in temporary: TemporaryRepository, checkingOut: Bool = true
  ) throws -> ObjectID {
    let repository = try Repository.create(at: temporary.bytes)
    let files = try Self.files.map { file in
      let id = try repository.writeBlob(Array(file.content.utf8))
      return (path: Array(file.path.utf8), version: FileVersion(mode: file.mode, id: id))
    }
    let author = Signature(
      name: "Rei 礼", email: "rei@example.com", time: 1_767_600_000, offset: 540)
    let committer = Signature(
      name: "Ann", email: "ann@example.com", time: 1_767_600_060, offset: -90)
    let first = try repository.writeCommit(
      tree: repository.writeTree(files.prefix(1)), message: "first\n", author: author,
      committer: committer, parents: [], branch: "main")
    let second = try repository.writeCommit(
      tree: repository.writeTree(files.shuffled()), message: "second\n", author: author,
      committer: committer, parents: [first], branch: "main")
    if checkingOut { try repository.checkOutHead() }
    return second
  }
}
