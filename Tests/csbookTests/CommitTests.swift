// csbook commit in process: the same commit as git's, and nothing beside it.

import BookTesting
import Foundation
import Testing

struct CommitTests {
  private let twin: CommitTwin
  private var book: TemporaryRepository { twin.ours }
  private let page = "accounts/norrvik/account.md"
  private let other = "accounts/mossbridge/account.md"
  private let note = "accounts/norrvik/notes/2026-03-01-a-call.md"
  private static let noteText = "---\ndate: 2026-03-01\ntype: call\n---\n\nThey called.\n"

  init() throws {
    twin = try CommitTwin()
  }

  // MARK: What is committed

  @Test func `nothing staged: changed, new and deleted documents are committed`() throws {
    try twin.append("A line.", to: page)
    try twin.both {
      try $0.write(note, Self.noteText)
      try FileManager.default.removeItem(atPath: "\($0.path)/accounts/mossbridge/surveys.csv")
    }
    try twin.expectSame(as: [["add", "--all"], ["commit", "-qm", "a change"]])
  }

  @Test func `files beside the documents are left alone, and told`() throws {
    try twin.append("A line.", to: page)
    try twin.both {
      try $0.write("accounts/norrvik/contract.pdf", "PDF")
      try $0.write("README.md", "About this book.\n")
      try $0.write("accounts/norrvik/.account.md.swp", "x")
    }
    try twin.expectSame(as: [["commit", "-qm", "a change", "--", page]])
    try twin.append("Another.", to: page)
    let answer = try book.csbook("commit")
    #expect(answer.output.contains("left alone"))
    #expect(answer.output.contains("accounts/norrvik/contract.pdf"))
  }

  @Test func `something staged: exactly that, also outside the documents`() throws {
    try twin.append("A line.", to: page)
    try twin.append("A line.", to: other)
    try twin.both {
      try $0.write("README.md", "About this book.\n")
      try $0.git("add", page, "README.md")
    }
    try twin.append("A line that is not staged.", to: page)
    try twin.expectSame(as: [["commit", "-qm", "a change"]])
  }

  @Test func `a path: only that, and other staged work stays staged`() throws {
    try twin.append("A line.", to: page)
    try twin.append("Staged work.", to: other)
    try twin.both { try $0.git("add", other) }
    try twin.append("More in the work tree.", to: other)
    try twin.expectSame(page, as: [["commit", "-qm", "a change", "--only", "--", page]])
  }

  @Test func `a path that is staged too is committed as it lies in the folder`() throws {
    try twin.append("Staged.", to: page)
    try twin.both { try $0.git("add", page) }
    try twin.append("And more.", to: page)
    try twin.expectSame(page, as: [["commit", "-qm", "a change", "--only", "--", page]])
  }

  @Test func `a folder, from inside the book: its documents, new ones too`() throws {
    try twin.append("A line.", to: page)
    try twin.append("A line.", to: other)
    try twin.both { try $0.write(note, Self.noteText) }
    try twin.expectSame(
      ".", as: [["add", "."], ["commit", "-qm", "a change"]], in: "accounts/norrvik")
  }

  @Test func `a file that is named is committed, whatever it is`() throws {
    try twin.both { try $0.write("accounts/norrvik/contract.pdf", "PDF\0\u{1}") }
    try twin.expectSame(
      "accounts/norrvik/contract.pdf",
      as: [["add", "accounts/norrvik/contract.pdf"], ["commit", "-qm", "a change"]])
  }

  @Test func `what git ignores is not added`() throws {
    try twin.append("A line.", to: page)
    try twin.both {
      try $0.write(".git/info/exclude", "*-call.md\n")
      try $0.write(note, Self.noteText)
    }
    try twin.expectSame(as: [["add", "--all"], ["commit", "-qm", "a change"]])
  }

  @Test func `what add -N announces is no staged content, and a new document`() throws {
    try twin.append("A line.", to: page)
    try twin.both {
      try $0.write(note, Self.noteText)
      try $0.git("add", "--intent-to-add", note)
    }
    try twin.expectSame(page, as: [["commit", "-qm", "a change", "--only", "--", page]])
    #expect(try book.line("status", "--porcelain", note) == " A \(note)")
    try twin.expectSame(as: [["commit", "-qam", "a change"]])
  }

