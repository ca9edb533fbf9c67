// csbook opportunities: what could be sold on top.

import ArgumentParser
import BookModel
import BookReports

struct OpportunitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "opportunities",
    abstract: "List opportunities, and what became of the leads",
    discussion: """
      Open ones are listed with their amounts, then what was closed, then how many of the leads of \
      success (csql), of usage (pql) and of sales were accepted and won.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "How far back closed ones and leads count, such as 6m (12m if it is left out).",
      valueName: "time"))
  var within: Period?

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let accounts = try opened.accounts(terms, of: figures)
    let report = OpportunitiesReport.report(
      accounts, of: figures, within: within ?? Period(12, .months))
    try output.print(report.of(accounts, picked: terms), opened)
  }
}
