// csbook escalations: what is open, and how it went with those before.

import ArgumentParser
import BookFigures
import BookReports
import BookStore

struct EscalationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "escalations",
    abstract: "List escalations, how long they took, and what came after",
    discussion: """
      Open ones come first, the most severe on top, with the day of the next update. Of solved ones \
      health is shown on the day they were raised, the day they were solved, and 30 and 60 days \
      later: by the facts of those days, as far as they are known.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let accounts = try opened.accounts(terms, of: figures)
    let history = try EscalationHistory(of: accounts, in: figures, threads: BookLoader.cores)
    let report = EscalationsReport.report(history, of: figures)
    try output.print(report.of(accounts, picked: terms), opened)
  }
}
