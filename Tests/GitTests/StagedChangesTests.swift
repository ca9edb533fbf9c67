// Tests of what is staged, against `git diff --cached` on random histories.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct StagedChangesTests {
  /// The last seed is new in every run; a failure names it.
  @Test(arguments: [1, 2, 3, 4, UInt64.random(in: 5...UInt64.max)])
  func `staged changes are those that Git names`(seed: UInt64) throws {
    print("seed of staged changes: \(seed)")
    var history = try RandomHistory(seed: seed)
    for step in 0..<25 {
      try history.takeStep()
      let repository = try Repository.discover(from: history.temporary.bytes)
      let index = try repository.index()
      let expected = try history.temporary.git(
        "diff", "--cached", "--name-status", "--no-renames", "-z")
      let steps = "seed \(seed), step \(step): \(history.log)"
      let staged = try repository.stagedChanges(in: index)
      #expect(names(staged) == names(expected), "\(steps)")
      let bare = Index(
        bytes: index.bytes, records: index.records, cacheTree: nil, version: index.version,
        entriesEnd: index.entriesEnd, resolveUndo: nil)
      #expect(try repository.stagedChanges(in: bare) == staged, "without cached trees, \(steps)")
    }
  }

  @Test(arguments: [1, 2, 3, UInt64.random(in: 4...UInt64.max)])
  func `changes between commits are those that Git names`(seed: UInt64) throws {
    print("seed of changes between commits: \(seed)")
    var history = try RandomHistory(seed: seed)
    for _ in 0..<8 {
      for _ in 0..<5 { try history.takeStep() }
      try history.temporary.commit()
    }
    let repository = try Repository.discover(from: history.temporary.bytes)
    var commit = try #require(try repository.headCommit())
    let newest = commit
    while let parent = try repository.firstParent(of: commit) {
      for (old, new) in [(parent, commit), (commit, parent), (parent, newest)] {
        let expected = try history.temporary.git(
          "diff-tree", "-r", "--name-status", "--no-renames", "-z", old.tree.hex, new.tree.hex)
        let changes = try repository.objects.changes(from: old.tree, to: new.tree)
        #expect(names(changes) == names(expected), "seed \(seed)")
      }
      commit = parent
    }
  }

  @Test(arguments: [2, 4])
  func `a directory in which nothing was staged is not even read`(version: Int) throws {
    let temporary = try TemporaryRepository()
    for name in ["a/1.md", "b/c/2.md", "b/d/3.md", "bb/4.md"] { try temporary.write(name, name) }
    try temporary.commit()
    try temporary.git("update-index", "--index-version", "\(version)")
    try temporary.write("b/d/3.md", "changed\n")
    try temporary.git("add", "b/d/3.md")
    // What is not in the object store cannot have been read.
    for directory in ["a", "b/c", "bb"] {
      let id = try temporary.line("rev-parse", "HEAD:\(directory)")
      let file = "\(temporary.path)/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))"
      try FileManager.default.removeItem(atPath: file)
    }
    let repository = try Repository.discover(from: temporary.bytes)
    let index = try repository.index()
    #expect(try repository.stagedChanges(in: index).map { text($0.path) } == ["b/d/3.md"])
    let bare = Index(
      bytes: index.bytes, records: index.records, cacheTree: nil, version: index.version,
      entriesEnd: index.entriesEnd, resolveUndo: nil)
    #expect(throws: GitError.self) { try repository.stagedChanges(in: bare) }
  }

  @Test func `everything is added on an unborn branch`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("a/b.md", "b\n")
    try temporary.write("c.md", "c\n")
    try temporary.git("add", "--all")
    let repository = try Repository.discover(from: temporary.bytes)
    let changes = try repository.stagedChanges(in: repository.index())
    #expect(changes.map { text($0.path) } == ["a/b.md", "c.md"])
    #expect(changes.allSatisfy { $0.kind == .added && $0.old == nil })
  }

  @Test func `an empty index deletes everything`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("a/b.md", "b\n")
    try temporary.commit()
    try temporary.git("rm", "--quiet", "--cached", "-r", ".")
    let repository = try Repository.discover(from: temporary.bytes)
    let changes = try repository.stagedChanges(in: repository.index())
    #expect(changes.map(\.kind) == [.deleted])
    #expect(changes.first?.path == Array("a/b.md".utf8))
    let none = try repository.index(at: temporary.bytes + "/.git/no-such-index".utf8)
    #expect(try repository.stagedChanges(in: none) == changes)
  }

  @Test(arguments: [["-a"], ["a.md"], ["--only", "a.md"], ["--include", "a.md"], []])
  func `a hook sees what is about to be committed`(arguments: [String]) throws {
    let temporary = try TemporaryRepository()
    for name in ["a.md", "b.md", "c/d.md"] { try temporary.write(name, "1\n") }
    try temporary.commit()
    try temporary.write("a.md", "2\n")
    try temporary.write("c/d.md", "2\n")
    try temporary.write("b.md", "2\n")
    try temporary.git("add", "b.md")
    let script = """
      #!/bin/sh
      cp "$GIT_INDEX_FILE" '\(temporary.parent)/index'
      git diff --cached --name-status --no-renames -z >'\(temporary.parent)/expected'
      """
    try temporary.writeProgram(".git/hooks/pre-commit", script)
    let before = try temporary.line("rev-parse", "HEAD^{tree}")
    try temporary.git(["commit", "--quiet", "--message", "2"] + arguments)
    let repository = try Repository.discover(from: temporary.bytes)
    let expected = try Data(contentsOf: URL(fileURLWithPath: temporary.parent + "/expected"))
    #expect(!expected.isEmpty)
    let index = try repository.index(at: Array((temporary.parent + "/index").utf8))
    let changes = try index.changes(since: ObjectID(hex: before), in: repository.objects)
    #expect(names(changes) == names(Array(expected)))
  }

  private func names(_ changes: [Change]) -> [String] {
    changes.map { "\($0.kind) \($0.path)" }
  }

  /// Git's list: a letter, NUL, a path, NUL, and again.
  private func names(_ output: [UInt8]) -> [String] {
    let fields = output.split(separator: 0)
    return stride(from: 0, to: fields.count - 1, by: 2).map { position in
      let kind =
        switch fields[position].first {
        case UInt8(ascii: "A"): Change.Kind.added
        case UInt8(ascii: "D"): Change.Kind.deleted
        case UInt8(ascii: "U"): Change.Kind.unmerged
        default: Change.Kind.modified
        }
      return "\(kind) \(Array(fields[position + 1]))"
    }
  }
}

