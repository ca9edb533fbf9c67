// csbook journey: who is in which stage, or one account's way.

import ArgumentParser
import BookFigures
import BookModel
import BookReports

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
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("Onboardings ended and first terms begun from this day.", valueName: "day"))
  var from: String?

  @Option(help: ArgumentHelp("And up to this day (else the day of the report).", valueName: "day"))
  var to: String?

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    guard let account = try opened.namedAccount(terms, of: figures) else {
      let report = JourneyReport.report(
        try opened.accounts(terms, of: figures), of: figures, period: try period(to: opened.day))
      return try output.print(report, opened)
    }
    let criteria = try figures.stageCriteria(of: account)
    let report = JourneyLogReport.report(
      account, leave: criteria.leave, enter: criteria.enter, on: opened.day)
    try output.print(report, opened)
  }

  /// The days that were named; nil where none were.
  private func period(to day: Day) throws -> ClosedRange<Day>? {
    guard from != nil || to != nil else { return nil }
    let last = try to.map { try Self.day($0, of: "--to") } ?? day
    let first = try from.map { try Self.day($0, of: "--from") } ?? last.adding(months: -12) + 1
    guard first <= last else {
      throw Failure.usage("--from \(first) lies after \(last)", hint: "the earlier day comes first")
    }
    return first...last
  }

  private static func day(_ text: String, of option: String) throws -> Day {
    guard let day = Day(text) else {
      throw Failure.usage("\(option) takes a day as YYYY-MM-DD, not \(text)")
    }
    return day
  }
}
