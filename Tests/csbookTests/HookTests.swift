// The hook at work: what Git commits, and what it does not.

import BookTesting
import Foundation
import Testing

struct HookTests {
  private let book: TemporaryRepository
  private let good: String
  private let page = "accounts/norrvik/account.md"
  private var bad: String { good.replacing("\nowner:", with: "\nowner: nobody\nowner:") }

  init() throws {
    book = try SampleRepository.copy()
    good = try book.text(page)
    #expect(try book.csbook("hook", "install").status == 0)
  }

  // MARK: Which index

  @Test func `commit refuses an error that is staged, and names its place`() throws {
    let before = try book.commitCount()
    try book.write(page, bad)
    try book.git("add", page)
    let answer = try book.tryCommit()
    #expect(answer.status == 1)
    #expect(answer.errors.contains("\(page):"))
    #expect(answer.errors.contains("[duplicate-key]"))
    #expect(answer.errors.contains("nothing was committed"))
    #expect(try book.commitCount() == before)
  }

  @Test func `a bad index is refused though the working tree is good`() throws {
    try book.write(page, bad)
    try book.git("add", page)
    try book.write(page, good)
    #expect(try book.tryCommit().status == 1)
  }

  @Test func `a good index is committed though the working tree is bad`() throws {
    try book.write(page, good + "One line more.\n")
    try book.git("add", page)
    try book.write(page, bad)
    #expect(try book.tryCommit().status == 0)
    #expect(try book.text(page) == bad)
  }

  @Test func `commit -a is refused for what it would stage`() throws {
    try book.write(page, bad)
    #expect(try book.tryCommit().status == 1, "nothing is staged")
    #expect(try book.tryCommit("--all").status == 1)
    #expect(try book.line("diff", "--cached", "--name-only") == "")
    try book.write(page, good + "One line more.\n")
    #expect(try book.tryCommit("--all").status == 0)
  }

  @Test func `commit PATH looks at that path and not at what else is staged`() throws {
    let other = "accounts/mossbridge/account.md"
    try book.write(page, bad)
    try book.git("add", page)
    try book.write(other, try book.text(other) + "One line more.\n")
    #expect(try book.tryCommit("--", other).status == 0)
    #expect(try book.line("show", "--format=", "--name-only", "HEAD") == other)
    #expect(try book.line("diff", "--cached", "--name-only") == page)
    #expect(try book.tryCommit("--", page).status == 1)
  }

  @Test func `a commit that touches nothing of the book is silent, whatever state the book is in`()
    throws
  {
    try book.write(page, bad)
    try book.git("add", page)
    try book.git("commit", "--quiet", "--no-verify", "--message", "an error")
    try book.write("README.md", "About this book.\n")
    try book.git("add", "README.md")
    let answer = try book.tryCommit()
    #expect(answer.status == 0)
    #expect(answer.output + answer.errors == "")
  }

  // MARK: What is staged

  @Test func `an account may be deleted when nothing names it any more`() throws {
    try book.git("rm", "--quiet", "-r", "accounts/brightwater-foods")
    let refused = try book.tryCommit()
    #expect(refused.status == 1)
    #expect(refused.errors.contains("csbook.yml:"))
    try book.git("reset", "--quiet", "--hard")
    try book.git("rm", "--quiet", "-r", "accounts/hotori-care")
    let answer = try book.tryCommit()
    #expect(answer.status == 0, "\(answer.errors)")
  }

  @Test func `csbook.yml may not be deleted while there are accounts`() throws {
    try book.git("rm", "--quiet", "csbook.yml")
    #expect(try book.tryCommit().status != 0)
  }

  @Test func `an account that is new is looked at`() throws {
    try book.write("accounts/acme/account.md", "---\nname: Acme\nname: Acme\nowner: amara\n---\n")
    try book.git("add", "accounts/acme")
    #expect(try book.tryCommit().status == 1)
    try book.write("accounts/acme/account.md", "---\nname: Acme\nowner: amara\n---\n")
    try book.git("add", "accounts/acme")
    let answer = try book.tryCommit()
    #expect(answer.status == 0, "\(answer.errors)")
  }

  @Test func `what git add -N announces is not content`() throws {
    try book.write("accounts/acme/account.md", "---\nname: Acme\nname: Acme\nowner: amara\n---\n")
    try book.git("add", "--intent-to-add", "accounts/acme")
    try book.write(page, good + "One line more.\n")
    try book.git("add", page)
    #expect(try book.tryCommit().status == 0)
  }

  @Test func `five warnings at most are shown, and do not refuse`() throws {
    let settings = try book.text("csbook.yml")
    let rule = "\nlint:\n  unknown-field: warning\n"
    try book.write("csbook.yml", settings.replacing("\nlint:\n", with: rule))
    let fields = (1...7).map { "zzfield_\($0): x\n" }.joined()
    try book.write(page, good.replacing("\nowner:", with: "\n\(fields)owner:"))
    try book.git("add", page, "csbook.yml")
    let answer = try book.tryCommit()
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.errors.components(separatedBy: ": warning: ").count - 1 == 5)
    #expect(answer.errors.contains("csbook lint --staged"))
  }

  @Test func `a merge is looked at when its conflict is resolved`() throws {
    try book.git("switch", "--quiet", "--create", "other")
    try book.write(page, good + "One line.\n")
    try book.git("commit", "--quiet", "--all", "--message", "one")
    try book.git("switch", "--quiet", "main")
    try book.write(page, good + "Another line.\n")
    try book.git("commit", "--quiet", "--all", "--message", "another")
    #expect(try book.attempt(["git", "merge", "other"]).status != 0)
    let conflicted = try book.csbook("hook", "run", "pre-commit")
    #expect(conflicted.status == 2)
    #expect(conflicted.errors.contains("\(page) is in conflict"))
    try book.write(page, bad)
    try book.git("add", page)
    #expect(try book.tryCommit().status == 1)
    try book.write(page, good + "One line.\nAnother line.\n")
    try book.git("add", page)
    #expect(try book.tryCommit().status == 0)
  }

  @Test func `a book set in the environment does not distract from this one`() throws {
    let other = try SampleRepository.copy()
    book.environment["CSBOOK_BOOK"] = other.path
    try book.write(page, bad)
    #expect(try book.tryCommit("--all").status == 1)
    try book.write(page, good + "One line more.\n")
    let answer = try book.tryCommit("--all")
    #expect(answer.status == 0, "\(answer.errors)")
  }
}