/// A repository that a seed changes step by step.
private struct RandomHistory {
  let temporary: TemporaryRepository
  private(set) var log: [String] = []
  private var generator: SplitMix
  private var steps = 0

  /// Names that sort differently as files and as directories.
  private static let components = ["a", "a.b", "a-b", "a0", "ab", "b", "c\u{e9}", "longer name"]

  init(seed: UInt64) throws {
    generator = SplitMix(state: seed)
    temporary = try TemporaryRepository()
    for _ in 0..<30 { try put(path(), "start\n") }
  }

  mutating func takeStep() throws {
    steps += 1
    let path = path()
    switch Int.random(in: 0..<13, using: &generator) {
    case 0...3: try run("write and add", path) { try $0.put(path, "\($0.steps)\n") }
    case 4: try run("remove") { try $0.removeSome() }
    case 5: try run("commit") { try $0.temporary.commit(staged: true) }
    case 6: try run("cache trees") { try $0.temporary.git("write-tree") }
    case 7: try run("make executable") { try $0.makeSomeExecutable() }
    case 8: try run("link", path) { try $0.link(path) }
    case 9: try run("intent to add", path) { try $0.intendToAdd(path) }
    case 10: try run("version") { try $0.setVersion() }
    case 11: try run("amend") { try $0.amend() }
    default: try run("go back") { try $0.goBack() }
    }
  }

  private mutating func run(
    _ name: String, _ path: String = "", _ step: (inout RandomHistory) throws -> Void
  ) throws {
    log.append("\(name) \(path)")
    try step(&self)
  }

  private mutating func path() -> String {
    let depth = Int.random(in: 1...3, using: &generator)
    let components = (0..<depth).map { _ in
      Self.components.randomElement(using: &generator) ?? "a"
    }
    // A file never takes a directory's name here, but for its two cousins above.
    return components.joined(separator: "/") + (depth == 2 ? "" : ".md")
  }

  private func put(_ path: String, _ text: String) throws {
    try clear(path)
    try temporary.write(path, text)
    try temporary.git("add", "--", path)
  }

  /// Removes files that stand where a directory is wanted, and the reverse.
  private func clear(_ path: String) throws {
    let components = path.split(separator: "/").map(String.init)
    for length in components.indices.dropFirst() {
      let above = components[..<length].joined(separator: "/")
      if let type = type(of: above), type != .typeDirectory { try remove(above) }
    }
    if type(of: path) != nil { try remove(path) }
  }

  private func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(temporary.path)/\(path)")
  }

  /// What stands at a path, links not followed; nil if nothing does.
  private func type(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: "\(temporary.path)/\(path)")
    return attributes?[.type] as? FileAttributeType
  }

  private mutating func some() throws -> String? {
    let list = String(decoding: try temporary.git("ls-files", "-z"), as: UTF8.self)
    return list.split(separator: "\0").randomElement(using: &generator).map(String.init)
  }

  private mutating func removeSome() throws {
    guard let path = try some() else { return }
    let wide = Bool.random(using: &generator) ? path : String(path.prefix { $0 != "/" })
    try temporary.git("rm", "--quiet", "-r", "-f", "--cached", "--", wide)
  }

  private mutating func makeSomeExecutable() throws {
    guard let path = try some() else { return }
    let sign = Bool.random(using: &generator) ? "+" : "-"
    // Refused for a symbolic link, which changes nothing.
    _ = try temporary.run(["git", "update-index", "--chmod=\(sign)x", "--", path])
  }

  private func link(_ path: String) throws {
    try put(path, "to be a link\n")
    try clear(path)
    try FileManager.default.createSymbolicLink(
      atPath: "\(temporary.path)/\(path)", withDestinationPath: "a.md")
    try temporary.git("add", "--", path)
  }

  private func intendToAdd(_ path: String) throws {
    try temporary.git("rm", "--quiet", "-r", "-f", "--cached", "--ignore-unmatch", "--", path)
    try clear(path)
    try temporary.write(path, "intended\n")
    try temporary.git("add", "--intent-to-add", "--", path)
  }

  private mutating func setVersion() throws {
    let version = Int.random(in: 2...4, using: &generator)
    try temporary.git("update-index", "--index-version", "\(version)")
  }

  private func amend() throws {
    _ = try temporary.run(["git", "commit", "--quiet", "--amend", "--no-edit", "--allow-empty"])
  }

  private func goBack() throws {
    _ = try temporary.run(["git", "reset", "--quiet", "--soft", "HEAD~1"])
  }
}

/// A small random generator that a seed repeats exactly.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
