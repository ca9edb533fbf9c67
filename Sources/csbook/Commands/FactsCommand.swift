// csbook facts: the catalogue, or what it says of one account.

import ArgumentParser
import BookFacts
import BookFigures
import BookModel
import BookReports

struct FactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Show the catalogue of facts, or the facts of one account",
    discussion: """
      A fact is a named, dated value of one account: measures score facts, and conditions of \
      segments, gates and playbooks read them.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Argument(
    help: ArgumentHelp("The account, or the beginning of its id.", valueName: "account"),
    completion: .accounts)
  var account: String?

  func run() throws {
    let opened = try bookOptions.open()
    guard let account else {
      let catalog = FactCatalog(settings: opened.book.settings)
      return try output.print(FactsReport.catalogue(catalog), opened)
    }
    let figures = try opened.figures()
    let found = try opened.account(account, of: figures)
    let report = FactsReport.report(of: found.id, figures.row(of: found), bytes: opened.bytes)
    try output.print(report, opened)
  }
}
