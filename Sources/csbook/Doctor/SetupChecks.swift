// What the doctor sees of what has to be set up: hook, merge driver, identity, signing.

import BookModel
import BookReports
import BookStore
import BookText
import Git
import Subprocess

/// The checks of a clone's own set-up.
struct SetupChecks {
  let place: BookPlace
  let git: Plumbing
  let book: Book?

  func checks() async -> [Check] {
    guard git.workTree != nil else { return [] }
    return Check.of("hook", hook) + Check.of("merge", merge) + Check.of("identity", identity)
      + (await signing())
  }

  private func hook() throws -> [Check] {
    let file = try HookFile(of: place)
    let path = file.shownPath
    return switch try file.state() {
    case .current: [.ok("hook", "\(path) lints what is staged")]
    case .line: [.ok("hook", "\(path) is somebody's own, and calls csbook")]
    case .missing:
      [.note("hook", "nothing is linted before a commit", remedy: "`csbook hook install`")]
    case .foreign:
      [
        .note(
          "hook", "\(path) is somebody's own, and does not call csbook",
          remedy: "`csbook hook install` tells what to add, or keeps it with --chain")
      ]
    case .outdated:
      [.trouble("hook", "\(path) was written by another csbook", remedy: "`csbook hook install`")]
    case .notExecutable:
      [
        .trouble(
          "hook", "\(path) may not be executed, so Git does not run it",
          remedy: "`chmod +x \(path)`")
      ]
    }
  }

  /// Attributes are committed and come with a clone; the commands that they name do not.
  private func merge() throws -> [Check] {
    let settings = try git.settings()
    let parts = [("merge", ["driver"]), ("diff", ["textconv", "xfuncname"])]
    return try parts.map { attribute, keys in
      let named = try git.attribute(attribute, of: [Layout.settings.bytes]).first?.value == "csbook"
      let isSetUp = keys.contains { settings.string("\(attribute).csbook.\($0)") != nil }
      let what = attribute == "merge" ? "merges" : "diffs"
      return switch (named, isSetUp) {
      case (true, true): .ok(attribute, "\(what) go through csbook")
      case (true, false):
        .trouble(
          attribute,
          ".gitattributes names csbook for \(what), and this clone has no command for it",
          remedy: "`csbook hook install`")
      default:
        .note(attribute, "\(what) are line by line", remedy: "`csbook hook install`")
      }
    }
  }

  private func identity() throws -> [Check] {
    let settings = try git.settings()
    guard let email = System.environment("GIT_AUTHOR_EMAIL") ?? settings.string("user.email") else {
      return [
        .trouble(
          "identity", "Git does not know who you are",
          remedy: "`git config --global user.name 'YOUR NAME'` and `… user.email YOU@EXAMPLE.COM`")
      ]
    }
    let author = try git.author()
    // Without a book there is no team.
    guard let team = book?.settings.team else { return [.ok("identity", author)] }
    guard let member = team.first(where: { $0.email?.lowercased() == email.lowercased() }) else {
      return [
        .note(
          "identity", "\(author), who is not of the team: owner:me finds nothing",
          remedy: "give `email: \(email)` to the person under `team:` in csbook.yml")
      ]
    }
    return [.ok("identity", "\(author) is \(member.id ?? "of the team")")]
  }

  // MARK: Signing

  private func signing() async -> [Check] {
    do {
      let settings = try git.settings()
      guard settings.bool("commit.gpgsign") ?? false else { return [] }
      let key = settings.string("user.signingkey")
      return settings.string("gpg.format")?.lowercased() == "ssh"
        ? [sshKey(key, settings)] : [await secretKey(key, settings)]
    } catch {
      return [.trouble("signing", error)]
    }
  }

  private func sshKey(_ key: String?, _ settings: GitSettings) -> Check {
    guard let key else {
      return settings.string("gpg.ssh.defaultkeycommand") != nil
        ? .ok("signing", "commits are signed with what gpg.ssh.defaultKeyCommand says")
        : .trouble(
          "signing", "commits are to be signed by ssh, with no key named",
          remedy: "`git config --global user.signingKey ~/.ssh/id_ed25519.pub`")
    }
    let isLiteral = key.hasPrefix("key::") || key.hasPrefix("ssh-")
    let path =
      key.hasPrefix("~/") ? (System.environment("HOME") ?? "") + key.dropFirst() : key
    guard isLiteral || System.fileExists(Array(path.utf8)) else {
      return .trouble(
        "signing", "commits are to be signed with \(key), which is not there",
        remedy: "put the key there, or name another: `git config user.signingKey FILE`")
    }
    return .ok("signing", "commits are signed by ssh with \(key)")
  }

  private func secretKey(_ key: String?, _ settings: GitSettings) async -> Check {
    let format = settings.string("gpg.format")?.lowercased() ?? "openpgp"
    let program =
      settings.string("gpg.\(format).program") ?? settings.string("gpg.program")
      ?? (format == "x509" ? "gpgsm" : "gpg")
    let owner =
      key ?? System.environment("GIT_COMMITTER_EMAIL") ?? settings.string("user.email") ?? ""
    let isThere =
      try? await Subprocess.run(
        .name("sh"),
        arguments: ["-c", "exec \"$0\" --list-secret-keys \"$1\"", program, owner],
        output: .discarded
      ).terminationStatus.isSuccess
    guard isThere == true else {
      return .trouble(
        "signing", "commits are to be signed, and \(program) has no secret key of \(owner)",
        remedy: "`\(program) --list-secret-keys`, then `git config user.signingKey KEY`")
    }
    return .ok("signing", "commits are signed by \(program) with the key of \(owner)")
  }
}
