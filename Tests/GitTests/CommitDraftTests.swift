// Tests of a commit whose ground has moved since it was drafted.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct CommitDraftTests {
  private let temporary: TemporaryRepository
  private let person = Array("Ann <ann@example.com> 1772442000 +0000".utf8)

  init() throws {
    temporary = try TemporaryRepository()
    try temporary.write("a.md", "a\n")
    try temporary.write("b.md", "b\n")
    try temporary.commit()
  }

  private func draft(in repository: Repository) async throws -> CommitDraft {
    try temporary.write("a.md", "a, changed\n")
    let index = try repository.index()
    let differing = try await repository.workTreeStatus(of: [Array("a.md".utf8)])
    let files = try await repository.workTreeFiles(at: differing, index: index)
    return CommitDraft(
      head: try repository.head(), index: index, indexFile: repository.indexFile, isStaged: false,
      changes: zip(differing, files).map {
        PendingChange(
          Change(path: $0.path, old: $0.head, new: $1.version), file: $1)
      })
  }

  @Test func `it is committed over what is staged at other paths meanwhile`() async throws {
    let repository = try Repository.discover(from: temporary.bytes)
    let draft = try await draft(in: repository)
    try temporary.write("b.md", "b, staged meanwhile\n")
    try temporary.git("add", "b.md")
    let id = try repository.commit(
      draft, message: "one\n", author: person, committer: person)
    #expect(try temporary.line("rev-parse", "HEAD") == id.hex)
    #expect(try temporary.line("show", "HEAD:b.md") == "b")
    #expect(try temporary.line("status", "--porcelain") == "M  b.md")
  }

  @Test(arguments: ["stage", "commit", "switch", "conflict"])
  func `it is refused, and nothing written over, when that was touched`(what: String) async throws {
    let repository = try Repository.discover(from: temporary.bytes)
    let draft = try await draft(in: repository)
    switch what {
    case "stage":
      try temporary.write("a.md", "staged meanwhile\n")
      try temporary.git("add", "a.md")
    case "commit": try temporary.git("commit", "--quiet", "--allow-empty", "--message", "theirs")
    case "switch": try temporary.git("switch", "--quiet", "--create", "other")
    default:
      try temporary.git(
        "update-index", "--cacheinfo", "100644,\(temporary.line("rev-parse", "HEAD:b.md")),a.md")
    }
    let before = try temporary.git("ls-files", "--stage", "--debug")
    let head = try temporary.line("rev-parse", "HEAD")
    #expect(throws: GitError.self) {
      try repository.commit(draft, message: "one\n", author: person, committer: person)
    }
    #expect(try temporary.line("rev-parse", "HEAD") == head)
    #expect(try temporary.git("ls-files", "--stage", "--debug") == before)
    #expect(
      !FileManager.default.fileExists(atPath: "\(temporary.path)/.git/index.lock"))
  }

  @Test func `what becomes a folder where a file was is committed with both`() async throws {
    let repository = try Repository.discover(from: temporary.bytes)
    try FileManager.default.removeItem(atPath: "\(temporary.path)/b.md")
    try temporary.write("b.md/c.md", "c\n")
    let index = try repository.index()
    let differing = try await repository.workTreeStatus(of: [])
    let present = differing.filter { $0.mode != nil }
    let files = try await repository.workTreeFiles(at: present, index: index)
    let changes = zip(present, files).map {
      PendingChange(Change(path: $0.path, old: $0.head, new: $1.version), file: $1)
    }
    let gone = differing.filter { $0.mode == nil }.map {
      PendingChange(Change(path: $0.path, old: $0.head, new: nil))
    }
    func draft(_ changes: [PendingChange]) throws -> CommitDraft {
      CommitDraft(
        head: try repository.head(), index: index, indexFile: repository.indexFile,
        isStaged: false, changes: changes)
    }
    #expect(throws: GitError.self) {
      try repository.commit(
        try draft(changes), message: "half\n", author: person, committer: person)
    }
    _ = try repository.commit(
      try draft(changes + gone), message: "both\n", author: person, committer: person)
    #expect(try temporary.git("status", "--porcelain") == [])
    #expect(try temporary.line("ls-tree", "-r", "--name-only", "HEAD", "b.md") == "b.md/c.md")
    #expect(try temporary.run(["git", "fsck", "--strict"]).status == 0)
  }
}
