// Retention as an executive asks for it: the standard periods, and how the twelve months came to where they are.

import BookFigures
import BookModel
import BookReports
import BookRevenue

/// The retention of all accounts over the periods that a site shows.
struct SiteRetention: Sendable {
  /// The twelve months to the last closed month, the last closed quarter, the quarter to date.
  let periods: [ToldRetention]
  /// Twelve months each, to the end of one month after another, the last closed one at the end; by what is known now.
  let years: [(end: Day, retention: Retention)]

  init(of figures: Figures) {
    let last = figures.day.month.first - 1
    years = (0...12).reversed().map { back in
      let month = last.month + -back
      return (month.last, figures.retention(over: (month + -11).first...month.last))
    }
    periods = ToldRetention.all(
      figures.retention(over: figures.calendar.standardPeriods(on: figures.day)), isWhole: true,
      of: figures)
  }

  /// That of the last closed month.
  var year: Retention { periods[0].retention }
}
