// csbook risks: what could cost ARR, and what is done about it.

import ArgumentParser
import BookReports

struct RisksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "risks",
    abstract: "List open risks with plan, owner and next date, and what lacks one",
    discussion: """
      Risks stand in account.md, under risks. Beside each is the ARR at risk of its account: what is \
      past due or at risk, due in this quarter and the two after it. Below are the accounts that are \
      red or at risk and have no open risk.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let accounts = try opened.accounts(terms, of: figures)
    let report = RisksReport.report(accounts, of: figures)
    try output.print(report.of(accounts, picked: terms), opened)
  }
}
