// csbook forecast: what is expected to stay.

import ArgumentParser
import BookFigures
import BookHistory
import BookModel
import BookReports
import BookRevenue
import BookStore

struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Forecast renewals: worst, likely, best, and what the quarter will lose",
    discussion: """
      This quarter and the two after it, by owner too. What is decided counts as it came out, what \
      nobody called from nothing to all of it. Below: what the quarter lost to date, beside last \
      year's, and what it will have lost at its end.

      With --history: what was called 90, 60 and 30 days before, against what came of it, for renewals \
      that fell due in the twelve months to the day, or in the period that is named.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Show error, bias and slips of past calls, from the history of the book.")
  var history = false

  @OptionGroup var periodOptions: PeriodOptions

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    if history { return try printHistory(opened, figures) }
    guard !periodOptions.areGiven else {
      throw Failure.usage("the forecast looks ahead; --from and --to go with --history")
    }
    let pick = try opened.pick(terms, of: figures)
    let forecast = try Failure.ofPicking { () throws(AccountFilter.Fault) in
      try figures.forecast(of: pick, threads: BookLoader.cores)
    }
    try output.print(ForecastReport.report(forecast, of: figures), opened)
  }

  /// What was called, in the currency and by the rules of the book that was opened: a change of rates is nobody's error.
  private func printHistory(_ opened: OpenedBook, _ figures: Figures) throws {
    let (period, words) = try periodOptions.stretch(in: terms.words, of: opened)
    let pick = try opened.pick(terms, words: words, of: figures)
    let accounts = try opened.accounts(pick, of: figures)
    let ids = Set(accounts.map(\.id))
    let decided = figures.decidedRenewals.filter {
      period.contains($0.due) && ids.contains($0.account)
    }
    let first = decided.map(\.due).min().map { $0 - ForecastLedger.standardCuts[0] }
    let past = try opened.past(
      backTo: first ?? opened.day, judgedBy: bookOptions.ownRules(of: opened))
    let ledger = try ForecastLedger(of: decided, in: past)
    let open = figures.renewals(of: accounts, due: period).map(\.renewal).filter(\.isOpen)
    try output.print(
      ForecastLedgerReport.report(
        ledger, due: period,
        open: Cohort(count: open.count, atr: .sum(open.map(\.openATR), in: figures.currency)),
        in: figures.currency, minN: figures.book.settings.minN
      ).adding(endOf: past.timeline), opened)
  }
}
