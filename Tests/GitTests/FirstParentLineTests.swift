// Tests of the first-parent line, and of what differs along it, against git itself.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct FirstParentLineTests {
  @Test func `the line goes by what was merged into, as git's does`() throws {
    let temporary = try merged()
    let (library, plumbing) = try both(temporary.path)
    let tip = try library.resolve("HEAD")
    let line = try library.firstParentLine(of: tip, notBefore: nil)
    #expect(try plumbing.firstParentLine(of: tip, notBefore: nil) == line)
    let told = try temporary.git("rev-list", "--first-parent", "HEAD")
    #expect(line.map { $0.id.hex + "\n" }.joined() == String(decoding: told, as: UTF8.self))
    #expect(line.first == tip)
    #expect(line.first?.parents.count == 2)
    for commit in line { #expect(try library.commit(commit.id) == commit) }
  }

  @Test func `a time ends the line, with the commit that stood then`() throws {
    let temporary = try merged()
    let (library, plumbing) = try both(temporary.path)
    let tip = try library.resolve("HEAD")
    let noon: Int64 = 1_772_366_400  // 2026-03-01 12:00 UTC
    for (day, count) in [(9, 1), (7, 1), (6, 2), (5, 2), (4, 3), (1, 4), (0, 4)] {
      let time = noon + Int64(day - 1) * 86_400
      let line = try library.firstParentLine(of: tip, notBefore: time)
      #expect(line.count == count, "day \(day)")
      #expect(try plumbing.firstParentLine(of: tip, notBefore: time) == line, "day \(day)")
    }
  }

  @Test func `where a shallow clone ends the last commit names a parent that is not here`() throws {
    let temporary = try merged()
    let clone = temporary.parent + "/clone"
    try temporary.git("clone", "--quiet", "--depth", "2", "file://\(temporary.path)", clone)
    let (library, plumbing) = try both(clone)
    let tip = try library.resolve("HEAD")
    let line = try library.firstParentLine(of: tip, notBefore: nil)
    #expect(line.count == 2)
    #expect(line.last?.parents.isEmpty == false)
    #expect(try plumbing.firstParentLine(of: tip, notBefore: nil) == line)
  }

  @Test func `what differs along the line is what git says, of all or of some paths`() throws {
    let temporary = try merged()
    try temporary.git("rm", "-r", "--quiet", "book/a")
    try temporary.write("book/a", "a file where a folder was\n")
    try temporary.write(Array("book/caf".utf8) + [0xE9], Array("latin\n".utf8))
    try temporary.write("line\nbreak", "odd\n")
    try temporary.commit("odd")
    try temporary.git("update-index", "--chmod=+x", "book/b.md")
    try temporary.commit("mode", staged: true)
    let (library, plumbing) = try both(temporary.path)
    let line = try library.firstParentLine(of: library.resolve("HEAD"), notBefore: nil)
    let pairs = zip(line, line.dropFirst().map { $0.tree } + [nil]).map {
      TreePair(old: $1, new: $0.tree)
    }
    let paths: [[String]] = [
      [""], ["book/a"], ["book/b.md"], ["book/a", "side.md"], ["nowhere"], ["book/a/deep"],
      ["book/a*"], [],
    ]
    for paths in paths {
      let bytes = paths.map { Array($0.utf8) }
      let told = try library.objects.changes(between: pairs, under: bytes)
      #expect(try plumbing.changes(between: pairs, under: bytes) == told, "\(paths)")
      for (commit, changes) in zip(line, told) where !paths.isEmpty {
        let names = try temporary.git(
          [
            "diff-tree", "--root", "-m", "-r", "-z", "--no-commit-id", "--name-only",
            "--diff-merges=first-parent", commit.id.hex,
          ] + (paths == [""] ? [] : ["--"] + paths.map { ":(literal)\($0)" }))
        #expect(changes.flatMap { $0.path + [0] } == names, "\(paths) \(commit.message)")
      }
    }
    #expect(try library.objects.changes(between: pairs, under: [[]]).allSatisfy { !$0.isEmpty })
  }

  /// Days 1, 3 and 5 on a line, and on day 7 the merge of what a branch brought on day 2.
  private func merged() throws -> TemporaryRepository {
    let temporary = try TemporaryRepository()
    for day in [1, 3, 5] {
      try temporary.write("book/a/deep/x.md", "day \(day)\n")
      try temporary.write("book/b.md", day == 3 ? "other\n" : "same\n")
      try temporary.git("add", "--all")
      try temporary.commit(on: day)
    }
    try temporary.git("checkout", "--quiet", "-b", "side", "HEAD~2")
    try temporary.write("side.md", "side\n")
    try temporary.git("add", "--all")
    try temporary.commit(on: 2)
    try temporary.git("checkout", "--quiet", "main")
    temporary.environment["GIT_COMMITTER_DATE"] = "2026-03-07T12:00:00+0000"
    try temporary.git("merge", "--quiet", "--no-ff", "--message", "merge", "side")
    return temporary
  }

  private func both(_ path: String) throws -> (Repository, Plumbing) {
    (
      try Repository.discover(from: Array(path.utf8)),
      try Plumbing(at: Array(path.utf8), gitDirectory: nil, workTree: nil)
    )
  }
}
