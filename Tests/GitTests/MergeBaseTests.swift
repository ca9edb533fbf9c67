// Tests of where two lines of commits grew apart, against `git merge-base`.

import BookTesting
import Testing

@testable import Git

@Suite struct MergeBaseTests {
  /// Commits that have any older ones for parents, with clocks that often lie.
  @Test(arguments: [1, 2, 3, UInt64.random(in: 4...UInt64.max)])
  func `the merge base is one that Git names`(seed: UInt64) throws {
    print("seed of merge bases: \(seed)")
    var random = SplitMix64(seed: seed)
    let temporary = try TemporaryRepository()
    try temporary.write("a.md", "a\n")
    try temporary.git("add", "--all")
    let tree = try temporary.line("write-tree")
    var commits: [String] = []
    for number in 0..<40 {
      let isRoot = number == 0 || Int.random(in: 0..<15, using: &random) == 0
      let recent = commits.suffix(8)
      let parents = (isRoot ? 0 : Int.random(in: 1...2, using: &random))
      let chosen = Set((0..<parents).compactMap { _ in recent.randomElement(using: &random) })
      let time = 1_700_000_000 + (number + Int.random(in: -6...6, using: &random)) / 4
      temporary.environment["GIT_COMMITTER_DATE"] = "\(time) +0000"
      commits.append(
        try temporary.line(
          ["commit-tree", "-m", "\(number)", tree] + chosen.sorted().flatMap { ["-p", $0] }))
    }
    let repository = try Repository.discover(from: temporary.bytes)
    for _ in 0..<40 {
      let pair = [commits.randomElement(using: &random), commits.randomElement(using: &random)]
        .compactMap(\.self)
      let (_, output, _) = try temporary.run(["git", "merge-base", "--all"] + pair)
      let bases = String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
      let base = try repository.mergeBase(
        of: repository.resolve(pair[0]), and: repository.resolve(pair[1]))
      #expect(base.map { bases.contains($0.id.hex) } ?? bases.isEmpty, "seed \(seed), \(pair)")
    }
  }

  @Test(arguments: 1...4)
  func `a shallow clone has the merge bases that it holds`(depth: Int) throws {
    let temporary = try TemporaryRepository()
    for number in 0..<3 { try temporary.commit("\(number)") }
    try temporary.git("branch", "side", "HEAD~1")
    let clone = "\(temporary.parent)/clone"
    try temporary.git(
      "clone", "--quiet", "--no-single-branch", "--depth", "\(depth)", "file://\(temporary.path)",
      clone)
    let repository = try Repository.discover(from: Array(clone.utf8))
    let base = try repository.mergeBase(
      of: repository.resolve("origin/side"), and: repository.resolve("HEAD"))
    #expect(base?.id.hex == (try temporary.line("rev-parse", "side")))
  }
}
