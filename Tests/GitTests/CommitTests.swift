// Tests of commits, trees and the search for a day.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct CommitTests {
  @Test func `a commit is read with its people, times and message`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("a.md", "a\n")
    try temporary.commit("first line\n\nbody: é")
    let commit = try Repository.discover(from: temporary.bytes).resolve("main")
    #expect(commit.id.hex == (try temporary.line("rev-parse", "HEAD")))
    #expect(commit.tree.hex == (try temporary.line("rev-parse", "HEAD^{tree}")))
    #expect(commit.parents.isEmpty)
    #expect(
      commit.author
        == Signature(
          name: "Ann Author", email: "ann@example.com", time: 1_772_438_400, offset: 60))
    #expect(commit.committer.name == "Carl Committer")
    #expect(commit.committer.time == 1_772_445_600)
    #expect(commit.message == "first line\n\nbody: é\n")
  }

  @Test func `a message in Latin-1 is decoded`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write(Array("message".utf8), [0x63, 0x61, 0x66, 0xE9, 0x0A])
    try temporary.git(
      "-c", "i18n.commitEncoding=ISO-8859-1", "commit", "--quiet", "--allow-empty", "--file",
      "message")
    #expect(try Repository.discover(from: temporary.bytes).resolve("HEAD").message == "café\n")
  }

  @Test func `revisions and annotated tags give their commit`() throws {
    let temporary = try TemporaryRepository()
    for day in 1...3 { try temporary.commit(on: day) }
    try temporary.git("tag", "--annotate", "v1", "--message", "one", "HEAD~1")
    let repository = try Repository.discover(from: temporary.bytes)
    for revision in ["v1", "HEAD~1", "main^"] {
      #expect(try repository.resolve(revision).message == "day 2\n")
    }
    let error = try #require(throws: GitError.self) { try repository.resolve("no-such") }
    #expect(error.code == .notFound)
    #expect(error.message.hasPrefix("could not find the revision no-such: "))
  }

  @Test func `the state of a day is the newest commit not after it`() throws {
    let temporary = try TemporaryRepository()
    for day in [1, 3, 5] { try temporary.commit(on: day) }
    // What a branch brought on day 2 was no part of the book before it was merged.
    try temporary.git("checkout", "--quiet", "-b", "side", "HEAD~2")
    try temporary.commit(on: 2)
    try temporary.git("checkout", "--quiet", "main")
    temporary.environment["GIT_COMMITTER_DATE"] = "2026-03-07T12:00:00+0000"
    try temporary.git("merge", "--quiet", "--no-ff", "--message", "merge", "side")
    let repository = try Repository.discover(from: temporary.bytes)
    let tip = try repository.resolve("HEAD")
    #expect(tip.parents.count == 2)
    let noon: Int64 = 1_772_366_400  // 2026-03-01 12:00 UTC
    for (day, message) in [(1, "day 1\n"), (2, "day 1\n"), (3, "day 3\n"), (6, "day 5\n")] {
      let time = noon + Int64(day - 1) * 86_400
      let answer = try repository.newestCommit(notAfter: time, onFirstParentLineOf: tip)
      guard case .found(let commit) = answer else {
        Issue.record("day \(day) gave \(answer)")
        continue
      }
      #expect(commit.message == message)
    }
    let root = try repository.resolve("HEAD~3")
    #expect(
      try repository.newestCommit(notAfter: noon - 1, onFirstParentLineOf: tip)
        == .beforeHistory(earliest: root, isShallow: false))
  }

  @Test func `a tree is walked in the order of the index, whole or below a directory`() throws {
    let temporary = try TemporaryRepository()
    for path in ["a.md", "a/b.md", "a-b/c.md", "book/accounts/acme.md", "book/x", "b"] {
      try temporary.write(path, path)
    }
    try temporary.commit()
    let repository = try Repository.discover(from: temporary.bytes)
    let objects = repository.objects
    let tree = try repository.resolve("HEAD").tree
    var walked: [UInt8] = []
    try objects.walk(tree) { path, version in
      #expect(version.mode == .regular)
      walked += Array(path) + [0]
    }
    #expect(walked == (try temporary.git("ls-tree", "-r", "-z", "--name-only", "HEAD")))
    let book = try #require(try objects.subtree(at: Array("book".utf8), of: tree))
    var below: [String] = []
    try objects.walk(book) { (path, version) throws(GitError) in
      let blob = try objects.blob(version.id)
      #expect(blob == Array("book/".utf8) + Array(path))
      below.append(text(Array(path)))
    }
    #expect(below == ["accounts/acme.md", "x"])
    #expect(try objects.subtree(at: Array("b".utf8), of: tree) == nil)
    #expect(try objects.entry(at: Array("none/at/all".utf8), in: tree) == nil)
    #expect(try objects.entry(at: Array("book/x".utf8), in: tree)?.mode == .regular)
  }

  @Test func `an object that is missing or of another kind is an error`() throws {
    let temporary = try TemporaryRepository()
    try temporary.commit()
    let repository = try Repository.discover(from: temporary.bytes)
    let tree = try repository.resolve("HEAD").tree
    let nothing = try #require(ObjectID(hex: String(repeating: "0", count: 39) + "1"))
    #expect(!repository.objects.contains(nothing))
    let missing = try #require(throws: GitError.self) { try repository.objects.blob(nothing) }
    #expect(missing.code == .notFound)
    let other = try #require(throws: GitError.self) { try repository.objects.blob(tree) }
    #expect(other.message == "could not read blob \(tree): it is not a blob")
  }

  @Test func `threads with their own handles read the same`() async throws {
    let temporary = try TemporaryRepository()
    for number in 0..<50 { try temporary.write("\(number).md", "\(number)\n") }
    try temporary.commit()
    let repository = try Repository.discover(from: temporary.bytes)
    let directory = repository.objects.directory
    let index = try repository.index()
    let contents = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let objects = try ObjectDatabase(at: directory)
          var contents: [String] = []
          try index.forEach { _, entry in contents.append(text(try objects.blob(entry.version.id)))
          }
          return contents
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(contents.count == 4)
    #expect(Set(contents[0]) == Set((0..<50).map { "\($0)\n" }))
    #expect(contents.allSatisfy { $0 == contents[0] })
  }
}
