// What several pages of a site show, worked out once.

import BookFigures
import BookModel
import BookReports
import BookRevenue
import SQLite

/// The figures of a day, with what is taken of all accounts together.
package struct SiteFigures: Sendable {
  let figures: Figures
  let retention: SiteRetention
  let map: RenewalMap
  let boards: [JourneyBoard]
  let team: TeamFigures
  let today: Today

  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package init(of figures: Figures, threads: Int) throws(SQLiteUnavailable) {
    self.figures = figures
    retention = try SiteRetention(of: figures, threads: threads)
    map = RenewalMap(
      of: figures.accounts, in: figures, until: Site.mapLength.after(figures.day))
    boards = JourneyBoard.boards(of: figures.accounts)
    let quarter = figures.calendar.quarter(containing: figures.day)
    team = TeamFigures(
      of: figures.accounts, in: figures, period: quarter.days.lowerBound...figures.day,
      isWhole: true)
    today = try Today(
      of: figures.accounts, in: figures, for: .everybody, threads: threads)
  }
}
