// Tests of reading an index and the blobs it names.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct IndexTests {
  @Test func `entries come in the order of their bytes with their content`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("b.md", "two\n")
    try temporary.write("a/b.md", "one\n")
    try temporary.write("a.md", "zero\n")
    try temporary.git("add", "--all")
    try temporary.write("b.md", "changed, not staged\n")
    let repository = try Repository.discover(from: temporary.bytes)
    var found: [String] = []
    try repository.index().forEach { path, entry in
      let blob = try repository.objects.blob(entry.version.id)
      found.append(text(Array(path)) + ": " + text(blob))
    }
    #expect(found == ["a.md: zero\n", "a/b.md: one\n", "b.md: two\n"])
  }

  @Test(arguments: [2, 3, 4])
  func `every version of the file gives what Git lists`(version: Int) throws {
    let temporary = try TemporaryRepository()
    for number in 0..<40 {
      try temporary.write("accounts/\(number % 7)/note-\(number).md", "\(number)\n")
    }
    let long = String(repeating: "x", count: 250) + "/"
    try temporary.write(String(repeating: long, count: 9) + "end.md", "a long path\n")
    try temporary.git("add", "--all")
    try temporary.git("update-index", "--index-version", "\(version)")
    if version == 3 { try temporary.git("update-index", "--skip-worktree", "accounts/3/note-3.md") }
    let index = try Repository.discover(from: temporary.bytes).index()
    #expect(try listing(of: index) == temporary.git("ls-files", "--stage", "-z"))
    #expect(index.count == 41)
  }

  @Test func `names that are no UTF-8 and names in two forms stay apart`() throws {
    let temporary = try TemporaryRepository()
    let names: [[UInt8]] = [
      Array("cafe\u{301}.md".utf8), Array("caf\u{e9}.md".utf8), [0x63, 0xE9, 0x2E, 0x6D, 0x64],
    ]
    for (number, name) in names.enumerated() {
      try temporary.write(name, Array("\(number)\n".utf8))
    }
    try temporary.git("add", "--all")
    let repository = try Repository.discover(from: temporary.bytes)
    let index = try repository.index()
    var found: [[UInt8]] = []
    index.forEach { path, _ in found.append(Array(path)) }
    #expect(Set(found) == Set(names))
    #expect(index.count == 3)
    for (number, name) in names.enumerated() {
      let entry = try #require(index.entry(at: name))
      #expect(try repository.objects.blob(entry.version.id) == Array("\(number)\n".utf8))
    }
  }

  @Test func `the index that is named is read, not the repository's own`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("a.md", "a\n")
    try temporary.commit()
    let other = temporary.path + "/.git/next-index-1.lock"
    temporary.environment["GIT_INDEX_FILE"] = other
    try temporary.write("b.md", "b\n")
    try temporary.git("add", "b.md")
    let repository = try Repository.discover(from: temporary.bytes)
    #expect(try repository.index().count == 1)
    let named = try repository.index(at: Array(other.utf8))
    #expect(named.count == 1)
    #expect(named.entry(at: Array("b.md".utf8)) != nil)
  }

  @Test func `an entry of add -N is no content`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("a.md", "a\n")
    try temporary.git("add", "--intent-to-add", "a.md")
    let index = try Repository.discover(from: temporary.bytes).index()
    let entry = try #require(index.entry(at: Array("a.md".utf8)))
    #expect(entry.isIntentToAdd)
    #expect(!entry.isContent)
  }

  @Test func `a conflict is reported once, with its stages`() throws {
    let temporary = try conflicted()
    let repository = try Repository.discover(from: temporary.bytes)
    let index = try repository.index()
    #expect(index.conflicts == [Array("a.md".utf8)])
    var stages: [Int] = []
    index.forEach { _, entry in stages.append(entry.stage) }
    #expect(stages == [1, 2, 3, 0])
    #expect(index.entry(at: Array("a.md".utf8)) == nil)
    #expect(try repository.stagedChanges(in: index).map(\.kind) == [.unmerged])
  }

  @Test func `one directory is read without its neighbours`() throws {
    let temporary = try TemporaryRepository()
    let inside = (0..<30).map { "book/n\($0).md" }.sorted()
    for path in inside + ["book.md", "book-2/a.md", "boo/a.md", "bookkeeping/a.md"] {
      try temporary.write(path, path)
    }
    try temporary.git("add", "--all")
    let index = try Repository.discover(from: temporary.bytes).index()
    var found: [String] = []
    index.forEach(under: Array("book".utf8)) { path, _ in found.append(text(Array(path))) }
    #expect(found == inside)
    index.forEach(under: Array("none".utf8)) { _, _ in Issue.record("nothing is below none/") }
  }

  @Test func `a sparse checkout marks what is not checked out`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("in/a.md", "a\n")
    try temporary.write("out/b.md", "b\n")
    try temporary.commit()
    try temporary.git("sparse-checkout", "set", "in")
    let repository = try Repository.discover(from: temporary.bytes)
    #expect(try repository.state().isSparseCheckout)
    let index = try repository.index()
    #expect(index.entry(at: Array("in/a.md".utf8))?.isSkipWorktree == false)
    #expect(index.entry(at: Array("out/b.md".utf8))?.isSkipWorktree == true)
    #expect(try repository.stagedChanges(in: index) == [])
  }

  @Test func `a sparse index is refused with the command that mends it`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("in/a.md", "a\n")
    try temporary.write("out/b.md", "b\n")
    try temporary.commit()
    try temporary.git("sparse-checkout", "set", "--sparse-index", "in")
    let repository = try Repository.discover(from: temporary.bytes)
    #expect(throws: GitError("read the index", refused: .sparseIndex)) { try repository.index() }
    try temporary.git("sparse-checkout", "reapply", "--no-sparse-index")
    #expect(try repository.index().count == 2)
  }

  @Test func `a split index is refused with the command that mends it`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("a.md", "a\n")
    try temporary.commit()
    try temporary.git("update-index", "--split-index")
    let repository = try Repository.discover(from: temporary.bytes)
    #expect(throws: GitError("read the index", refused: .splitIndex)) { try repository.index() }
    try temporary.git("update-index", "--no-split-index")
    #expect(try repository.index().count == 1)
  }

  @Test func `no cut-off or changed index file stops the process`() throws {
    let temporary = try TemporaryRepository()
    for number in 0..<5 { try temporary.write("d\(number)/a\(number).md", "\(number)\n") }
    try temporary.commit()
    for version in [2, 4] {
      try temporary.git("update-index", "--index-version", "\(version)")
      let file = URL(fileURLWithPath: temporary.path + "/.git/index")
      let bytes = Array(try Data(contentsOf: file))
      for length in bytes.indices { exercise(Array(bytes[..<length])) }
      for position in bytes.indices {
        for value in [0, 0xFF, bytes[position] ^ 1, bytes[position] &+ 1] as [UInt8] {
          var changed = bytes
          changed[position] = value
          exercise(changed)
        }
      }
    }
  }

  /// Reads all of an index that may be damaged; being refused is as good as being read.
  private func exercise(_ bytes: [UInt8]) {
    guard let index = try? Index(fileBytes: bytes) else { return }
    index.forEach { path, entry in #expect(path.count + entry.stage >= 0) }
    _ = index.cacheTree?.children(of: 0)
    _ = index.entry(at: Array("d3/a3.md".utf8))
  }

  private func listing(of index: Index) -> [UInt8] {
    var lines: [UInt8] = []
    index.forEach { path, entry in
      let mode = String(entry.version.mode.rawValue, radix: 8)
      lines += "\(mode) \(entry.version.id) \(entry.stage)\t".utf8
      lines += path
      lines.append(0)
    }
    return lines
  }

  private func conflicted() throws -> TemporaryRepository {
    let temporary = try TemporaryRepository()
    try temporary.write("a.md", "a\n")
    try temporary.write("b.md", "b\n")
    try temporary.commit()
    try temporary.git("checkout", "--quiet", "-b", "other")
    try temporary.write("a.md", "theirs\n")
    try temporary.commit()
    try temporary.git("checkout", "--quiet", "main")
    try temporary.write("a.md", "ours\n")
    try temporary.commit()
    #expect(throws: TemporaryRepository.Failure.self) { try temporary.git("merge", "other") }
    return temporary
  }
}