  @Test func `modes and symbolic links are kept`() throws {
    try twin.append("A line.", to: page)
    try twin.both {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\($0.path)/\(page)")
      try FileManager.default.createSymbolicLink(
        atPath: "\($0.path)/accounts/norrvik/link.pdf", withDestinationPath: "../../no/where")
    }
    try twin.expectSame(
      page, "accounts/norrvik/link.pdf", as: [["add", "--all"], ["commit", "-qm", "a change"]])
    try twin.both { try $0.git("config", "core.fileMode", "false") }
    try twin.append("Another.", to: page)
    try twin.both {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: "\($0.path)/\(page)")
    }
    try twin.expectSame(as: [["commit", "-qam", "a change"]])
  }

  // MARK: Where

  @Test func `HEAD may be detached`() throws {
    try twin.both { try $0.git("switch", "--quiet", "--detach") }
    try twin.append("A line.", to: page)
    try twin.expectSame(as: [["commit", "-qam", "a change"]])
  }

  @Test func `the first commit of a branch has no parent`() throws {
    try twin.both {
      try $0.git("switch", "--quiet", "--orphan", "fresh")
      try $0.git("checkout", "--quiet", "main", "--", ".")
      try $0.git("rm", "--quiet", "-r", "--cached", ".")
    }
    try twin.expectSame(as: [["add", "--all"], ["commit", "-qm", "a change"]])
    #expect(try book.commitCount() == 1)
  }

  @Test func `a linked worktree has its own index and branch`() throws {
    try twin.both {
      try $0.git("worktree", "add", "--quiet", "\($0.parent)/linked", "-b", "linked")
    }
    for repository in [twin.ours, twin.theirs] {
      let file = "\(repository.parent)/linked/\(page)"
      let text = try String(contentsOfFile: file, encoding: .utf8) + "A line.\n"
      try Data(text.utf8).write(to: URL(filePath: file))
    }
    let answer = try book.csbook("commit", "-m", "a change", in: "\(book.parent)/linked")
    #expect(answer.status == 0, "\(answer.errors)")
    try twin.theirs.git("commit", "-qam", "a change", in: "\(twin.theirs.parent)/linked")
    #expect(try book.line("rev-parse", "linked") == twin.theirs.line("rev-parse", "linked"))
    #expect(try book.line("rev-parse", "main") == twin.theirs.line("rev-parse", "main"))
    #expect(try book.git("status", "--porcelain", in: "\(book.parent)/linked") == [])
  }

  @Test func `a book in a folder commits nothing outside it`() throws {
    try twin.both { repository in
      try FileManager.default.createDirectory(
        atPath: "\(repository.path)/the book", withIntermediateDirectories: true)
      for name in try FileManager.default.contentsOfDirectory(atPath: repository.path)
      where !name.hasPrefix(".") && name != "the book" {
        try repository.git("mv", name, "the book/\(name)")
      }
      try repository.write("code.c", "int main() {}\n")
      try repository.commit("moved")
      try repository.write("code.c", "int main() { return 1; }\n")
      try repository.write("accounts/x.md", "no book's\n")
    }
    try twin.append("A line.", to: "the book/\(page)")
    try twin.expectSame(
      as: [["commit", "-qm", "a change", "--only", "--", page]], in: "the book")
    try twin.both { try $0.git("add", "code.c") }
    let refused = try book.csbook("commit", in: "\(book.path)/the book")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("outside the book"))
  }

  @Test func `an index of version 4, with hidden and assumed entries, keeps them`() throws {
    try twin.both {
      try $0.git("update-index", "--index-version", "4")
      try $0.git("update-index", "--skip-worktree", other)
      try $0.git("update-index", "--assume-unchanged", "csbook.yml")
      try FileManager.default.removeItem(atPath: "\($0.path)/\(other)")
    }
    try twin.append("A line.", to: page)
    try twin.append("# x", to: "csbook.yml")
    try twin.expectSame(as: [["commit", "-qam", "a change"]])
  }

  @Test func `a sparse checkout keeps all that is not checked out`() throws {
    try twin.both { try $0.git("sparse-checkout", "set", "accounts/norrvik", "segments", "health") }
    try twin.append("A line.", to: page)
    try twin.expectSame(as: [["add", "--all"], ["commit", "-qm", "a change"]])
    #expect(try book.line("log", "-1", "--name-status", "--format=") == "M\t\(page)")
  }

  @Test func `author, committer and dates come from where git takes them`() throws {
    try twin.both {
      $0.environment["GIT_AUTHOR_NAME"] = "Zoë 日本"
      $0.environment["GIT_AUTHOR_DATE"] = "@1700000000 -0730"
    }
    try twin.append("A line.", to: page)
    try twin.expectSame(as: [["commit", "-qam", "a change"]])
  }

  @Test func `the author may be the one of a conditional include`() throws {
    try twin.both {
      try $0.git("remote", "add", "origin", "https://example.com/team/book")
      try $0.write(
        "../config",
        """
        [user]
          name = Somebody
          email = somebody@example.com
        [includeIf "hasconfig:remote.*.url:https://example.com/team/**"]
          path = team
        """)
      try $0.write("../team", "[user]\n  name = Team Member\n  email = member@example.com\n")
      $0.environment["GIT_CONFIG_GLOBAL"] = "\($0.parent)/config"
    }
    try twin.append("A line.", to: page)
    let unset = ["-u", "GIT_AUTHOR_NAME", "-u", "GIT_AUTHOR_EMAIL"]
    let answer = try book.attempt(unset + ["csbook", "commit"])
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try book.line("log", "-1", "--format=%an <%ae>") == "Team Member <member@example.com>")
  }
}
