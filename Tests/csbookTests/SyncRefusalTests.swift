// Repositories in which sync does nothing, with the way out.

import BookTesting
import Foundation
import Testing

struct SyncRefusalTests {
  private let clones: TwoClones
  private var ours: TemporaryRepository { clones.ours }

  init() throws {
    clones = try TwoClones(hooks: false)
  }

  private func refused(_ words: String..., in folder: String? = nil) throws {
    let answer = try ours.csbook("sync", in: folder)
    #expect(answer.status == 2)
    for word in words { #expect(answer.errors.contains(word), "\(answer.errors)") }
  }

  @Test func `a branch without upstream`() throws {
    try ours.git("switch", "--quiet", "--create", "side")
    try refused("follows no branch", "git push --set-upstream origin side")
    try ours.git("switch", "--quiet", "main")
    try ours.git("branch", "--unset-upstream")
    try refused("git branch --set-upstream-to=origin/main")
  }

  @Test func `a repository without remotes`() throws {
    try ours.git("remote", "remove", "origin")
    try refused("knows no other", "git remote add origin URL")
  }

  @Test func `no branch at all`() throws {
    try ours.git("checkout", "--quiet", "--detach")
    try refused("not on a branch", "git switch")
  }

  @Test func `no commit yet`() throws {
    let fresh = try TemporaryRepository()
    fresh.environment = ours.environment
    try fresh.write("csbook.yml", "name: A\ncurrency: USD\n")
    let answer = try fresh.csbook("sync")
    #expect(answer.status == 2)
    #expect(answer.errors.contains("nothing is committed yet on main"))
  }

  @Test func `a merge under way`() throws {
    try clones.push(TwoClones.page, "\nowner: amara", "\nowner: kenji")
    try ours.git("fetch", "--quiet")
    try clones.edit(TwoClones.page, "\nowner: amara", "\nowner: tomas", commit: "tomas")
    #expect(try ours.attempt(["git", "merge", "--quiet", "origin/main"]).status == 1)
    let before = try clones.state()
    try refused("a merge is under way", "git merge --abort")
    #expect(try clones.state() == before)
  }

  @Test func `a server that does not answer`() throws {
    try FileManager.default.moveItem(atPath: clones.server, toPath: clones.server + ".gone")
    let before = try clones.state()
    try refused("could not fetch from origin", "does not appear to be a git repository")
    #expect(try clones.state() == before)
  }

  @Test func `a history that has nothing in common`() throws {
    try ours.git("checkout", "--quiet", "--orphan", "fresh", in: clones.theirs)
    try ours.git("commit", "--quiet", "--message", "anew", in: clones.theirs)
    try ours.git("push", "--quiet", "--force", "origin", "fresh:main", in: clones.theirs)
    try refused("have no commit in common", "right repository")
  }

  @Test func `a shallow clone that does not reach back to the common commit`() throws {
    let shallow = "\(ours.parent)/shallow"
    try clones.push(TwoClones.page, "\nowner: amara", "\nowner: kenji")
    try ours.git("clone", "--quiet", "--depth=1", "file://\(clones.server)", shallow)
    try ours.git("reset", "--quiet", "--hard", "HEAD~3", in: clones.theirs)
    try Data("mine\n".utf8).write(to: URL(filePath: "\(clones.theirs)/README.md"))
    try ours.git("add", "README.md", in: clones.theirs)
    try ours.git("commit", "--quiet", "--message", "aside", in: clones.theirs)
    try ours.git("push", "--quiet", "--force", in: clones.theirs)
    try ours.git("fetch", "--quiet", "--depth=1", in: shallow)
    try refused("git fetch --unshallow", in: shallow)
  }

  @Test func `a bare repository`() throws {
    try refused("bare", in: clones.server)
  }

  @Test func `what goes wrong is JSON where JSON was asked for`() throws {
    try ours.git("remote", "remove", "origin")
    let answer = try ours.csbook("sync", "--format", "json")
    #expect(answer.status == 2)
    #expect(
      answer.output.contains(#""code":"no-upstream""#)
        || answer.output.contains(#""code": "no-upstream""#))
  }
}
