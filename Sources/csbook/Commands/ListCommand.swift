// csbook list: the accounts, a line each.

import ArgumentParser
import BookReports

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List accounts with ARR, health and next renewal",
    discussion: """
      Terms pick accounts, and all must hold: segment:enterprise owner:me band:red health:..50 \
      renewal:..90d arr:50000..100000 tag:strategic stage:onboarding not:status:churned, or a word \
      of the name. Both ends of a range are inclusive, and either may be absent.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let accounts = try opened.accounts(terms, of: figures)
    try output.print(ListReport.report(accounts, of: figures), opened)
  }
}
