// How the files of a folder differ from a commit, against `git diff`.

import BookModel
import BookStore
import BookTesting
import BookText
import Foundation
import Git
import Testing

struct WorkingTreeChangesTests {
  private static let names = [
    "csbook.yml", "accounts/a/account.md", "accounts/a/notes/2026-01-01-x.md",
    "accounts/a/contacts.md", "accounts/b/account.md", "accounts/b/account.md2/x.md",
    "accounts/b/notes/2026-01-01-x.md", "accounts/b.c/account.md", "segments/a.md", "segments/b.md",
  ]

  /// The last seed is new in every run; a failure names it.
  @Test(
    arguments: [1, 2, 3, UInt64.random(in: 4...UInt64.max)], ["", "teams/emea/"])
  func `changes are those that Git would name were all files added`(
    seed: UInt64, prefix: String
  ) throws {
    print("seed of changes in a folder: \(seed)")
    var random = SplitMix64(seed: seed)
    let temporary = try TemporaryRepository()
    for name in Self.names { try temporary.write(prefix + name, "begun\n") }
    try temporary.write("README.md", "begun\n")
    try temporary.commit()
    let repository = try Repository.discover(from: temporary.bytes)
    let base = try #require(try repository.headCommit())
    var log: [String] = []
    for step in 0..<30 {
      log.append(try take(step, in: temporary, prefix, &random))
      let root = temporary.path + (prefix.isEmpty ? "" : "/" + prefix.dropLast())
      let changes = try WorkingTree(root: root).changes(
        since: base.tree, in: TrackedFiles(of: repository), of: repository,
        bookPrefix: Array(prefix.utf8))
      #expect(
        changes.map { "\($0.kind) \(Path($0.path))" } == (try expected(temporary, base)),
        "seed \(seed), \(log)")
      let folder = WorkingTree(root: root)
      let source = try CheckedOutSource(
        repository.book(of: base, at: Array(prefix.utf8)), in: folder,
        of: TrackedFiles(of: repository), changes: changes, prefix: Array(prefix.utf8))
      #expect(told(source) == told(folder), "seed \(seed), \(log)")
    }
  }

  /// The files of a book with their bytes; nil for what is none.
  private func told(_ source: any BookSource) -> [Path: [UInt8]]? {
    guard let book = try? BookLoader.load(source), let reader = try? source.makeReader(),
      let files = try? source.files(of: .whole)
    else { return nil }
    let paths = Set(book.paths)
    return Dictionary(
      files.filter { paths.contains($0.path) }.map { file in
        (file.path, file.isRegular ? (try? reader.bytes(of: file)) ?? [] : [0])
      }, uniquingKeysWith: { _, _ in [1] })
  }

  /// A checkout by another Git writes such files: what is the same to Git has other bytes on disk.
  @Test func `files are read again as they were read first, whatever ends their lines`() throws {
    let temporary = try TemporaryRepository()
    for name in Self.names { try temporary.write(name, "begun\n") }
    try temporary.commit()
    try temporary.git("config", "core.autocrlf", "true")
    for name in Self.names.dropFirst(2) { try temporary.write(name, "begun\r\n") }
    let repository = try Repository.discover(from: temporary.bytes)
    let base = try #require(try repository.headCommit())
    let (folder, files) = (WorkingTree(root: temporary.path), try TrackedFiles(of: repository))
    let changes = try folder.changes(
      since: base.tree, in: files, of: repository, bookPrefix: [])
    #expect(changes.isEmpty)
    let source = try CheckedOutSource(
      repository.book(of: base, at: []), in: folder, of: files, changes: changes, prefix: [])
    let (reader, again) = (try source.makeReader(), source.openFiles())
    for file in try source.files(of: .whole) {
      #expect(try again(file.path) == reader.bytes(of: file), "\(file.path)")
    }
  }

  @Test func `a file that a sparse checkout leaves out was not deleted`() throws {
    let temporary = try TemporaryRepository()
    for name in Self.names { try temporary.write(name, "begun\n") }
    try temporary.commit()
    let repository = try Repository.discover(from: temporary.bytes)
    let base = try #require(try repository.headCommit())
    try temporary.git("sparse-checkout", "set", "accounts/b")
    try temporary.git("update-index", "--no-skip-worktree", "segments/b.md")
    let changes = try WorkingTree(root: temporary.path).changes(
      since: base.tree, in: TrackedFiles(of: repository), of: repository, bookPrefix: [])
    #expect(changes.map { Path($0.path) } == ["segments/b.md"])
  }

  @Test func `hidden files, and what is beside the book, are no changes`() throws {
    let temporary = try TemporaryRepository()
    for name in ["csbook.yml", "accounts/a/.x/y.md", ".github/a.md", "docs/a.md"] {
      try temporary.write(name, "begun\n")
    }
    try temporary.commit()
    let repository = try Repository.discover(from: temporary.bytes)
    let base = try #require(try repository.headCommit())
    for name in ["accounts/a/.x/y.md", "accounts/a/.z.md", ".github/a.md", "docs/a.md"] {
      try temporary.write(name, "changed\n")
    }
    let changes = try WorkingTree(root: temporary.path).changes(
      since: base.tree, in: TrackedFiles(of: repository), of: repository, bookPrefix: [])
    #expect(changes.isEmpty)
  }

  /// One step of somebody's work; what it was.
  private func take(
    _ step: Int, in temporary: TemporaryRepository, _ prefix: String, _ random: inout SplitMix64
  ) throws -> String {
    let name = prefix + (Self.names.dropFirst().randomElement(using: &random) ?? "")
    let file = "\(temporary.path)/\(name)"
    switch Int.random(in: 0..<10, using: &random) {
    case 0...2: try temporary.write(name, "step \(step % 10)\n")
    case 3: try temporary.write(name, "begun\n")
    case 4: try? FileManager.default.removeItem(atPath: file)
    case 5: try temporary.git("add", "--all")
    case 6:
      try temporary.git("rm", "--quiet", "--force", "--cached", "--ignore-unmatch", "--", name)
    case 7: try temporary.commit(staged: true)
    case 8: try temporary.git("reset", "--quiet")
    default:
      try? FileManager.default.removeItem(atPath: file)
      try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "x\(step)")
    }
    return "\(step) \(name)"
  }

  /// What differs from the commit, of an index to which everything was added.
  private func expected(
    _ temporary: TemporaryRepository, _ base: Commit
  ) throws -> [String] {
    let index = "\(temporary.parent)/index-of-all"
    try? FileManager.default.removeItem(atPath: index)
    temporary.environment["GIT_INDEX_FILE"] = index
    defer { temporary.environment["GIT_INDEX_FILE"] = nil }
    try temporary.git("add", "--all")
    let output = try temporary.git(
      "diff", "--cached", "--name-status", "--no-renames", base.id.hex)
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map { line in
      let kind = ["A": "added", "D": "deleted"][line.prefix(1)] ?? "modified"
      return "\(kind) \(line.dropFirst(2))"
    }
  }
}
