// Tests of writing an index anew, against the git binary.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct IndexUpdateTests {
  private let temporary: TemporaryRepository

  init() throws {
    temporary = try TemporaryRepository()
  }

  @Test(arguments: [
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (String(repeating: "a", count: 55), "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
    (String(repeating: "a", count: 56), "c2db330f6083854c99d4b5bfb6e8f29f201be699"),
    (String(repeating: "a", count: 64), "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
    (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
  ])
  func `SHA-1 gives the standard's answers`(text: String, hex: String) {
    let hash = SHA1.hash(Array(text.utf8))
    #expect(hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() == hex)
  }

  @Test(arguments: [2, 4], 0..<12)
  func `random replacements give the index that git makes of them`(
    version: Int, round: UInt64
  ) throws {
    let seed = 77 + round
    var random = SplitMix64(seed: seed)
    try makeIndex(version: version, using: &random)
    let repository = try Repository.discover(from: temporary.bytes)
    let before = try repository.index()
    var replacements: [IndexReplacement] = []
    var input = ""
    for path in Self.paths.shuffled(using: &random).prefix(.random(in: 1...8, using: &random)) {
      guard Bool.random(using: &random) else {
        replacements.append(IndexReplacement(path: Array(path.utf8), entry: nil))
        input += "0 0000000000000000000000000000000000000000\t\(path)\n"
        continue
      }
      try temporary.write(path, "\(UInt64.random(in: .min ... .max, using: &random))\n")
      let file = try WorkTreeFile.read(
        temporary.bytes + "/\(path)".utf8, tracked: nil, keepsExecutableBit: true)
      _ = try temporary.line("hash-object", "-w", path)
      replacements.append(
        IndexReplacement(
          path: Array(path.utf8),
          entry: .init(id: file.version.id, file: file.status, isRacy: false)))
      input += "100644 \(file.version.id)\t\(path)\n"
    }
    let bytes = try before.fileBytes(replacing: replacements, writtenAt: .max) { _, _ in false }
    try Data(bytes).write(to: URL(filePath: "\(temporary.path)/.git/ours"))
    try Data(input.utf8).write(to: URL(filePath: "\(temporary.path)/input"))
    #expect(
      try temporary.run(["sh", "-c", "git update-index --index-info < input"]).status == 0)
    for question in [
      ["ls-files", "--stage", "-v", "-z"], ["ls-files", "--resolve-undo", "-z"], ["write-tree"],
      ["diff", "--cached", "--raw", "-z", "--abbrev=40"],
    ] {
      let theirs = try temporary.git(question)
      temporary.environment["GIT_INDEX_FILE"] = ".git/ours"
      let ours = try temporary.git(question)
      temporary.environment["GIT_INDEX_FILE"] = nil
      #expect(ours == theirs, "seed \(seed): \(question)")
    }
    let index = try Index(fileBytes: bytes)
    #expect(index.cacheTree != nil)
    #expect(
      try index.changes(since: repository.headCommit()?.tree, in: repository.objects)
        == repository.stagedChanges(in: repository.index()), "seed \(seed)")
  }

  @Test func `an entry whose file may have changed unseen is marked, and no other`() throws {
    try temporary.write("a", "a\n")
    try temporary.write("b", "b\n")
    try temporary.git("add", "--all")
    let index = try Repository.discover(from: temporary.bytes).index()
    let bytes = try index.fileBytes(replacing: [], writtenAt: 0) { path, _ in path == [0x62] }
    let sizes = try Index(fileBytes: bytes).records.map { record in
      bytes.withUnsafeBytes { $0.bigEndian32(at: Int(record.entry) + 36) }
    }
    #expect(sizes == [2, 0])
  }

  private static let paths =
    (0..<4).flatMap { folder in
      [
        "\(folder)", "a/\(folder)", "a/b/\(folder)", "a-b/\(folder)", "z/\(folder)/x",
        "z/\(folder)/y",
      ]
    }.map { "\($0).md" } + ["long/" + String(repeating: "n", count: 200) + ".md"]

  /// An index with committed, staged, announced and hidden entries, and trees for some directories.
  private func makeIndex(version: Int, using random: inout SplitMix64) throws {
    try temporary.git("config", "index.version", "\(version)")
    for path in Self.paths where Bool.random(using: &random) { try temporary.write(path, path) }
    try temporary.write("kept.md", "kept")
    try temporary.commit()
    try temporary.write("staged.md", "staged")
    try temporary.git("add", "staged.md")
    try temporary.write("announced.md", "announced")
    try temporary.git("add", "--intent-to-add", "announced.md")
    try temporary.git("update-index", "--skip-worktree", "kept.md")
  }
}
