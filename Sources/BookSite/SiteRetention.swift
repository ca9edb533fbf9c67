// Retention as an executive asks for it: the standard periods, and how the twelve months came to where they are.

import BookFigures
import BookModel
import BookReports
import BookRevenue
import SQLite

/// The retention of all accounts over the periods that a site shows.
struct SiteRetention: Sendable {
  /// The twelve months to the last closed month, the last closed quarter, the quarter to date.
  let periods: [ToldRetention]
  /// Twelve months each, to the end of one month after another, the last closed one at the end; by what is known now.
  let years: [(end: Day, retention: Retention)]

  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  init(of figures: Figures, threads: Int) throws(SQLiteUnavailable) {
    let lastMonth = (figures.day.month.first - 1).month
    let months = (0...12).reversed().map { lastMonth + -$0 }
    let told = figures.calendar.standardPeriods(on: figures.day)
    let all = try figures.retention(
      over: told + months.map { ReportPeriod(($0 + -11).first...$0.last) }, threads: threads)
    periods = ToldRetention.all(Array(all.prefix(told.count)), isWhole: true, of: figures)
    years = zip(months, all.dropFirst(told.count)).map { ($0.last, $1.retention) }
  }

  /// That of the last closed month.
  var year: Retention { periods[0].retention }
}
