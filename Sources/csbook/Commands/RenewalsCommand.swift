// csbook renewals: what renews when.

import ArgumentParser
import BookModel
import BookReports

struct RenewalsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "renewals",
    abstract: "List what falls due, where it stands, and why",
    discussion: """
      Terms of one account that fall due on one day are one renewal. Open ones are listed up to \
      the given time ahead, past due ones among them, and below what was decided since the quarter \
      began.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "How far ahead to look, such as 90d or 12m (else this quarter and two more).",
      valueName: "time"))
  var within: Period?

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let accounts = try opened.accounts(terms, of: figures)
    let report = RenewalsReport.report(accounts, of: figures, within: within)
    try output.print(report, opened)
  }
}

extension Period: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
