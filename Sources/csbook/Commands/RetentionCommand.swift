// csbook retention: of what was there, how much is left.

import ArgumentParser
import BookFigures
import BookModel
import BookReports
import BookRevenue
import BookStore

struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Tell how much ARR was kept, grew and left, over a period",
    discussion: """
      The cohort is everyone with ARR at the close of the day before the period. Without a period: \
      the twelve months to the last closed month, the last closed quarter, and the quarter to date. \
      Periods may stand among the terms: csbook retention 2025-Q3 2025-Q4. Terms and groups are \
      taken as they stood at the opening.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var periodOptions: PeriodOptions

  @Option(
    help: ArgumentHelp(
      "Tell groups apart: segment, owner, industry, product, region or cohort.",
      valueName: "group"))
  var by: RetentionGrouping?

  @Option(
    help: ArgumentHelp(
      "Take GRR by point or movement (else as csbook.yml says).", valueName: "method"))
  var method: RevenuePolicy.GRRMethod?

  @Option(
    help: ArgumentHelp(
      "What so many points more of GRR would keep in three years: +5pt.", valueName: "points"))
  var grr: Points?

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let (asked, words) = try periodOptions.periods(in: terms.words, of: figures)
    let periods = try asked.begun(by: opened.day)
    let pick = try opened.pick(terms, words: words, of: figures)
    let now = try opened.accounts(pick, of: figures)
    let calendar = figures.calendar
    let answers = try retention(
      over: periods.isEmpty ? calendar.standardPeriods(on: opened.day) : periods, of: pick, figures)
    let whatIf = try grr.flatMap { points in
      let year = calendar.closedYear(on: opened.day)
      return try retention(over: [year], of: pick, figures).first.map { year in
        RetentionReport.WhatIf(
          points.number, on: year, arr: .sum(now.map(\.arr), in: figures.currency))
      }
    }
    let report = RetentionReport.report(
      answers, by: by, isWhole: pick.isEverything, whatIf: whatIf, of: figures)
    try output.print(report, opened)
  }

  private func retention(
    over periods: [ReportPeriod], of pick: AccountPick, _ figures: Figures
  ) throws -> [PeriodRetention] {
    try Failure.ofPicking { () throws(AccountFilter.Fault) in
      try figures.retention(
        over: periods, method: method, by: by, of: pick, threads: BookLoader.cores)
    }
  }
}

extension RetentionGrouping: ExpressibleByArgument {}
extension RevenuePolicy.GRRMethod: ExpressibleByArgument {}

/// Points of a percent as people write them: `+5pt`, `2.5`, `-1pt`.
struct Points: ExpressibleByArgument {
  let number: DecimalNumber

  init?(argument: String) {
    let digits = argument.hasSuffix("pt") ? String(argument.dropLast(2)) : argument
    guard let number = DecimalNumber(digits),
      (DecimalNumber(-100)...DecimalNumber(100)).contains(number)
    else { return nil }
    self.number = number
  }
}
