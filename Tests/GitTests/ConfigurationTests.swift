// Tests of configuration values and the hooks' directory.

import BookTesting
import Foundation
import Testing

@testable import Git

@Suite struct ConfigurationTests {
  @Test func `values are read as Git reads them`() throws {
    let temporary = try TemporaryRepository()
    try temporary.git("config", "user.name", "Ann Ñandú")
    try temporary.git("config", "csbook.on", "yes")
    try temporary.git("config", "csbook.broken", "perhaps")
    try temporary.git("config", "csbook.file", "some/where")
    let configuration = try Repository.discover(from: temporary.bytes).configuration()
    #expect(try configuration.string("user.name") == "Ann Ñandú")
    #expect(try configuration.string("user.email") == nil)
    #expect(try configuration.bool("csbook.on") == true)
    #expect(try configuration.bool("csbook.none") == nil)
    #expect(throws: GitError.self) { try configuration.bool("csbook.broken") }
    #expect(try configuration.path("csbook.file") == Array("some/where".utf8))
    #expect(try configuration.path("csbook.none") == nil)
  }

  @Test func `a worktree's own configuration is honoured`() throws {
    let temporary = try TemporaryRepository()
    try temporary.git("config", "extensions.worktreeConfig", "true")
    try temporary.git("config", "user.name", "for all")
    try temporary.git("config", "--worktree", "user.name", "here only")
    let repository = try Repository.discover(from: temporary.bytes)
    #expect(try repository.configuration().string("user.name") == "here only")
  }

  @Test func `a repository stays bare when a worktree has its own configuration`() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("in/a.md", "a\n")
    try temporary.commit()
    let bare = temporary.parent + "/bare.git"
    let second = temporary.parent + "/second"
    try temporary.git("clone", "--quiet", "--bare", temporary.path, bare)
    try temporary.git("worktree", "add", "--quiet", second, "main", in: bare)
    try temporary.git("sparse-checkout", "set", "in", in: second)
    #expect(
      try temporary.line("config", "--file", "\(bare)/config.worktree", "core.bare") == "true")
    #expect(try Repository.discover(from: Array(bare.utf8)).state().isBare)
    let linked = try Repository.discover(from: Array(second.utf8))
    let state = try linked.state()
    #expect(!state.isBare && state.isSparseCheckout && state.isLinkedWorktree)
    #expect(linked.workTree == Array(second.utf8))
  }

  @Test func `hooks stand in the git directory, or where core.hooksPath says`() throws {
    let temporary = try TemporaryRepository()
    let repository = try Repository.discover(from: temporary.bytes)
    #expect(try repository.hooksDirectory() == temporary.bytes + "/.git/hooks".utf8)
    try temporary.git("config", "core.hooksPath", ".githooks")
    #expect(try repository.hooksDirectory() == temporary.bytes + "/.githooks".utf8)
    try temporary.git("config", "core.hooksPath", "/etc/hooks")
    #expect(try repository.hooksDirectory() == Array("/etc/hooks".utf8))
    try temporary.git("config", "core.hooksPath", "~/hooks")
    let home = try #require(ProcessInfo.processInfo.environment["HOME"])
    #expect(try repository.hooksDirectory() == Array("\(home)/hooks".utf8))
  }
}
