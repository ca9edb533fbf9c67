// The same book in every sort of repository: the same answers, or a refusal that names the way out.

import BookTesting
import Foundation
import Testing

struct AnyRepositoryTests {
  @Test(arguments: RepositorySort.allCases)
  func `each answers as its plain twin does, and nothing is written`(_ sort: RepositorySort) throws
  {
    let twin = try Self.prepared()
    let folder = try Self.make(sort, of: twin)
    let before = try Files(in: folder)
    for (command, expected) in try Self.plainAnswers.get() {
      let answer = try twin.attempt(["sh", "-c", command], in: folder)
      #expect(answer.output == expected.output, "\(command)")
      #expect(answer.errors == expected.errors, "\(command)")
      #expect(answer.status == expected.status, "\(command)")
    }
    // A partial clone fetches what is read.
    #expect(try Files(in: folder).differences(from: before, ignoring: "objects/").isEmpty)
  }

  @Test func `the twins have something to say`() throws {
    let plain = try Self.prepared()
    #expect(try plain.csbook("lint", "--staged").status == 1)
    #expect(try plain.csbook("hook", "run", "pre-commit").errors.contains("[duplicate-key]"))
    let now = try plain.csbook("list").output
    #expect(try plain.csbook("list", "--at", "2025-09-01").output != now)
  }

  @Test(arguments: [RepositorySort.splitIndex, .linkedWorktree])
  func `the hook reads the index of the commit under way`(_ sort: RepositorySort) throws {
    let book = try Self.prepared()
    let folder = try Self.make(sort, of: book)
    try book.git("reset", "--quiet", in: folder)
    #expect(try book.csbook("hook", "install", in: folder).status == 0)
    let before = try book.commitCount(in: folder)
    #expect(try book.tryCommit("--all", in: folder).status == 1)
    #expect(try book.tryCommit("--", "accounts/norrvik/account.md", in: folder).status == 1)
    #expect(try book.commitCount(in: folder) == before)
    try book.git("checkout", "--quiet", "--", "accounts", in: folder)
    _ = try book.attempt(
      ["sh", "-c", "echo 'One line.' >> accounts/norrvik/account.md"], in: folder)
    let answer = try book.tryCommit("--all", in: folder)
    #expect(answer.status == 0, "\(answer.errors)")
  }

  // MARK: Refusals

