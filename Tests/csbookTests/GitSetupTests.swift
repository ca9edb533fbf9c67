// Setting Git up for a book, and taking that back.

import BookTesting
import Foundation
import Testing

struct GitSetupTests {
  private let book: TemporaryRepository

  init() throws {
    book = try SampleRepository.copy()
  }

  @Test func `install writes a driver that Git finds, and says what to commit`() throws {
    let answer = try book.csbook("hook", "install")
    #expect(answer.status == 0)
    #expect(answer.output.contains("Git merges the book's files field by field"))
    #expect(try book.line("config", "merge.csbook.driver").contains("merge-driver %O %A %B %P %L"))
    for path in ["accounts/norrvik/notes/a.md", "accounts/norrvik/metrics.csv", "csbook.yml"] {
      #expect(try book.line("check-attr", "merge", path).hasSuffix("merge: csbook"))
    }
    #expect(try book.line("check-attr", "merge", "list.csv").hasSuffix("unspecified"))
  }

  @Test func `a second install changes nothing`() throws {
    #expect(try book.csbook("hook", "install").status == 0)
    let (attributes, config) = (try book.text(".gitattributes"), try book.text(".git/config"))
    let answer = try book.csbook("hook", "install")
    #expect(answer.output.contains("Merging and diffs are set up already."))
    #expect(try book.text(".gitattributes") == attributes)
    #expect(try book.text(".git/config") == config)
  }

  @Test func `lines of others stay, win, and are named`() throws {
    let others = "\u{FEFF}# ours\r\n*.md merge=union\n*.png binary\n"
    try book.write(".gitattributes", others)
    let answer = try book.csbook("hook", "install")
    #expect(answer.output.contains("`*.md merge=union` in .gitattributes is somebody else's"))
    #expect(!answer.output.contains("png"))
    #expect(try book.text(".gitattributes").hasSuffix(String(others.dropFirst())))
    #expect(try book.line("check-attr", "merge", "a.md").hasSuffix("union"))
    #expect(try book.line("check-attr", "diff", "a.md").hasSuffix("csbook"))
    #expect(try book.csbook("hook", "uninstall").status == 0)
    #expect(try book.run(["cat", ".gitattributes"]).output == Array(others.utf8))
  }

  @Test func `attributes behind a link, which Git does not follow, are left alone`() throws {
    try book.write("shared", "*.png binary\n")
    let link = "\(book.path)/.gitattributes"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "shared")
    let config = try book.text(".git/config")
    let answer = try book.csbook("hook", "install")
    #expect(answer.status == 2)
    #expect(answer.errors.contains(".gitattributes is a symbolic link"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "shared")
    #expect(try book.text("shared") == "*.png binary\n")
    #expect(try book.text(".git/config") == config)
    #expect(try book.csbook("hook", "uninstall").status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "shared")
  }

  @Test func `uninstall removes what was installed, and nothing else`() throws {
    try book.git("config", "merge.other.driver", "true")
    let before = try book.text(".git/config")
    #expect(try book.csbook("hook", "install").status == 0)
    #expect(try book.csbook("hook", "uninstall").status == 0)
    #expect(!book.exists(".gitattributes"))
    #expect(try book.text(".git/config") == before)
    let again = try book.csbook("hook", "uninstall")
    #expect(again.status == 0)
    #expect(!again.output.contains("line by line"))
  }

  @Test func `a repository that libgit2 cannot open is set up, and left as it was`() throws {
    let other = try TemporaryRepository("--object-format=sha256")
    other.environment = try SampleRepository.environment
    try other.write("csbook.yml", "name: Quillmere\ncurrency: USD\n")
    let before = try other.text(".git/config")
    #expect(try other.csbook("hook", "install").status == 0)
    #expect(try other.line("config", "merge.csbook.driver").contains("merge-driver"))
    #expect(try other.line("check-attr", "merge", "csbook.yml").hasSuffix("merge: csbook"))
    #expect(try other.csbook("hook", "uninstall").status == 0)
    #expect(try other.text(".git/config") == before)
    #expect(!other.exists(".gitattributes") && !other.exists(".git/hooks/pre-commit"))
  }

  @Test func `a linked worktree shares the setup`() throws {
    let linked = "\(book.parent)/linked"
    try book.git("config", "extensions.worktreeConfig", "true")
    try book.git("worktree", "add", "--quiet", linked, "-b", "linked")
    let answer = try book.csbook("hook", "install", in: linked)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try book.line("config", "merge.csbook.name") == "books, field by field")
    #expect(try book.line("config", "merge.csbook.name", in: linked) == "books, field by field")
    #expect(FileManager.default.fileExists(atPath: "\(linked)/.gitattributes"))
  }

  @Test func `a book in a folder of its own has its attributes there`() throws {
    let outer = try TemporaryRepository()
    outer.environment = book.environment
    try outer.write("team/csbook.yml", "name: A\ncurrency: USD\n")
    #expect(try outer.csbook("hook", "install", "-C", "team").status == 0)
    #expect(try outer.line("check-attr", "merge", "team/csbook.yml").hasSuffix("csbook"))
    #expect(try outer.line("check-attr", "merge", "csbook.yml").hasSuffix("unspecified"))
  }
}
