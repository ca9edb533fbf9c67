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
    let last = figures.day.month.first - 1
    var years: [(end: Day, retention: Retention)] = []
    try inParallel(
      (0...12).reversed().map { last.month + -$0 }, threads: threads, ahead: 13, tool: {}
    ) { month, _ in
      (month.last, figures.retention(over: (month + -11).first...month.last))
    } inOrder: {
      years.append($0)
    }
    self.years = years
    periods = ToldRetention.all(
      figures.retention(over: figures.calendar.standardPeriods(on: figures.day)), isWhole: true,
      of: figures)
  }

  /// That of the last closed month.
  var year: Retention { periods[0].retention }
}
