// Tests of what is special about a repository that can be read.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct RepositoryStateTests {
  @Test func `nothing is special about an ordinary repository`() throws {
    let temporary = try TemporaryRepository()
    try temporary.commit()
    let repository = try Repository.discover(from: temporary.bytes)
    let id = try #require(ObjectID(hex: temporary.line("rev-parse", "HEAD")))
    #expect(
      try repository.state()
        == RepositoryState(
          head: .branch(name: "main", id), isBare: false, isShallow: false,
          isSparseCheckout: false, isPartialClone: false, isLinkedWorktree: false,
          isSubmodule: false, underWay: nil))
  }

  @Test func `an unborn branch has a name and no commit`() throws {
    let temporary = try TemporaryRepository()
    let repository = try Repository.discover(from: temporary.bytes)
    #expect(try repository.head() == .unborn(branch: "main"))
    #expect(try repository.headCommit() == nil)
    #expect(try repository.index().count == 0)
  }

  @Test func `a detached HEAD is told with its commit`() throws {
    let temporary = try TemporaryRepository()
    try temporary.commit()
    try temporary.git("checkout", "--quiet", "--detach")
    let repository = try Repository.discover(from: temporary.bytes)
    let id = try #require(ObjectID(hex: temporary.line("rev-parse", "HEAD")))
    #expect(try repository.head() == .detached(id))
    #expect(try repository.headCommit()?.id == id)
  }

  @Test func `a shallow clone says where its history ends`() throws {
    let temporary = try TemporaryRepository()
    for day in 1...4 { try temporary.commit(on: day) }
    let clone = temporary.parent + "/clone"
    try temporary.git("clone", "--quiet", "--depth", "2", "file://\(temporary.path)", clone)
    let repository = try Repository.discover(from: Array(clone.utf8))
    #expect(try repository.state().isShallow)
    let tip = try #require(try repository.headCommit())
    let earliest = try #require(try repository.firstParent(of: tip))
    #expect(try repository.firstParent(of: earliest) == nil)
    let answer = try repository.newestCommit(notAfter: 0, onFirstParentLineOf: tip)
    #expect(answer == .beforeHistory(earliest: earliest, isShallow: true))
  }

  @Test func `a partial clone is told as one where it can be opened`() throws {
    let temporary = try TemporaryRepository()
    try temporary.commit()
    try temporary.git("config", "remote.origin.promisor", "true")
    #expect(try Repository.discover(from: temporary.bytes).state().isPartialClone)
  }

  @Test(arguments: RepositoryState.UnderWay.allCases)
  func `what is under way is named`(operation: RepositoryState.UnderWay) throws {
    let temporary = try diverged()
    switch operation {
    case .merge: try temporary.stop("merge", "other")
    case .revert: try temporary.stop("revert", "--no-edit", "HEAD~1")
    case .cherryPick: try temporary.stop("cherry-pick", "other")
    case .rebase: try temporary.stop("rebase", "other")
    case .bisect: try temporary.git("bisect", "start", "HEAD", "HEAD~1")
    case .applyMailbox:
      let patch = try temporary.git("format-patch", "--stdout", "main..other")
      try temporary.write(Array("patch".utf8), patch)
      try temporary.stop("am", "--quiet", "patch")
    }
    let state = try Repository.discover(from: temporary.bytes).state()
    #expect(state.underWay == operation)
    #expect(state.underWay?.wayOut.contains(operation.name) == true)
  }

  /// Two branches that changed one line, so that nothing can join them.
  private func diverged() throws -> TemporaryRepository {
    let temporary = try TemporaryRepository()
    try temporary.write("a.md", "a\n")
    try temporary.commit()
    try temporary.git("checkout", "--quiet", "-b", "other")
    try temporary.write("a.md", "theirs\n")
    try temporary.commit()
    try temporary.git("checkout", "--quiet", "main")
    for text in ["ours\n", "ours again\n"] {
      try temporary.write("a.md", text)
      try temporary.commit()
    }
    return temporary
  }
}

extension TemporaryRepository {
  /// Runs a command that has to stop in the middle.
  fileprivate func stop(_ arguments: String...) throws {
    let result = try run(["git"] + arguments)
    #expect(result.status != 0, "\(arguments) did not stop")
  }

  /// Commits at noon UTC of a day of March 2026.
  func commit(on day: Int) throws {
    environment["GIT_COMMITTER_DATE"] = "2026-03-\(day < 10 ? "0" : "")\(day)T12:00:00+0000"
    try commit("day \(day)")
  }
}
