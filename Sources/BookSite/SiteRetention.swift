// Retention as an executive asks for it: the standard periods, and how the twelve months came to where they are.

import BookFigures
import BookModel
import BookRevenue

/// The retention of all accounts over the periods that a site shows.
struct SiteRetention: Sendable {
  /// The twelve months to the last closed month, the last closed quarter, the quarter to date.
  let periods: [(period: ReportPeriod, retention: Retention, cost: Rate?)]
  /// Twelve months each, to the end of one month after another, the last closed one at the end; by what is known now.
  let years: [(end: Day, retention: Retention)]

  init(of figures: Figures) {
    let calendar = figures.calendar
    let costs = TeamCosts(figures.book.settings)
    let last = figures.day.month.first - 1
    years = (0...12).reversed().map { back in
      let month = last.month + -back
      return (
        month.last, figures.retention(over: (month + -11).first...month.last)
      )
    }
    let year = years.last?.retention
    periods = calendar.standardPeriods(on: figures.day).map { period in
      let known =
        year.flatMap { $0.period == period.days ? $0 : nil }
        ?? figures.retention(over: period.days)
      return (period, known, costs.sum(over: known.period, by: calendar).map(known.costRate))
    }
  }

  /// That of the last closed month.
  var year: Retention { periods[0].retention }
}
