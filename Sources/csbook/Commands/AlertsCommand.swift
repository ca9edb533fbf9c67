// csbook alerts: what became true, and which playbook answers it.

import ArgumentParser
import BookFigures
import BookModel
import BookReports
import BookStore
import BookText

struct AlertsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alerts",
    abstract: "List playbooks that are to be begun",
    discussion: """
      A playbook is to be begun for an account when its condition holds, and no play of it is under \
      way there, snoozed, or closed within its cooldown. Accounts with ARR at risk come first, then \
      the others by how fast their health falls.

      With --since only what was not true then: at a commit, or on a day.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "Only what became true since a commit or a day.", valueName: "rev|date"))
  var since: String?

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let accounts = try opened.accounts(terms, of: figures)
    let alerts = try Alerts(
      of: accounts, in: figures, newSince: since.map(opened.figures(at:)),
      threads: BookLoader.cores)
    let report = AlertsReport.report(alerts, of: figures, since: since)
    try output.print(report.of(accounts, picked: terms), opened)
    // Programs read what was found, and people who run them what was not looked at.
    guard output.format != .text, output.format != .md else { return }
    for caution in AlertsReport.cautions(alerts) {
      System.say("csbook: \(Terminal.safe(caution, newlines: false))\n")
    }
  }
}

extension OpenedBook {
  /// The figures of an earlier commit or day, with the rules of then where no others are chosen.
  ///
  /// Outside Git nothing else is known than the files as they are: they are read for the day.
  func figures(at earlier: String) throws -> Figures {
    if let day = Day(earlier) {
      guard day <= self.day else {
        throw Failure.usage("\(day) has not come yet", hint: "the figures are of \(self.day)")
      }
      if try place.ifThere(place.repositoryForReading) == nil {
        return try Figures(of: book, on: day, threads: BookLoader.cores)
      }
    }
    let known = try Known(earlier, in: place)
    let book = try BookLoader.load(rules.judging(known.source))
    let day = try known.day(in: TimeZone(book.settings.timeZone)) ?? self.day
    return try Figures(of: book, on: day, threads: BookLoader.cores)
  }
}
