// csbook journey: who is in which stage, or one account's way.

import ArgumentParser
import BookFigures
import BookHistory
import BookModel
import BookReports
import BookRevenue

struct JourneyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journey",
    abstract: "Show who is in which stage and for how long, or one account's way",
    discussion: """
      The board has a row for each account under its stage, with the days in it against the map's \
      target; below stand the moments missed, what onboardings came to, the time to value, and where \
      the log disagrees with status or age. With one account: its log, and what its stage still asks.

      Without days, onboardings are those that ended in the last twelve months, and the time to value \
      is of first terms begun in the twelve months that ended 90 days ago.

      With --history: how long accounts stayed in each stage, of all stays, or of those entered in a \
      period.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var periodOptions: PeriodOptions

  @Flag(help: "Show how long accounts stayed in each stage, from the log and its history.")
  var history = false

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let (periods, words) = try periodOptions.periods(in: terms.words, of: figures)
    guard periods.count < 2 else {
      throw Failure.usage(
        "the board is of one period, not of \(periods.map(\.name).joined(separator: " and "))")
    }
    if history {
      return try printHistory(opened, figures, words: words, entered: periods.first?.days)
    }
    guard periods.isEmpty, let account = try opened.namedAccount(terms, of: figures) else {
      let pick = try opened.pick(terms, words: words, of: figures)
      let report = JourneyReport.report(
        try opened.accounts(pick, of: figures), of: figures, period: periods.first?.days)
      return try output.print(report, opened)
    }
    let criteria = try figures.stageCriteria(of: account)
    let report = JourneyLogReport.report(
      account, leave: criteria.leave, enter: criteria.enter, on: opened.day)
    try output.print(report, opened)
  }

  private func printHistory(
    _ opened: OpenedBook, _ figures: Figures, words: [String], entered period: ClosedRange<Day>?
  ) throws {
    let pick = try opened.pick(terms, words: words, of: figures)
    let past = try opened.past()
    let (logs, unread) = try past.journeyLogs()
    let dwell = StageDwell(
      of: try opened.accounts(pick, of: figures), whole: pick.isEverything, in: figures,
      logs: logs, entered: period)
    try output.print(
      StageDwellReport.report(
        dwell, entered: period, unread: unread, minN: figures.book.settings.minN
      ).adding(endOf: past.timeline), opened)
  }
}
