// csbook play: playbooks under way.

import ArgumentParser
import BookFigures
import BookReports
import BookStore

struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Begin, snooze and close playbooks, and list them",
    subcommands: [
      PlayListCommand.self, PlayStartCommand.self, PlaySnoozeCommand.self, PlayCloseCommand.self,
    ], defaultSubcommand: PlayListCommand.self)
}

struct PlayListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List plays under way, and what came after closed ones",
    discussion: """
      Of closed plays health is shown on the day they were begun, the day they were closed, and 30 \
      and 60 days later: by the facts of those days, as far as they are known.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let accounts = try opened.accounts(terms, of: figures)
    let plays = try Plays(of: accounts, in: figures, threads: BookLoader.cores)
    let report = PlaysReport.report(plays, of: figures)
    try output.print(report.of(accounts, picked: terms), opened)
  }
}
