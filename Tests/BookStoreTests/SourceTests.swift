// The files that a book's sources list, and how they are read.

import BookModel
import BookStore
import BookTesting
import BookText
import Foundation
import Git
import Testing

struct SourceTests {
  private let repository: TemporaryRepository

  init() throws {
    repository = try TemporaryRepository()
    for path in Self.paths { try repository.write(path, "\(path)\n") }
  }

  private static let paths = [
    "csbook.yml", "accounts/acme/account.md", "accounts/acme/notes/2026-01-01-x.md",
    "accounts/acme/metrics.csv", "accounts/globex/account.md", "accounts/globex/contacts.md",
    "segments/all.md", "accounts/caf\u{E9}/account.md", "accounts/cafe\u{301}/account.md",
  ]

  // MARK: The same files

  @Test func `every source lists the same files of the book, as bytes`() throws {
    try repository.commit()
    let all = Set(Self.paths.map { Path($0) })
    #expect(all.count == Self.paths.count)
    #expect(try listed(WorkingTree(root: repository.bytes)) == all)
    let opened = try Repository.discover(from: repository.bytes)
    #expect(try listed(IndexSource(opened.index(), of: opened, bookPrefix: [])) == all)
    let head = try #require(try opened.headCommit())
    #expect(try listed(CommitSource(tree: head.tree, of: opened, bookPrefix: [])) == all)
  }

  @Test func `with accounts named, of the others only the account is listed`() throws {
    try repository.commit()
    let expected = Set(Self.paths.map { Path($0) }).subtracting(["accounts/globex/contacts.md"])
    let scope = LoadScope.accounts(["acme"])
    #expect(try listed(WorkingTree(root: repository.bytes), scope) == expected)
    let opened = try Repository.discover(from: repository.bytes)
    #expect(try listed(IndexSource(opened.index(), of: opened, bookPrefix: []), scope) == expected)
    let head = try #require(try opened.headCommit())
    #expect(
      try listed(CommitSource(tree: head.tree, of: opened, bookPrefix: []), scope) == expected)
  }

  @Test func `a source reads what it lists`() throws {
    try repository.commit()
    try repository.write("segments/all.md", "changed on disk\n")
    let opened = try Repository.discover(from: repository.bytes)
    let index = IndexSource(try opened.index(), of: opened, bookPrefix: [])
    #expect(try read("segments/all.md", index) == "segments/all.md\n")
    let tree = WorkingTree(root: repository.bytes)
    #expect(try read("segments/all.md", tree) == "changed on disk\n")
    let head = try #require(try opened.headCommit())
    let commit = try CommitSource(tree: head.tree, of: opened, bookPrefix: [])
    #expect(try read("segments/all.md", commit) == "segments/all.md\n")
    #expect(try commit.file(at: "segments/none.md") == nil)
    #expect(index.file(at: "segments/none.md") == nil)
  }

  // MARK: Where blobs lie

  @Test func `blobs are found in packs, in a shared clone and from a linked worktree`() throws {
    try repository.commit()
    try repository.git("repack", "-a", "-d", "--quiet")
    let clone = "\(repository.parent)/clone"
    try repository.git("clone", "--quiet", "--shared", repository.path, clone)
    let linked = "\(repository.parent)/linked"
    try repository.git("worktree", "add", "--quiet", linked)
    for place in [repository.path, clone, linked] {
      let opened = try Repository.discover(from: Array(place.utf8))
      let index = IndexSource(try opened.index(), of: opened, bookPrefix: [])
      #expect(try read("segments/all.md", index) == "segments/all.md\n", "\(place)")
    }
  }

  // MARK: What is no text of the book

  @Test func `hidden files are not listed, and a symbolic link is no file`() throws {
    try repository.write("accounts/.hidden/account.md", "x")
    try repository.write("accounts/acme/.account.md.swp", "x")
    try FileManager.default.createSymbolicLink(
      atPath: "\(repository.path)/accounts/acme/contacts.md", withDestinationPath: "/etc/passwd")
    let files = try WorkingTree(root: repository.bytes).files(of: .whole)
    #expect(Set(files.map(\.path)).isDisjoint(with: ["accounts/.hidden/account.md"]))
    let links = files.filter { !$0.isRegular }.map(\.path)
    #expect(links == ["accounts/acme/contacts.md"])
    try repository.git("add", "--all")
    let opened = try Repository.discover(from: repository.bytes)
    let staged = IndexSource(try opened.index(), of: opened, bookPrefix: []).files(of: .whole)
    #expect(staged.filter { !$0.isRegular }.map(\.path) == links)
  }

  @Test func `a folder without csbook.yml is no book`() throws {
    let source = WorkingTree(root: "\(repository.path)/accounts")
    #expect(throws: StoreError.noBook("csbook.yml")) { try BookLoader.load(source) }
    let nowhere = WorkingTree(root: "\(repository.path)/nowhere")
    #expect(throws: StoreError.noBook("csbook.yml")) { try BookLoader.load(nowhere) }
  }

  @Test func `a file that vanished while it was listed is named`() throws {
    let file = SourceFile(path: "segments/none.md", token: .onDisk)
    let reader = WorkingTree(root: repository.bytes).makeReader()
    let error = #expect(throws: StoreError.self) { try reader.bytes(of: file) }
    guard case .unreadable(let path, _)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path.hasSuffix("segments/none.md"))
  }

  private func listed(_ source: some BookSource, _ scope: LoadScope = .whole) throws -> Set<Path> {
    Set(try source.files(of: scope).map(\.path))
  }

  private func read(_ path: Path, _ source: some BookSource) throws -> String {
    let file = try #require(try source.file(at: path))
    return String(decoding: try source.makeReader().bytes(of: file), as: UTF8.self)
  }
}
