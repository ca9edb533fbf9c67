// The sample book's past: sound in every state, and the same every time.

import BookLint
import BookModel
import BookStore
import BookTesting
import BookText
import Foundation
import Testing

@testable import csbook

struct SampleHistoryTests {
  @Test func `every state of its past lints without errors on its own day`() throws {
    let states = try SampleBook.history.states
    #expect(states.count > 100)
    var before: [Path: [UInt8]] = [:]
    for (number, state) in states.enumerated() {
      // As the hook does it, which SinceEqualityTests hold against the whole lint.
      let scope = scope(ofChangesFrom: before, to: state.files)
      let book = try BookLoader.load(MemorySource(state.files), scope: scope, threads: 2)
      before = state.files
      let findings = try Linter().findings(in: book, on: state.date, threads: 2)
      let errors = findings.filter { $0.severity == .error }.map { finding in
        "\(finding.path.text):\(finding.span.lower): \(finding.message) [\(finding.rule)]"
      }
      #expect(errors == [], "commit \(number + 1) of \(state.date): \(state.message)")
    }
  }

  private func scope(
    ofChangesFrom before: [Path: [UInt8]], to after: [Path: [UInt8]]
  ) -> LoadScope {
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    let accounts = changed.compactMap { path in
      Layout.account(of: path).map { String(decoding: $0, as: UTF8.self) }
    }
    let isWhole = accounts.count < changed.count || !before.keys.allSatisfy(after.keys.contains)
    return isWhole ? .whole : .accounts(Set(accounts))
  }

  @Test func `its days follow each other, and each commit changes something`() throws {
    let states = try SampleBook.history.states
    #expect(states.map(\.date) == states.map(\.date).sorted())
    for (before, after) in zip(states, states.dropFirst()) {
      #expect(before.files != after.files, "\(after.date): \(after.message)")
    }
  }

  @Test func `its last state is what stands in sample-book`() throws {
    let last = try #require(SampleBook.history.states.last)
    let files = try SampleBook.files
    #expect(last.files.keys.sorted() == files.keys.sorted())
    for (path, bytes) in files { #expect(last.files[path] == bytes, "\(path)") }
  }

  @Test func `the packed files are those of sample-book`() throws {
    var packed = PackedFiles.inside("sample-book")
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "sample-book")
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      guard let bytes = FileManager.default.contents(atPath: folder.appending(path: name).path),
        !name.hasSuffix(".DS_Store")
      else { continue }
      #expect(packed.removeValue(forKey: Path(name)) == Array(bytes), "\(name): run script/pack")
    }
    #expect(packed.keys.map(\.text) == [], "no longer there: run script/pack")
  }

  @Test func `two runs make the same commits, and a clean work tree`() throws {
    let first = try SampleRepository.copy()
    let second = try TemporaryRepository(isEmpty: true)
    second.environment = try SampleRepository.environment
    #expect(try second.csbook("sample", ".").status == 0)
    let log = try first.git("log", "--format=%H %an %ae %ad %cd %s")
    #expect(try second.git("log", "--format=%H %an %ae %ad %cd %s") == log)
    #expect(try first.commitCount() == SampleBook.history.states.count)
    #expect(try second.git("status", "--porcelain", "--ignored") == [])
    #expect(try second.git("fsck", "--strict", "--no-dangling") == [])
  }
}
