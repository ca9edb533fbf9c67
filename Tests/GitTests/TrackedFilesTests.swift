// Tests of what stands in a work tree, and of when it need not be read.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct TrackedFilesTests {
  private let temporary: TemporaryRepository

  init() throws {
    temporary = try TemporaryRepository()
    try temporary.write("a.md", "one\n")
    try temporary.write("b.md", "two\n")
    try temporary.commit()
  }

  @Test func `a file whose stamp is known is not read`() throws {
    let files = try TrackedFiles(
      of: Repository.discover(from: temporary.bytes), indexAt: try forgedIndex(writtenAt: .now))
    let entry = try #require(files.index.entry(at: Array("a.md".utf8)))
    #expect(entry.version.id.hex.hasPrefix("0000"))
    #expect(try files.version(at: Array("a.md".utf8), knownAs: entry) == entry.version)
    try temporary.write("a.md", "oneself\n")
    #expect(try files.version(at: Array("a.md".utf8), knownAs: entry) == version("oneself\n"))
  }

  @Test func `a file that was written when the index was is read`() throws {
    let path = "\(temporary.path)/a.md"
    let written = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    let second = try #require(written).timeIntervalSince1970.rounded(.down)
    let files = try TrackedFiles(
      of: Repository.discover(from: temporary.bytes),
      indexAt: try forgedIndex(writtenAt: Date(timeIntervalSince1970: second)))
    let entry = files.index.entry(at: Array("a.md".utf8))
    #expect(try files.version(at: Array("a.md".utf8), knownAs: entry) == version("one\n"))
  }

  @Test func `a stamp proves nothing of a file that differs in anything`() {
    let then = FileTime(seconds: 9, nanoseconds: 5)
    let old = stamp()
    #expect(old.proves(stamp(), unchangedSince: then))
    #expect(old.proves(stamp(modified: FileTime(seconds: 7, nanoseconds: 0)), unchangedSince: then))
    let others = [
      stamp(modified: FileTime(seconds: 7, nanoseconds: 2)), stamp(inode: 4), stamp(size: 4),
      stamp(modified: FileTime(seconds: 8, nanoseconds: 1)),
      stamp(changed: FileTime(seconds: 7, nanoseconds: 2)),
    ]
    for other in others { #expect(!old.proves(other, unchangedSince: then)) }
    for moment in [FileTime(seconds: 7, nanoseconds: 1), FileTime(seconds: 7, nanoseconds: 0)] {
      #expect(!old.proves(stamp(), unchangedSince: moment))
    }
  }

  @Test(arguments: ["true", "input"])
  func `line ends are converted as Git converts them`(autocrlf: String) throws {
    try temporary.git("config", "core.autocrlf", autocrlf)
    try temporary.git("config", "core.safecrlf", "true")
    try temporary.write("a.md", "one\r\n")
    let files = try TrackedFiles(of: Repository.discover(from: temporary.bytes))
    let entry = files.index.entry(at: Array("a.md".utf8))
    let now = try files.version(at: Array("a.md".utf8), knownAs: entry)
    // Where Git would refuse to convert there and back, the file counts as it is.
    #expect(now == (autocrlf == "true" ? entry?.version : try version("one\r\n")))
  }

  @Test func `links, programs and missing files are told apart`() throws {
    try temporary.git("rm", "--quiet", "--cached", "b.md")
    try FileManager.default.removeItem(atPath: "\(temporary.path)/b.md")
    try FileManager.default.createSymbolicLink(
      atPath: "\(temporary.path)/b.md", withDestinationPath: "a.md")
    #expect(chmod("\(temporary.path)/a.md", 0o755) == 0)
    let files = try TrackedFiles(of: Repository.discover(from: temporary.bytes))
    let link = try #require(try files.version(at: Array("b.md".utf8), knownAs: nil))
    #expect(link.mode == .symbolicLink)
    #expect(link.id.hex == (try hash("a.md")))
    let entry = files.index.entry(at: Array("a.md".utf8))
    #expect(try files.version(at: Array("a.md".utf8), knownAs: entry)?.mode == .executable)
    #expect(try files.version(at: Array("c.md".utf8), knownAs: nil) == nil)
    #expect(try files.version(at: Array("a.md/x".utf8), knownAs: nil) == nil)
  }

  // MARK: Making

  /// A copy of the index whose first entry names a blob that never was.
  private func forgedIndex(writtenAt date: Date) throws -> [UInt8] {
    let path = "\(temporary.parent)/index"
    var bytes = try Data(contentsOf: URL(filePath: "\(temporary.path)/.git/index"))
    for position in 52..<72 { bytes[position] = 0 }
    try bytes.write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
    return Array(path.utf8)
  }

  private func stamp(
    modified: FileTime = FileTime(seconds: 7, nanoseconds: 1),
    changed: FileTime = FileTime(seconds: 7, nanoseconds: 1), inode: UInt32 = 3, size: UInt32 = 3
  ) -> FileStamp {
    FileStamp(modified: modified, changed: changed, inode: inode, size: size)
  }

  private func version(_ content: String) throws -> FileVersion {
    FileVersion(mode: .regular, id: try #require(ObjectID(hex: try hash(content))))
  }

  private func hash(_ content: String) throws -> String {
    try temporary.write(Array("../content".utf8), Array(content.utf8))
    return try temporary.line("hash-object", "--no-filters", "../content")
  }
}
