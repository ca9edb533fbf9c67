// csbook manual: the manual as pages for man(1); what an installation runs.

import ArgumentParser
import BookModel
import BookReports
import BookStore

struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Write the manual's pages for man(1) into a folder",
    shouldDisplay: false)

  @Argument(help: ArgumentHelp("The folder; it is there already.", valueName: "dir"))
  var folder: String

  func run() throws {
    let pages = Manual.pages
    for page in pages {
      try DiskFile.writeNew(
        Array(page.text.utf8), to: Array("\(folder)/\(page.name).1".utf8), executable: false)
    }
    try System.answer("\(pages.count) pages are in \(Terminal.safe(folder)).\n")
  }
}
