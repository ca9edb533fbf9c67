// sync between two clones of one server: what comes, what goes, and what is never lost.

import BookTesting
import Foundation
import Testing

struct SyncTests {
  private let clones: TwoClones
  private var ours: TemporaryRepository { clones.ours }
  private let page = TwoClones.page
  private let other = TwoClones.other

  init() throws {
    clones = try TwoClones()
  }

  /// A sync that must fail and leave everything as it was.
  private func refused(_ code: Int32 = 2, _ words: String...) throws {
    let before = try clones.state()
    let server = try clones.head(clones.server)
    let answer = try ours.csbook("sync")
    #expect(answer.status == code)
    for word in words { #expect(answer.errors.contains(word), "\(answer.errors)") }
    #expect(try clones.state() == before)
    #expect(try clones.head(clones.server) == server)
  }

  // MARK: What comes and goes

  @Test func `there is nothing to do`() throws {
    let answer = try ours.csbook("sync")
    #expect(answer.status == 0)
    #expect(answer.output == "main and origin/main are the same.\n")
  }

  @Test func `what others pushed comes in, and is told`() throws {
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    let answer = try ours.csbook("sync")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output == "origin/main brought 1 commit\nnorrvik\n  owner amara → kenji\n")
    #expect(try ours.text(page).contains("owner: kenji"))
    #expect(try clones.head() == clones.head(clones.server))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `what cannot be told is pushed all the same`() throws {
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    try clones.edit(other, "region: NA", "region: EMEA", commit: "moved")
    let answer = try ours.attempt(["sh", "-c", "csbook sync > /dev/full"])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("the answer could not be written"), "\(answer.errors)")
    #expect(try clones.head() == clones.head(clones.server))
  }

  @Test func `what is committed here goes out, and is told`() throws {
    try clones.edit(page, "region: EMEA", "region: NA", commit: "moved")
    let answer = try ours.csbook("sync")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output == "origin/main took 1 commit\nnorrvik\n  region EMEA → NA\n")
    #expect(try clones.head() == clones.head(clones.server))
  }

  @Test func `two edits of one file are merged field by field, and pushed`() throws {
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    try clones.edit(page, "potential_arr: 90000", "potential_arr: 120000", commit: "more")
    let answer = try ours.csbook("sync")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("owner amara → kenji"))
    #expect(answer.output.contains("potential arr 90,000 → 120,000"))
    let text = try ours.text(page)
    #expect(text.contains("owner: kenji") && text.contains("potential_arr: 120000"))
    #expect(try clones.head() == clones.head(clones.server))
    #expect(
      try ours.line("log", "-1", "--format=%s").hasPrefix("Merge remote-tracking branch"))
  }

  @Test func `a dry run says what would come and go, and changes nothing of the book`() throws {
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    try clones.edit(other, "region: NA", "region: EMEA", commit: "moved")
    let before = try clones.state()
    let answer = try ours.csbook("sync", "--dry-run")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("origin/main would bring 1 commit\nnorrvik\n  owner amara"))
    #expect(answer.output.contains("origin/main would take 1 commit\nmossbridge\n  region NA"))
    #expect(try clones.state() == before)
  }

  @Test func `a program is told field by field`() throws {
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    let answer = try ours.csbook("sync", "--format", "json")
    #expect(answer.status == 0, "\(answer.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
    let data = try #require(json?["data"] as? [String: Any])
    let incoming = try #require(data["in"] as? [String: Any])
    let change = try #require((incoming["changes"] as? [[String: Any]])?.first)
    #expect(change["field"] as? String == "owner")
    #expect(change["before"] as? String == "amara")
    #expect(change["after"] as? String == "kenji")
  }

  @Test func `a program is told what came in though the push failed`() throws {
    let hook = "\(clones.server)/hooks/pre-receive"
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    try clones.edit(other, "region: NA", "region: EMEA", commit: "moved")
    try ours.writeProgram(hook, "#!/bin/sh\necho protected >&2\nexit 1\n")
    let answer = try ours.csbook("sync", "--format", "json")
    #expect(answer.status == 2)
    let json = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
    let error = try #require(json?["error"] as? [String: Any])
    #expect(error["code"] as? String == "push")
    let data = try #require(json?["data"] as? [String: Any])
    #expect((data["in"] as? [String: Any])?["commits"] as? Int == 1)
    #expect((data["out"] as? [String: Any])?["commits"] as? Int == 1)
    #expect(data["pushed"] as? Bool == false)
    #expect(try ours.text(page).contains("owner: kenji"))
  }

  @Test func `a program is told the errors that are not pushed`() throws {
    try clones.edit(page, "region: EMEA", "rgeion: EMEA", commit: "typo")
    let answer = try ours.csbook("sync", "--format", "json")
    #expect(answer.status == 1)
    let json = try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any]
    let data = try #require(json?["data"] as? [String: Any])
    let errors = try #require(data["errors"] as? [[String: Any]])
    #expect(errors.map { $0["rule"] as? String } == ["unknown-field"])
    #expect(data["pushed"] as? Bool == false)
  }

  @Test func `a partial clone fetches what it needs to tell and to judge`() throws {
    try ours.git("config", "uploadpack.allowFilter", "true", in: clones.server)
    let partial = "\(ours.parent)/partial"
    try ours.git("clone", "--quiet", "--filter=blob:none", "file://\(clones.server)", partial)
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    let dry = try ours.csbook("sync", "--dry-run", in: partial)
    #expect(dry.output.contains("owner amara → kenji"), "\(dry.errors)")
    let answer = try ours.csbook("sync", in: partial)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output == "origin/main brought 1 commit\nnorrvik\n  owner amara → kenji\n")
  }

  @Test func `a git that is too old says so, and nothing is changed`() throws {
    let git = try ours.attempt(["sh", "-c", "command -v git"]).output
    try ours.writeProgram(
      "../old/git",
      """
      #!/bin/sh
      for word; do
        case $word in
        version) echo git version 2.30.2; exit ;;
        merge-tree) echo 'usage: git merge-tree' >&2; exit 129 ;;
        esac
      done
      exec \(git.dropLast()) "$@"

      """)
    let path = ours.environment["PATH"] ?? ""
    ours.environment["PATH"] = "\(ours.parent)/old:\(path)"
    ours.environment["COLUMNS"] = nil
    let doctor = try ours.csbook("doctor").output
    #expect(doctor.contains("git 2.30.2") && doctor.contains("git 2.38 and newer"), "\(doctor)")
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    try clones.edit(other, "region: NA", "region: EMEA", commit: "moved")
    try refused(2, "git 2.30.2 cannot try a merge", "install a newer git")
  }

  // MARK: What is not committed

  @Test func `what is not committed, and not touched by the merge, stays as it is`() throws {
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    try clones.edit(other, "region: NA", "region: EMEA")
    #expect(try ours.csbook("sync").status == 0)
    #expect(try ours.text(other).contains("region: EMEA"))
    #expect(try ours.line("diff", "--name-only") == other)
  }

  @Test func `what is not committed, and changed by others too, is named before anything is done`()
    throws
  {
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    try clones.edit(page, "region: EMEA", "region: NA")
    try refused(2, page, "csbook commit")
  }

  @Test func `a file that is in the way, even an ignored one, is never written over`() throws {
    let note = "accounts/norrvik/notes/2026-03-01-new.md"
    let text = "---\ndate: 2026-03-01\ntype: call\n---\n"
    try text.write(toFile: "\(clones.theirs)/\(note)", atomically: true, encoding: .utf8)
    try ours.git("add", note, in: clones.theirs)
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    try ours.write(".git/info/exclude", "2026-03-01-new.md\n")
    try ours.write(note, "mine\n")
    try refused(2, note)
    #expect(try ours.text(note) == "mine\n")
  }

  @Test func `something staged keeps two histories from being merged`() throws {
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    try clones.edit(page, "region: EMEA", "region: NA", commit: "moved")
    try clones.edit(other, "region: NA", "region: EMEA")
    try ours.git("add", other)
    try refused(2, other)
  }

  // MARK: What cannot be merged or must not be pushed

  @Test func `a contradiction is told by file and field, and nothing is changed`() throws {
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    try clones.edit(page, "\nowner: amara", "\nowner: tomas", commit: "tomas")
    // A driver that knows the field says so.
    try ours.git(
      "config", "merge.csbook.driver",
      "echo 'csbook: both sides changed `owner` in '%P >&2; exit 1")
    try refused(2, "  both sides changed `owner` in \(page)\n", "git merge origin/main")
  }

  @Test func `an error that two sound edits make together is merged here, and not pushed`() throws {
    // They rename a contact; we name that contact in a note.
    let note = "accounts/norrvik/plans/safety.md"
    try ours.write(note, "---\ntitle: Safety\nagreed_with: [jonas-berglind]\n---\n")
    try ours.commit("a plan")
    try clones.push("accounts/norrvik/contacts.md", "id: jonas-berglind", "id: j-berglind")
    let server = try clones.head(clones.server)
    let old = try clones.head()
    let answer = try ours.csbook("sync")
    #expect(answer.status == 1)
    #expect(answer.errors.contains(note))
    #expect(answer.errors.contains("1 error in what would be pushed"))
    #expect(answer.errors.contains("git reset --keep \(old.prefix(7))"))
    #expect(try clones.head(clones.server) == server)
    #expect(try ours.line("rev-parse", "HEAD^1") == old)
  }

  @Test func `an error that others have pushed keeps nobody from working`() throws {
    try clones.push(page, "region: EMEA", "rgeion: EMEA")
    try clones.edit(other, "region: NA", "region: EMEA", commit: "moved")
    let answer = try ours.csbook("sync")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try clones.head() == clones.head(clones.server))
  }

  @Test func `an error that was committed past the hook is not pushed`() throws {
    try clones.edit(page, "region: EMEA", "rgeion: EMEA", commit: "typo")
    try refused(1, "no field `rgeion`")
  }

  @Test func `a hook that refuses the merge leaves everything as it was`() throws {
    try clones.push(page, "\nowner: amara", "\nowner: kenji")
    try clones.edit(other, "region: NA", "region: EMEA", commit: "moved")
    try clones.edit("accounts/norrvik/journey.md", "journey:", "journey: ")
    try ours.writeProgram(
      ".git/hooks/pre-merge-commit", "#!/bin/sh\necho not on a Friday >&2\nexit 1\n")
    try ours.git("config", "core.hooksPath", ".git/hooks")
    try refused(2, "not on a Friday", "nothing was changed")
  }

  @Test func `a server that refuses the push is quoted, and the merge stays`() throws {
    let hook = "\(clones.server)/hooks/pre-receive"
    try ours.writeProgram(hook, "#!/bin/sh\necho protected >&2\nexit 1\n")
    try clones.edit(other, "region: NA", "region: EMEA", commit: "moved")
    try refused(2, "protected", "kept on main")
  }

  @Test func `somebody faster is merged too`() throws {
    // Whenever we push, they have just pushed: the first two times.
    try clones.edit(other, "region: NA", "region: EMEA", commit: "moved")
    try ours.writeProgram(
      ".git/hooks/pre-push",
      """
      #!/bin/sh
      unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE
      cd '\(clones.theirs)' || exit 0
      [ "$(git rev-list --count HEAD --grep=fast)" -lt 2 ] || exit 0
      git pull --quiet --no-rebase
      echo more >> accounts/norrvik/account.md
      git commit --quiet --all --message fast && git push --quiet
      exit 0

      """)
    let answer = try ours.csbook("sync")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try ours.line("rev-list", "--count", "--grep=fast", "HEAD") == "2")
    #expect(try clones.head() == clones.head(clones.server))
  }
}
