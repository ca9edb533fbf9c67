// Thousands of files at once: all of them, or none, and what a killed writer leaves is taken back.

import BookStore
import BookText
import Foundation
import Testing

struct ManyFilesTests {
  private static let count = 50

  private func creations(_ folder: TemporaryFolder, _ extra: VerifiedEdit? = nil) -> [VerifiedEdit]
  {
    (0..<Self.count).map { number in
      VerifiedEdit(
        creating: Array("---\na: \(number)\n---\n".utf8),
        at: Path("accounts/n\(number)/account.md"))
    } + (extra.map { [$0] } ?? [])
  }

  @Test func `new files and changed ones all take their places, and nothing stands beside`() throws
  {
    let folder = try TemporaryFolder(["old.md": "---\na: 1\n---\n"])
    try folder.setMode(0o640, of: "old.md")
    try FileWriter(root: folder.bytes).write(
      creations(folder, folder.edit("old.md", .set(["a"], .literal("2")))))
    #expect(try folder.read("old.md") == "---\na: 2\n---\n")
    #expect(try folder.mode(of: "old.md") == 0o640)
    #expect(try folder.names("accounts").count == Self.count)
    #expect(try folder.names("accounts/n7") == ["account.md"])
    #expect(try folder.names("") == ["accounts", "old.md"])
  }

  @Test func `one file that is there already, or was changed, keeps all others back`() throws {
    let folder = try TemporaryFolder([
      "accounts/n7/account.md": "mine", "old.md": "---\na: 1\n---\n",
    ])
    #expect(throws: StoreError.exists(path: "accounts/n7/account.md")) {
      try FileWriter(root: folder.bytes).write(creations(folder))
    }
    try folder.remove("accounts")
    let edit = try folder.edit("old.md", .set(["a"], .literal("2")))
    try folder.write("old.md", "---\na: 3\n---\n")
    #expect(throws: StoreError.changedMeanwhile(path: "old.md")) {
      try FileWriter(root: folder.bytes).write(creations(folder, edit))
    }
    #expect(try folder.names("") == ["old.md"])
  }

  /// What a writer leaves that was killed when half of its files had their places.
  private func interrupted() throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "accounts/new/account.md": "new", "old.md": "after", "mine.md": "mine by now",
      "accounts/mine/account.md": "mine by now",
    ])
    let entries = [
      ("new", "new", "accounts/new/account.md"), ("new", "x", "accounts/absent/account.md"),
      ("old", "after", "old.md"), ("old", "theirs", "mine.md"),
      ("new", "theirs", "accounts/mine/account.md"),
    ]
    let journal = entries.map { "\($0.0) \(Self.sum($0.1)) \($0.2)\0" }.joined() + "end"
    try folder.write(".csbook-1.tmp/journal", journal)
    try folder.write(".csbook-1.tmp/2.old", "before")
    try folder.write(".csbook-1.tmp/3.old", "before")
    try folder.write(".csbook-1.tmp/1", "x")
    return folder
  }

  private static func sum(_ text: String) -> String {
    let sum = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(sum, radix: 16)
  }

  @Test func `the next writer takes back what was half done, and leaves what somebody wrote since`()
    throws
  {
    let folder = try interrupted()
    #expect(try WorkingTree(root: folder.bytes).leftovers() == [".csbook-1.tmp"])
    #expect(try FileWriter(root: folder.bytes).recover() == 2)
    #expect(try folder.read("old.md") == "before")
    #expect(try folder.read("mine.md") == "mine by now")
    #expect(try folder.names("accounts") == ["mine"])
    #expect(try folder.names("") == ["accounts", "mine.md", "old.md"])
    #expect(try FileWriter(root: folder.bytes).recover() == 0)
  }

  @Test func `any edit does the same first`() throws {
    let folder = try interrupted()
    try folder.write("other.md", "---\na: 1\n---\n")
    try FileWriter(root: folder.bytes).write([folder.edit("other.md", .set(["a"], .literal("2")))])
    #expect(try folder.read("old.md") == "before")
    #expect(try folder.names("") == ["accounts", "mine.md", "old.md", "other.md"])
  }

  @Test func `what was never begun is only swept away`() throws {
    let folder = try TemporaryFolder([
      ".csbook-1.tmp/journal": "new 1 a.md\0", ".csbook-1.tmp/0": "x", "a.md": "x",
    ])
    #expect(try FileWriter(root: folder.bytes).recover() == 0)
    #expect(try folder.names("") == ["a.md"])
  }
}
