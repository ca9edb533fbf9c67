// csbook team: who looks after what.

import ArgumentParser
import BookFigures
import BookModel
import BookReports
import BookRevenue

struct TeamCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team",
    abstract: "Show each colleague's accounts, work, load and deputies",
    discussion: """
      Accounts, ARR and health are those of the day; touches and hours are those of the period, \
      which is this quarter to date unless another is named: 2025-Q4, or --from and --to. Load is \
      what the segments of somebody's accounts ask for, of the hours that they have in a quarter.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var periodOptions: PeriodOptions
  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let (periods, words) = try periodOptions.periods(in: terms.words, of: figures)
    guard periods.count <= 1 else {
      throw Failure.usage("`team` takes one period, not \(periods.count)")
    }
    var terms = terms
    terms.words = words
    let accounts = try opened.accounts(terms, of: figures)
    let asked = try periods.begun(by: figures.day).first?.days
    let days = asked ?? figures.calendar.quarter(containing: figures.day).days
    let team = TeamFigures(
      of: accounts, in: figures, period: days.lowerBound...min(days.upperBound, figures.day),
      isWhole: terms.isEverything)
    try output.print(TeamReport.report(team, of: figures), opened)
  }
}