  @Test(arguments: ["refStorage reftable", "relativeWorktrees true", "somethingNew true"])
  func `what git cannot read either is refused by name, and files are read all the same`(
    _ setting: String
  ) throws {
    let book = try Self.prepared()
    let files = try book.csbook("list")
    let words = setting.split(separator: " ").map(String.init)
    try book.git("config", "core.repositoryFormatVersion", "1")
    try book.git("config", "extensions.\(words[0])", words[1])
    try #require(try book.run(["git", "status"]).status != 0)
    for command in Self.commands where !Self.needsNoRepository(command) {
      let answer = try book.attempt(["sh", "-c", command])
      #expect(answer.status == 2, "\(command)")
      #expect(
        answer.errors.lowercased().contains(
          "extension \(setting.lowercased().replacing(" ", with: " = "))"), "\(answer.errors)")
      #expect(answer.errors.contains("\nhint: "), "\(command)")
    }
    #expect(try book.csbook("list").output == files.output)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a directory away"))
  func `a repository of another owner is refused, and its files are read all the same`() throws {
    for sort in [RepositorySort.ordinary, .sha256] {
      let book = try Self.prepared()
      let files = try book.csbook("list")
      let folder = try Self.make(sort, of: book)
      for path in [folder, folder + "/.git"] { try #require(chown(path, 12345, 12345) == 0) }
      for command in Self.commands where !Self.needsNoRepository(command) {
        let answer = try book.attempt(["sh", "-c", command], in: folder)
        #expect(answer.status == 2, "\(command)")
        #expect(answer.errors.contains("safe.directory"), "\(sort): \(answer.errors)")
      }
      #expect(try book.csbook("list", in: folder).output == files.output)
    }
  }

  @Test func `a partial clone that cannot fetch says so, and files are read all the same`() throws {
    let book = try Self.prepared()
    let folder = try Self.make(.partialClone, of: book)
    try FileManager.default.moveItem(atPath: book.path, toPath: book.parent + "/gone")
    let answer = try book.csbook("list", "--at", "2025-09-01", in: folder)
    #expect(answer.status == 2)
    #expect(answer.errors.contains("partial clone"), "\(answer.errors)")
    #expect(try book.csbook("list", in: folder).status == 0)
  }

  @Test func `a shallow clone tells where its history ends`() throws {
    let book = try Self.prepared()
    let clone = book.parent + "/clone"
    try book.git("clone", "--quiet", "--depth", "3", "file://\(book.path)", clone)
    #expect(try book.csbook("list", "--at", "HEAD", in: clone).status == 0)
    let answer = try book.csbook("list", "--at", "2025-09-01", in: clone)
    #expect(answer.status == 2)
    #expect(answer.errors.contains("`git fetch --unshallow`"))
    #expect(try book.csbook("doctor", in: clone).output.contains("shallow"))
  }

  @Test func `in a bare repository commits are read, and nothing else is there`() throws {
    let book = try Self.prepared()
    let bare = book.parent + "/bare.git"
    try book.git("clone", "--quiet", "--bare", book.path, bare)
    for at in ["HEAD", "2025-09-01"] {
      let expected = try book.csbook("list", "--at", at)
      #expect(try book.csbook("list", "--at", at, in: bare).output == expected.output)
    }
    for command in ["csbook list", "csbook lint --staged", "csbook list --at :staged"] {
      let answer = try book.attempt(["sh", "-c", command], in: bare)
      #expect(answer.status == 2)
      #expect(answer.errors.contains("bare"), "\(command): \(answer.errors)")
    }
  }

  @Test func `in a bare repository the book is found in a folder, if it is the only one`() throws {
    let book = try Self.prepared()
    let outer = try TemporaryRepository()
    outer.environment = book.environment
    try book.git("worktree", "add", "--quiet", "--detach", outer.path + "/team", "HEAD")
    try FileManager.default.removeItem(atPath: outer.path + "/team/.git")
    try outer.commit("a book in a folder")
    let bare = outer.parent + "/bare.git"
    try outer.git("clone", "--quiet", "--bare", outer.path, bare)
    let expected = try book.csbook("list", "--at", "HEAD", "--as-of", "2026-03-02")
    let answer = try outer.csbook("list", "--at", "HEAD", "--as-of", "2026-03-02", in: bare)
    #expect(answer.output == expected.output, "\(answer.errors)")
    try outer.write("other/csbook.yml", "name: B\ncurrency: USD\n")
    try outer.commit("a second one")
    try outer.git("push", "--quiet", bare, "main")
    let several = try outer.csbook("list", "--at", "HEAD", in: bare)
    #expect(several.status == 2)
    #expect(several.errors.contains("several books: other, team"), "\(several.errors)")
  }

  // MARK: Sorts

  private static let commands = [
    "csbook list owner:me", "csbook lint", "csbook health --format json", "csbook lint --staged",
    "csbook hook run pre-commit", "csbook health --at :staged",
    "csbook list owner:me --at 2025-09-01", "csbook show norrvik --at HEAD~30",
    "csbook list --at nothing", "csbook list --at 2001-01-01",
  ]

  private static let plainAnswers = Result {
    let plain = try prepared()
    return try commands.map { ($0, try plain.attempt(["sh", "-c", $0])) }
  }

  private static func needsNoRepository(_ command: String) -> Bool {
    ["csbook lint", "csbook health --format json"].contains(command)
  }

  /// The sample book with an error that is staged, one that is not, and a file that `git add -N` announced.
  private static func prepared() throws -> TemporaryRepository {
    let book = try SampleRepository.copy()
    try book.git("config", "user.email", "amara@quillmere.example")
    for (name, line) in [("norrvik", "owner: twice"), ("mossbridge", "more: x")] {
      let page = "accounts/\(name)/account.md"
      let text = try book.text(page)
      try book.write(page, text.replacing("\nowner:", with: "\n\(line)\nowner:"))
      if name == "norrvik" { try book.git("add", page) }
    }
    try book.write("accounts/later/account.md", "---\nname: Later\nowner: amara\n---\n")
    try book.git("add", "--intent-to-add", "accounts/later/account.md")
    return book
  }

  /// The prepared book in another sort of repository, its changes among it; returns where that lies.
  private static func make(
    _ sort: RepositorySort, of book: TemporaryRepository
  ) throws -> String {
    let folder = try sort.make(of: book)
    return folder == book.path ? folder : try carryOver(from: book, to: folder)
  }

  /// Makes the changes of the prepared book in another clone of it.
  private static func carryOver(from book: TemporaryRepository, to other: String) throws -> String {
    let script = """
      for page in norrvik mossbridge later; do
        mkdir -p "$0/accounts/$page" && cp "accounts/$page/account.md" "$0/accounts/$page/"
      done
      cd "$0" && git add accounts/norrvik && git add -N accounts/later
      """
    let answer = try book.attempt(["sh", "-c", script, other])
    try #require(answer.status == 0, "\(answer.errors)")
    return other
  }
}

/// All files below a folder, with what is in them.
private struct Files {
  private var contents: [String: Data] = [:]

  init(in folder: String) throws {
    let found = FileManager.default.enumerator(atPath: folder)
    while let name = found?.nextObject() as? String {
      contents[name] = FileManager.default.contents(atPath: "\(folder)/\(name)")
    }
  }

  func differences(from other: Files, ignoring part: String) -> [String] {
    Set(contents.keys).union(other.contents.keys)
      .filter { !$0.contains(part) && contents[$0] != other.contents[$0] }.sorted()
  }
}
