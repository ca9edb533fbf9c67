// csbook commit where Git has a say: hooks, signatures, the editor, filters; and where it refuses.

import BookTesting
import Foundation
import Testing

struct CommitByGitTests {
  private let book: TemporaryRepository
  private let page = "accounts/norrvik/account.md"
  private let other = "accounts/mossbridge/account.md"
  private let note = "accounts/norrvik/notes/2026-03-01-a-call.md"

  init() throws {
    book = try SampleRepository.copy()
    try append("A line.", to: page)
    try book.write(note, "---\ndate: 2026-03-01\ntype: call\n---\n\nThey called.\n")
  }

  private func append(_ line: String, to path: String) throws {
    try book.write(path, book.text(path) + line + "\n")
  }

  /// Expects a refusal that leaves everything as it was; returns what was said.
  private func expectRefusal(_ arguments: String..., status: Int32 = 2) throws -> String {
    let before = try book.state()
    let answer = try book.attempt(["csbook", "commit"] + arguments)
    #expect(answer.status == status, "\(answer.errors)")
    #expect(try book.state() == before)
    return answer.errors
  }

  // MARK: Hooks

  @Test(
    arguments: ["pre-commit", "prepare-commit-msg", "commit-msg"], [".git/hooks", ".githooks"])
  func `a failing hook refuses, and all stays as it was`(hook: String, folder: String) throws {
    if folder != ".git/hooks" { try book.git("config", "core.hooksPath", folder) }
    try book.writeHook(hook, "echo no by \(hook) >&2; exit 1", in: folder)
    try append("Staged by somebody.", to: other)
    try book.git("add", other)
    #expect(try expectRefusal(page, note).contains("no by \(hook)"))
    try book.git("reset", "--quiet")
    #expect(try expectRefusal().contains("no by \(hook)"))
    try book.git("add", page)
    #expect(try expectRefusal().contains("no by \(hook)"))
  }

