// csbook show: one account on one screen.

import ArgumentParser
import BookFigures
import BookReports

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one account on one screen",
    discussion: """
      What you need before a call: contracts, the next renewal and why it stands as it does, \
      health, judgement, people, the last notes and what is to be done.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Argument(
    help: ArgumentHelp("The account, or the beginning of its id.", valueName: "account"),
    completion: .accounts)
  var account: String

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let account = try opened.account(account, of: figures)
    let report = ShowReport.report(
      account, of: figures, segment: try figures.segmentReasons(of: account), bytes: opened.bytes)
    try output.print(report, opened, formats: [.text, .json, .md])
  }
}
