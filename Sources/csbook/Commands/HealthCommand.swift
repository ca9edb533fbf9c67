// csbook health: scores with their reasons.

import ArgumentParser
import BookReports

struct HealthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "health",
    abstract: "Score accounts, worst first, with the reasons",
    discussion: """
      A score comes from the measures of a health model: facts with a fresh value, weighed by \
      group. What is missing or stale is left out, and coverage says how much was known. Gates and \
      overrides change the band, never the score.
      """,
    aliases: ["score"])

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Show every measure with its reason, its day and where it is written.")
  var explain = false

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let accounts = try opened.accountOrTerms(terms, of: figures)
    let report = HealthReport.report(
      accounts, of: figures, isExplained: explain, bytes: opened.bytes)
    try output.print(report, opened)
  }
}