  @Test func `warnings are shown once, and an error that another hook stages is found`()
    throws
  {
    #expect(try book.csbook("hook", "install").status == 0)
    try append("A line.", to: other)
    book.environment["GIT_EDITOR"] = "true"
    let answer = try book.csbook("commit", other, "-e")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.errors.components(separatedBy: "[missing-champion]").count == 2)
    try append("One more.", to: other)
    try book.writeHook(
      "pre-commit.before-csbook", "sed -i.old s/^region:/rgeion:/ \(page); git add \(page)")
    #expect(try book.csbook("hook", "install").status == 0)
    let head = try book.line("rev-parse", "HEAD")
    let refused = try book.csbook("commit", other, "-e")
    #expect(refused.status == 2 && refused.errors.contains("[unknown-field]"))
    #expect(try book.line("rev-parse", "HEAD") == head)
  }

  @Test func `hooks run as git runs them, and may edit the message`() throws {
    try book.writeHook("pre-commit", "git diff --cached --name-only >> ../ran")
    try book.writeHook("commit-msg", "printf '\\nReviewed-by: a hook\\n' >> \"$1\"")
    try book.writeHook("post-commit", "git log -1 --format=%s >> ../ran")
    let answer = try book.csbook("commit", "-m", "a change")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("a change"))
    let message = String(decoding: try book.git("log", "-1", "--format=%B"), as: UTF8.self)
    #expect(message.contains("a change\n"))
    #expect(message.contains("Reviewed-by: a hook"))
    let ran = try String(contentsOfFile: "\(book.parent)/ran", encoding: .utf8)
    #expect(ran == "\(page)\n\(note)\na change\n")
    #expect(try book.git("status", "--porcelain") == [])
  }

  @Test func `csbook's own hook is not run twice, an addition to it is`() throws {
    #expect(try book.csbook("hook", "install").status == 0)
    let script = try book.text(".git/hooks/pre-commit")
    let folder = try BuiltCommand.folder
    // Would the hook run, it would fail: this csbook is not on its way.
    book.environment["PATH"] = "/usr/bin:/bin"
    let answer = try book.attempt(["\(folder)/csbook", "commit", "-m", "in process"])
    #expect(answer.status == 0, "\(answer.errors)")
    book.environment = try SampleRepository.environment
    try book.writeHook("pre-commit", script.replacing("#!/bin/sh\n", with: "") + "exit 1")
    try append("More.", to: page)
    try book.write(
      ".git/hooks/pre-commit",
      script.replacing("#!/bin/sh\n", with: "#!/bin/sh\necho added >&2; exit 1\n"))
    #expect(try expectRefusal().contains("added"))
  }

  @Test func `signing without a key refuses`() throws {
    try book.git("config", "commit.gpgSign", "true")
    try book.git("config", "gpg.program", "/bin/false")
    let errors = try expectRefusal()
    #expect(errors.contains("gpg failed to sign"))
  }

  @Test func `a signature or a hook that a conditional include asks for is not passed over`() throws
  {
    try book.git("remote", "add", "origin", "https://example.com/team/book")
    try book.write(
      "../config", "[includeIf \"hasconfig:remote.*.url:https://example.com/**\"]\n  path = team\n")
    book.environment["GIT_CONFIG_GLOBAL"] = "\(book.parent)/config"
    try book.write("../team", "[commit]\n  gpgSign = true\n[gpg]\n  program = /bin/false\n")
    #expect(try expectRefusal().contains("gpg failed to sign"))
    try book.writeHook("pre-commit", "echo no by the team >&2; exit 1", in: "../hooks")
    try book.write("../team", "[core]\n  hooksPath = \(book.parent)/hooks\n")
    #expect(try expectRefusal().contains("no by the team"))
    book.environment["GIT_CONFIG_GLOBAL"] = nil
    book.environment["GIT_CONFIG_COUNT"] = "1"
    book.environment["GIT_CONFIG_KEY_0"] = "core.hooksPath"
    book.environment["GIT_CONFIG_VALUE_0"] = "../hooks"
    #expect(try expectRefusal().contains("no by the team"))
  }

  // MARK: The editor

  @Test func `the editor sees the message and may change it; an empty one commits nothing`() throws
  {
    book.environment["GIT_EDITOR"] = "sed -i -e '1s/.*/edited/'"
    #expect(try book.csbook("commit", "--edit").status == 0)
    #expect(try book.line("log", "-1", "--format=%s") == "edited")
    try append("More.", to: page)
    book.environment["GIT_EDITOR"] = "sed -i -e '/^[^#]/d'"
    #expect(try expectRefusal("-e").contains("empty commit message"))
  }

  // MARK: Filters and endings

  @Test func `a filter that is not set up here lets nothing through`() throws {
    try book.write(".gitattributes", "accounts/*/contacts.md filter=git-crypt\n")
    try book.commit("contacts are secret")
    let contacts = "accounts/norrvik/contacts.md"
    try book.write(contacts, try book.text(contacts) + "\nThe secret.\n")
    let head = try book.line("rev-parse", "HEAD")
    let answer = try book.csbook("commit")
    #expect(answer.status == 2)
    #expect(answer.errors.contains("\(contacts) goes through the filter git-crypt"))
    #expect(answer.errors.contains("`git-crypt unlock`"))
    #expect(try book.line("rev-parse", "HEAD") == head)
    #expect(try book.csbook("commit", "accounts/mossbridge").errors.contains("nothing to commit"))
  }

  @Test func `what was staged past a filter that is not set up is committed by nobody`() throws {
    try book.write(".gitattributes", "accounts/*/contacts.md filter=git-crypt\n")
    try book.commit("contacts are secret")
    let contacts = "accounts/norrvik/contacts.md"
    let plain = try book.text(contacts)
    try book.write(contacts, plain + "\nThe secret.\n")
    try book.git("add", contacts)
    #expect(try expectRefusal().contains("goes through the filter git-crypt"))
    #expect(try book.csbook("hook", "install").status == 0)
    #expect(try book.tryCommit().errors.contains("goes through the filter git-crypt"))
    // What somebody encrypted comes with a merge, and may go in.
    try book.write(contacts, "\0GITCRYPT\0 c2VjcmV0")
    try book.git("add", contacts)
    #expect(try book.tryCommit().status == 0)
  }

  @Test func `a filter is known by where the file stands in the repository, not in the book`()
    throws
  {
    let nested = try SampleRepository.copy()
    try FileManager.default.createDirectory(
      atPath: "\(nested.path)/book", withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: nested.path)
    where name != ".git" && name != "book" {
      try FileManager.default.moveItem(
        atPath: "\(nested.path)/\(name)", toPath: "\(nested.path)/book/\(name)")
    }
    try nested.commit("the book has a folder of its own")
    try nested.write(".gitattributes", "book/accounts/*/contacts.md filter=git-crypt\n")
    let contacts = "book/accounts/norrvik/contacts.md"
    try nested.write(contacts, try nested.text(contacts) + "\nThe secret.\n")
    try nested.git("add", contacts)
    let answer = try nested.attempt(["csbook", "hook", "run", "pre-commit", "-C", "book"])
    #expect(answer.status == 2)
    #expect(answer.errors.contains("\(contacts) goes through the filter git-crypt"))
  }

  @Test func `a required clean filter makes the blob, in a commit by csbook too`() throws {
    try book.write(".gitattributes", "accounts/*/contacts.md filter=rot\n")
    try book.git("config", "filter.rot.clean", "tr a-z n-za-m")
    try book.git("config", "filter.rot.smudge", "tr a-z n-za-m")
    try book.git("config", "filter.rot.required", "true")
    let contacts = "accounts/norrvik/contacts.md"
    try append("Secret.", to: contacts)
    let answer = try book.csbook("commit", contacts)
    // What Git stores is no YAML that lint could read.
    #expect(answer.status == 1, "\(answer.errors)")
    #expect(answer.errors.contains("pbagnpgf"))
    try book.git("config", "filter.rot.clean", "sed s/Secret/Filtered/")
    try append("Secret too.", to: contacts)
    #expect(try book.csbook("commit", contacts).status == 0)
    let blob = String(decoding: try book.git("show", "HEAD:\(contacts)"), as: UTF8.self)
    #expect(blob.contains("Filtered too."))
    #expect(!blob.contains("Secret"))
    #expect(try book.text(contacts).contains("Secret"))
    #expect(try book.line("status", "--porcelain", contacts) == "")
    try book.git("config", "filter.rot.clean", "false")
    try append("Secret again.", to: contacts)
    _ = try expectRefusal(contacts)
  }

  @Test func `ciphertext is committed unread`() throws {
    let contacts = "accounts/norrvik/contacts.md"
    try book.write(".git/info/attributes", "contacts.md filter=crypt\n")
    try book.git("config", "filter.crypt.clean", "printf '\\0GITCRYPT\\0'; tr a-z n-za-m")
    try append("Secret.", to: contacts)
    let answer = try book.csbook("commit", contacts)
    let blob = try book.git("show", "HEAD:\(contacts)")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(blob.starts(with: Array("\0GITCRYPT\0".utf8)))
    #expect(!String(decoding: blob, as: UTF8.self).contains("Secret"))
  }

  @Test(arguments: [
    ("* text=auto\n", "false"), ("*.md text eol=crlf\n", "false"), ("", "true"), ("", "input"),
    ("*.md -text\n", "true"), ("*.md ident\n", "false"),
    ("*.md working-tree-encoding=UTF-16LE-BOM\n", "false"),
  ])
  func `line endings and encodings give the blob that git makes`(
    attributes: String, autocrlf: String
  ) throws {
    let twin = try CommitTwin()
    let isWide = attributes.contains("UTF-16")
    let name = "accounts/norrvik/notes/2026-03-01-wide.md"
    try twin.both {
      try $0.git("config", "core.autocrlf", autocrlf)
      try $0.write(".git/info/attributes", attributes.replacing("*.md w", with: "*-wide.md w"))
      let text = try $0.text(page).replacing("\n", with: "\r\n") + "$Id$ A line.\r\n"
      if !isWide { try $0.write(page, text) }
      let wide = "---\ndate: 2026-03-01\ntype: call\n---\n\nThey called.\n"
      try $0.write(
        Array(name.utf8),
        isWide
          ? [0xFF, 0xFE] + wide.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
          : Array(wide.utf8))
    }
    try twin.expectSame(as: [["add", "--all"], ["commit", "-qm", "a change"]])
  }

  // MARK: Refusals

  @Test func `errors of form refuse, and a good index is committed over a bad folder`() throws {
    let good = try book.text(page)
    try book.write(page, good.replacing("\nowner:", with: "\nowner: nobody\nowner:"))
    #expect(try expectRefusal(status: 1).contains("[duplicate-key]"))
    #expect(try book.csbook("commit", note).status == 0)
    try book.git("checkout", "--quiet", page)
    try append("A good line.", to: page)
    try book.git("add", page)
    try book.write(page, "---\nname: a\nname: b\n---\n")
    #expect(try book.csbook("commit").status == 0)
    #expect(try book.text(page).contains("name: b"))
  }

  @Test func `nothing to commit has status 1 and says what was looked at`() throws {
    try book.git("stash", "--quiet", "--include-untracked")
    #expect(try expectRefusal(status: 1).contains("nothing to commit"))
    #expect(try expectRefusal("accounts/acme").contains("there is no accounts/acme"))
    #expect(try expectRefusal("../elsewhere").contains("outside the book"))
  }

  @Test(arguments: ["merge", "rebase", "cherry-pick", "revert", "bisect"])
  func `what git has under way comes first`(name: String) throws {
    try book.git("stash", "--quiet", "--include-untracked")
    try book.git("switch", "--quiet", "--create", "other")
    try append("One line.", to: page)
    try book.git("commit", "--quiet", "--all", "--message", "one")
    try append("One line more.", to: page)
    try book.git("commit", "--quiet", "--all", "--message", "one more")
    try book.git("switch", "--quiet", "main")
    try append("Another line.", to: page)
    try book.git("commit", "--quiet", "--all", "--message", "another")
    let begin: [String] =
      switch name {
      case "bisect": ["bisect", "start"]
      case "rebase": ["rebase", "other"]
      case "revert": ["revert", "other"]
      default: [name, "other"]
      }
    _ = try book.attempt(["git"] + begin)
    let errors = try expectRefusal()
    #expect(errors.contains("a \(name) is under way"))
    #expect(
      errors.contains(
        "git \(name == "bisect" ? "bisect reset" : name == "merge" ? "commit" : name)"))
  }

  @Test func `a lock that somebody holds is waited for, then told, and never taken`() throws {
    try book.write(".git/index.lock", "")
    let errors = try expectRefusal()
    #expect(errors.contains("index.lock"))
    #expect(!errors.contains("rm"))
    #expect(book.exists(".git/index.lock"))
    try FileManager.default.removeItem(atPath: "\(book.path)/.git/index.lock")
    #expect(try book.csbook("commit").status == 0)
  }

  @Test func `a dry run writes nothing at all`() throws {
    let before = try FileManager.default.subpathsOfDirectory(atPath: book.path).sorted()
    let state = try book.state()
    let answer = try book.csbook("commit", "--dry-run")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("changed  \(page)\nnew      \(note)\n"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: book.path).sorted() == before)
    #expect(try book.state() == state)
  }
}
