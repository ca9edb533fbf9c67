// csbook forecast: what is expected to stay.

import ArgumentParser
import BookFigures
import BookReports
import BookStore

struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Forecast renewals: worst, likely, best, and what the quarter will lose",
    discussion: """
      This quarter and the two after it, by owner too. What is decided counts as it came out, what \
      nobody called from nothing to all of it. Below: what the quarter lost to date, beside last \
      year's, and what it will have lost at its end.
      """)

  @OptionGroup var bookOptions: BookOptions
  @OptionGroup var output: OutputOptions

  @OptionGroup var terms: AccountTerms

  func run() throws {
    let opened = try bookOptions.open()
    let figures = try opened.figures()
    let pick = try opened.pick(terms, of: figures)
    let forecast = try Failure.ofPicking { () throws(AccountFilter.Fault) in
      try figures.forecast(of: pick, threads: BookLoader.cores)
    }
    try output.print(ForecastReport.report(forecast, of: figures), opened)
  }
}
