// csbook textconv: a file of a book as Git's diffs show it.

import ArgumentParser
import BookMerge
import BookStore
import BookText

struct TextconvCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "textconv",
    abstract: "Show a file of a book as text for a diff",
    discussion: """
      One line a field, named by the records that it stands in, such as `contracts.y2.arr: 120000`, \
      and the body as it is; of a table, one line a row. Git runs it for each file that it compares; \
      `csbook hook install` sets that up. A file that cannot be read is shown as it is.
      """,
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file())
  var file: String

  func run() throws {
    guard let bytes = try DiskFile.contents(of: Array(file.utf8)) else {
      throw StoreError.unreadable(path: file, reason: "there is no such file")
    }
    try System.answer(ReadableText.of(bytes, at: Path(file)))
  }
}
