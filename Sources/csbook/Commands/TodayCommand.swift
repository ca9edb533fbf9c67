// csbook today: what is to be done.

import ArgumentParser
import BookFigures
import BookReports
import BookStore

struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Show what is to be done today, on one screen",
    discussion: """
      Tasks that are due, alerts of the last seven days, renewals in their ask window or past due, \
      accounts out of cadence, and updates due: of escalations, risks, plays and, for the whole team, \
      of decisions and playbooks. What has most ARR at risk comes first.

      --owner shows one person's day: the accounts that are theirs, and what is theirs in others.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Whose day: a team member, or me.", valueName: "id"))
  var owner: String?

  @Flag(help: "Every line, on as many screens as it takes.")
  var all = false

  @OptionGroup var terms: AccountTerms

  /// The lines of a screen of 24 that are left for rows: a head, five titles and the prompt go off.
  private static let lines = 17

  func run() throws {
    let opened = try bookOptions.open()
    let owner = try self.owner.map(opened.member)
    let figures = try opened.figures()
    let accounts = try opened.accounts(terms, of: figures)
    let scope: Today.Scope =
      owner.map { .member($0) }
      ?? (terms.words.isEmpty && terms.condition == nil ? .everybody : .accounts)
    let today = try Today(
      of: accounts, in: figures, for: scope, threads: BookLoader.cores)
    let report = TodayReport(today, of: figures, bytes: opened.bytes)
      .report(of: accounts, owner: owner, lines: all ? nil : Self.lines)
    try output.print(report.of(accounts, picked: terms), opened)
  }
}
