// Tests that git's plumbing answers as libgit2 does, and answers where libgit2 does not.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct PlumbingTests {
  @Test func `a commit is read as libgit2 reads it`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("a.md", "a\n")
    try temporary.commit("begun")
    try temporary.git("config", "i18n.commitEncoding", "ISO-8859-1")
    try temporary.write("message", "")
    try temporary.write(
      Array("message".utf8), Array("caf".utf8) + [0xE9, 0x0A, 0x0A] + Array("Two\n".utf8))
    temporary.environment["GIT_AUTHOR_DATE"] = "1970-01-02T00:00:00-0330"
    try temporary.git("commit", "--quiet", "--allow-empty", "--file", "message")
    try temporary.git("tag", "--annotate", "--message", "v1", "v1")
    let (library, plumbing) = try both(temporary)
    for revision in ["HEAD", "HEAD~1", "main", "v1", try temporary.line("rev-parse", "HEAD")] {
      #expect(try plumbing.resolve(revision) == library.resolve(revision), "\(revision)")
    }
    #expect(try plumbing.headCommit()?.message == "café\n\nTwo\n")
    #expect(try plumbing.headCommit()?.author.offset == -210)
    for revision in ["nothing", "HEAD~9", "HEAD\nHEAD", "--help", "a b c", "HEAD:a.md"] {
      let error = #expect(throws: GitError.self) { try plumbing.resolve(revision) }
      #expect(error?.code == .notFound, "\(revision)")
    }
  }

  @Test func `no commit yet is no error`() throws {
    let temporary = try TemporaryRepository()
    let (library, plumbing) = try both(temporary)
    #expect(try plumbing.headCommit() == nil)
    #expect(try plumbing.entries().isEmpty)
    try temporary.write("a.md", "a\n")
    try temporary.git("add", "a.md")
    #expect(try plumbing.stagedChanges() == library.stagedChanges(in: library.index()))
  }

  @Test func `the newest commit not after a time is the same one`() throws {
    let temporary = try TemporaryRepository()
    for day in 1...4 { try temporary.commit(on: day) }
    let (library, plumbing) = try both(temporary)
    let tip = try #require(try library.headCommit())
    for hours in -4...4 {
      let time = tip.committer.time + Int64(hours) * 24 * 3600 - 1
      #expect(
        try plumbing.newestCommit(notAfter: time, onFirstParentLineOf: tip)
          == library.newestCommit(notAfter: time, onFirstParentLineOf: tip), "\(hours)")
    }
  }

  @Test func `a shallow clone is said to be the reason why history begins late`() throws {
    let temporary = try TemporaryRepository()
    for day in 1...4 { try temporary.commit(on: day) }
    let clone = temporary.parent + "/clone"
    try temporary.git("clone", "--quiet", "--depth", "2", "file://\(temporary.path)", clone)
    let plumbing = try Plumbing(at: Array(clone.utf8), gitDirectory: nil, workTree: nil)
    let library = try Repository.discover(from: Array(clone.utf8))
    let tip = try #require(try plumbing.headCommit())
    let answer = try plumbing.newestCommit(notAfter: 0, onFirstParentLineOf: tip)
    #expect(try answer == library.newestCommit(notAfter: 0, onFirstParentLineOf: tip))
    guard case .beforeHistory(_, isShallow: true) = answer else {
      Issue.record("\(answer)")
      return
    }
  }

  @Test func `an index is read as csbook reads it, conflicts and add -N too`() throws {
    let temporary = try TemporaryRepository()
    for name in ["a", "b", "c", "deep/er/d"] { try temporary.write("\(name).md", "\(name)\n") }
    try temporary.write(Array("caf".utf8) + [0xE9], Array("latin\n".utf8))
    try temporary.write("line\nbreak", "odd\n")
    try temporary.commit()
    try temporary.git("checkout", "--quiet", "-b", "other")
    try temporary.write("c.md", "theirs\n")
    try temporary.commit()
    try temporary.git("checkout", "--quiet", "main")
    try temporary.write("c.md", "ours\n")
    try temporary.commit()
    #expect(try temporary.run(["git", "merge", "other"]).status == 1)
    try temporary.git("rm", "--quiet", "a.md")
    try temporary.git("update-index", "--chmod=+x", "b.md")
    try temporary.write("new.md", "new\n")
    try temporary.write("later.md", "later\n")
    try temporary.git("add", "new.md")
    try temporary.git("add", "--intent-to-add", "later.md")
    let (library, plumbing) = try both(temporary)
    let index = try library.index()
    #expect(try plumbing.stagedChanges() == library.stagedChanges(in: index))
    var entries: [[UInt8]: FileVersion] = [:]
    index.forEach { path, entry in
      if entry.isContent { entries[Array(path)] = entry.version }
    }
    let told = try plumbing.entries()
    #expect(
      Dictionary(uniqueKeysWithValues: told.compactMap { e in e.new.map { (e.path, $0) } })
        == entries)
    #expect(told.filter { $0.kind == .unmerged }.map(\.path) == index.conflicts)
    #expect(!index.conflicts.isEmpty)
  }

  @Test func `files of a commit and their contents are those of the object database`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("books/emea/a.md", "a\n")
    try temporary.write("books/emea/deep/b.md", "")
    try temporary.write(Array("books/emea/caf".utf8) + [0xE9], Array("latin\n\n".utf8))
    try temporary.write("books/other.md", "x\n")
    try temporary.commit()
    let (library, plumbing) = try both(temporary)
    let commit = try #require(try library.headCommit())
    for directory in ["", "books", "books/emea", "nowhere", "books/other.md"] {
      var expected: [[UInt8]: FileVersion] = [:]
      if let tree = try library.objects.subtree(at: Array(directory.utf8), of: commit.tree) {
        try library.objects.walk(tree) { path, version in expected[Array(path)] = version }
      }
      let files = try plumbing.files(of: commit.tree, under: Array(directory.utf8))
      #expect(
        Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.version) }) == expected,
        "\(directory)")
      let contents = try plumbing.blobs(files.map(\.version.id))
      for (id, bytes) in contents { #expect(try library.objects.blob(id) == bytes) }
    }
  }

  @Test func `a SHA-256 repository has commits, files and an index`() throws {
    let temporary = try TemporaryRepository("--object-format=sha256")
    let plumbing = try Plumbing(at: temporary.bytes, gitDirectory: nil, workTree: nil)
    try temporary.write("a.md", "a\n")
    try temporary.git("add", "a.md")
    let entry = try #require(try plumbing.entries().first?.new)
    #expect(try entry.id.hex == temporary.line("rev-parse", ":a.md"))
    #expect(try plumbing.blobs([entry.id])[entry.id] == Array("a\n".utf8))
    try temporary.commit()
    let commit = try #require(try plumbing.headCommit())
    #expect(try commit.id.hex == temporary.line("rev-parse", "HEAD"))
    #expect(try plumbing.files(of: commit.tree, under: []).map(\.version) == [entry])
    #expect(try plumbing.stagedChanges().isEmpty)
  }

  @Test func `what a partial clone lacks is fetched at once`() throws {
    let temporary = try TemporaryRepository()
    for number in 1...20 { try temporary.write("\(number).md", "\(number)\n") }
    try temporary.commit()
    try temporary.git("config", "uploadpack.allowFilter", "true")
    let clone = temporary.parent + "/clone"
    try temporary.git(
      "clone", "--quiet", "--bare", "--filter=blob:none", "file://\(temporary.path)", clone)
    func packs() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: clone + "/objects/pack")
        .count { $0.hasSuffix(".pack") }
    }
    let before = try packs()
    let plumbing = try Plumbing(at: Array(clone.utf8), gitDirectory: nil, workTree: nil)
    let commit = try #require(try plumbing.headCommit())
    let ids = try plumbing.files(of: commit.tree, under: []).map(\.version.id)
    let blobs = try plumbing.blobs(ids)
    #expect(Set(blobs.values) == Set((1...20).map { Array("\($0)\n".utf8) }))
    #expect(try packs() == before + 1)
    #expect(try plumbing.blobs(ids) == blobs)
    #expect(try packs() == before + 1)
  }

  @Test func `what git cannot read either is refused with what libgit2 said`() throws {
    let temporary = try TemporaryRepository()
    try temporary.git("config", "core.repositoryFormatVersion", "1")
    try temporary.git("config", "extensions.refStorage", "reftable")
    let refusal = #expect(throws: GitError.self) {
      try Repository.discover(from: temporary.bytes)
    }
    let isRead = try temporary.run(["git", "status"]).status == 0
    withKnownIssue(isIntermittent: true) {
      // A git that knows reftable finds none of its files here.
      let error = #expect(throws: GitError.self) {
        try Plumbing(
          at: temporary.bytes, gitDirectory: nil, workTree: nil, because: refusal)
      }
      #expect(error == refusal)
    } when: {
      isRead
    }
  }

  @Test func `what is special about a repository is told as libgit2 tells it`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("a.md", "a\n")
    try temporary.commit()
    let linked = temporary.parent + "/linked"
    try temporary.git("worktree", "add", "--quiet", "--detach", linked)
    let bare = temporary.parent + "/bare.git"
    try temporary.git("clone", "--quiet", "--bare", temporary.path, bare)
    for place in [temporary.path, linked, bare] {
      let library = try Repository.discover(from: Array(place.utf8))
      let plumbing = try Plumbing(at: Array(place.utf8), gitDirectory: nil, workTree: nil)
      #expect(try plumbing.state() == library.state(), "\(place)")
      #expect(plumbing.workTree == library.workTree)
      #expect(plumbing.commonDirectory == library.commonDirectory)
      #expect(try plumbing.hooksDirectory() == library.hooksDirectory())
    }
  }

  private func both(_ temporary: TemporaryRepository) throws -> (Repository, Plumbing) {
    (
      try Repository.discover(from: temporary.bytes),
      try Plumbing(at: temporary.bytes, gitDirectory: nil, workTree: nil)
    )
  }
}
