// The pre-receive hook: real pushes into a bare repository.

import BookTesting
import Foundation
import Testing

struct ServerHookTests {
  private let clones: TwoClones
  private let page = TwoClones.page
  private var ours: TemporaryRepository { clones.ours }

  init() throws {
    clones = try TwoClones(hooks: false)
    let answer = try ours.csbook("hook", "install", "--server", in: clones.server)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("pre-receive hook is in"))
  }

  private func push(_ arguments: String...) throws -> Answer {
    try ours.attempt(["git", "push", "--quiet", "origin"] + arguments)
  }

  /// Commits an unknown field to the page of an account.
  private func commitError() throws {
    try clones.edit(page, "region: EMEA", "rgeion: EMEA", commit: "typo")
  }

  @Test func `what is sound is taken`() throws {
    try clones.edit(page, "region: EMEA", "region: NA", commit: "moved")
    let answer = try push("main")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try clones.head() == clones.head(clones.server))
  }

  @Test func `an error is refused with its place, and nothing is taken`() throws {
    let before = try clones.head(clones.server)
    try commitError()
    let answer = try push("main")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("\(page):6:1: error: no field `rgeion`"), "\(answer.errors)")
    #expect(answer.errors.contains("1 error in what was pushed; nothing was taken"))
    #expect(try clones.head(clones.server) == before)
  }

  @Test func `a new branch is linted from where it left the default one`() throws {
    try ours.git("switch", "--quiet", "--create", "side")
    try clones.edit(page, "region: EMEA", "region: NA", commit: "moved")
    #expect(try push("side").status == 0)
    try ours.git("switch", "--quiet", "--create", "other")
    try commitError2()
    #expect(try push("other").status == 1)
  }

  private func commitError2() throws {
    try clones.edit(page, "region: NA", "rgeion: NA", commit: "typo")
  }

  @Test func `the first branch of an empty server is linted whole`() throws {
    let empty = "\(ours.parent)/empty.git"
    try ours.git("init", "--quiet", "--bare", "--initial-branch=main", empty)
    #expect(try ours.csbook("hook", "install", "--server", in: empty).status == 0)
    try commitError()
    #expect(try ours.attempt(["git", "push", "--quiet", empty, "main"]).status == 1)
    try clones.edit(page, "rgeion: EMEA", "region: EMEA", commit: "mended")
    let answer = try ours.attempt(["git", "push", "--quiet", empty, "main"])
    #expect(answer.status == 0, "\(answer.errors)")
  }

  @Test func `an error that is there already keeps nobody from pushing, and is mended by a push`()
    throws
  {
    try commitError()
    try ours.git("fetch", "--quiet", ours.path, "main:main", in: clones.server)
    try clones.edit(page, "complexity: medium", "complexity: low", commit: "less")
    #expect(try push("main").status == 0)
    try clones.edit(page, "rgeion: EMEA", "region: EMEA", commit: "mended")
    #expect(try push("main").status == 0)
  }

  @Test func `tags and deletions pass`() throws {
    try ours.git("switch", "--quiet", "--create", "side")
    #expect(try push("side").status == 0)
    try commitError()
    try ours.git("tag", "broken")
    #expect(try push("broken").status == 0)
    #expect(try push("--delete", "side").status == 0)
  }

  @Test func `of several branches in one push, one error keeps all back`() throws {
    try ours.git("branch", "sound")
    try commitError()
    let answer = try push("sound", "main")
    #expect(answer.status == 1)
    #expect(
      try ours.attempt(["git", "rev-parse", "--verify", "sound"], in: clones.server).status != 0)
  }

  @Test func `a book in a folder is found, and a repository without one is let be`() throws {
    let outer = try TemporaryRepository()
    outer.environment = ours.environment
    let server = "\(outer.parent)/server.git"
    try outer.git("init", "--quiet", "--bare", "--initial-branch=main", server)
    #expect(try outer.csbook("hook", "install", "--server", in: server).status == 0)
    try outer.write("src/main.c", "int main;\n")
    try outer.commit("no book")
    #expect(try outer.attempt(["git", "push", "--quiet", server, "main"]).status == 0)
    try outer.write("team/csbook.yml", "name: A\ncurrency: XYZ\n")
    try outer.commit("a book")
    let answer = try outer.attempt(["git", "push", "--quiet", server, "main"])
    #expect(answer.status == 1)
    #expect(answer.errors.contains("csbook.yml:2:"), "\(answer.errors)")
  }

  @Test func `a server whose path has a colon reads what is pushed and what it has`() throws {
    let server = "\(ours.parent)/a:b \"é\".git"
    try ours.git("clone", "--quiet", "--bare", ours.path, server)
    #expect(try ours.csbook("hook", "install", "--server", in: server).status == 0)
    try commitError()
    // Git takes what is before a colon for the name of a host.
    let answer = try ours.attempt(["git", "push", "--quiet", "file://\(server)", "main"])
    #expect(answer.status == 1)
    #expect(answer.errors.contains("no field `rgeion`"), "\(answer.errors)")
    try clones.edit(page, "rgeion: EMEA", "region: EMEA", commit: "mended")
    #expect(try ours.attempt(["git", "push", "--quiet", "file://\(server)", "main"]).status == 0)
  }

  @Test func `a server with several books takes the hook`() throws {
    let outer = try TemporaryRepository()
    outer.environment = ours.environment
    let server = "\(outer.parent)/server.git"
    for name in ["emea", "apac"] {
      try outer.write("\(name)/csbook.yml", "name: A\ncurrency: USD\n")
    }
    try outer.commit("two books")
    try outer.git("clone", "--quiet", "--bare", outer.path, server)
    #expect(try outer.csbook("hook", "install", "--server", in: server).status == 0)
  }

  @Test func `a hook of somebody else runs first, and both read what is pushed`() throws {
    let server = "\(ours.parent)/chained.git"
    try ours.git("clone", "--quiet", "--bare", ours.path, server)
    let hook = "\(server)/hooks/pre-receive"
    try ours.writeProgram(hook, "#!/bin/sh\ncat >&2\n")
    #expect(try ours.csbook("hook", "install", "--server", in: server).status == 2)
    #expect(try ours.csbook("hook", "install", "--server", "--chain", in: server).status == 0)
    try commitError()
    let answer = try ours.attempt(["git", "push", "--quiet", server, "main"])
    #expect(answer.status == 1)
    #expect(answer.errors.contains("refs/heads/main"))
    #expect(answer.errors.contains("rgeion"))
    #expect(try ours.csbook("hook", "uninstall", "--server", in: server).status == 0)
    #expect(try String(contentsOfFile: hook, encoding: .utf8) == "#!/bin/sh\ncat >&2\n")
  }

  @Test func `the hook of a clone and that of a server are not mixed up`() throws {
    #expect(try ours.csbook("hook", "install", "--server").errors.contains("nobody pushes to it"))
    let bare = try ours.csbook("hook", "install", in: clones.server)
    #expect(bare.errors.contains("--server"))
  }
}
