// Which part of a book the staged changes touch.

import BookModel
import BookStore
import BookTesting
import Git
import Testing

struct StagedScopeTests {
  private let repository: TemporaryRepository

  init() throws {
    repository = try TemporaryRepository()
    for path in ["accounts/acme/account.md", "accounts/acme/notes/2026-01-01-x.md"] {
      try repository.write("book/\(path)", "one\n")
      try repository.write(path, "one\n")
    }
    try repository.write("segments/all.md", "one\n")
    try repository.write("book-2/accounts/acme/account.md", "one\n")
    try repository.commit()
  }

  @Test func `nothing staged touches nothing`() throws {
    #expect(try scope() == nil)
  }

  @Test(arguments: ["README.md", ".github/x.md", "src/accounts/acme/account.md", "accounts.md"])
  func `a file that is not the book's touches nothing`(_ path: String) throws {
    try stage(path)
    #expect(try scope() == nil)
  }

  @Test(arguments: [
    "accounts/acme/account.md", "accounts/acme/notes/2026-01-01-x.md", "accounts/acme/wrong/x.md",
    "accounts/acme/picture.png",
  ])
  func `a file of an account touches that account`(_ path: String) throws {
    try stage(path)
    #expect(try scope() == ["acme"])
  }

  @Test(arguments: ["segments/all.md", "csbook.yml", "health/new.md", "acounts/acme/account.md"])
  func `a shared file, or one that was meant to be, touches the whole book`(_ path: String) throws {
    try stage(path)
    try stage("accounts/acme/account.md")
    #expect(try scope() == ["*"])
  }

  @Test func `an account that is gone touches the whole book, a note that is gone its account`()
    throws
  {
    try repository.git("rm", "--quiet", "accounts/acme/notes/2026-01-01-x.md")
    #expect(try scope() == ["acme"])
    try repository.git("rm", "--quiet", "accounts/acme/account.md")
    #expect(try scope() == ["*"])
  }

  @Test func `a file that moved touches both accounts`() throws {
    try repository.git("mv", "accounts/acme/notes", "accounts/globex")
    #expect(try scope() == ["acme", "globex"])
  }

  @Test func `a book in a folder is touched only by what is in that folder`() throws {
    try stage("accounts/acme/account.md")
    try stage("book-2/accounts/acme/account.md")
    #expect(try scope(in: "book/") == nil)
    try stage("book/accounts/acme/account.md")
    #expect(try scope(in: "book/") == ["acme"])
  }

  private func stage(_ path: String) throws {
    try repository.write(path, "two\n")
    try repository.git("add", path)
  }

  /// The accounts touched; `*` for the whole book.
  private func scope(in prefix: String = "") throws -> Set<String>? {
    let opened = try Repository.discover(from: repository.bytes)
    let changes = try opened.stagedChanges(in: try opened.index())
    switch LoadScope.touched(by: changes, inBookAt: Array(prefix.utf8)) {
    case nil: return nil
    case .whole?: return ["*"]
    case .accounts(let accounts)?, .alone(let accounts)?: return accounts
    }
  }
}
