// How far apart the points of a trend are.

import BookModel

/// The length of time from one point of a trend to the next.
package enum TrendStep: String, Sendable, CaseIterable {
  /// Weeks end on Sundays (ISO 8601).
  case week
  /// Months of the calendar.
  case month

  /// The last day of each week or month in a stretch of days, and the last day of all, which may stand in the middle of one.
  package func days(in stretch: ClosedRange<Day>) -> [Day] {
    var days: [Day] = []
    var day = end(containing: stretch.lowerBound)
    while day < stretch.upperBound {
      days.append(day)
      day = end(containing: day + 1)
    }
    return days + [stretch.upperBound]
  }

  private func end(containing day: Day) -> Day {
    switch self {
    case .week:
      // 4 January 1970 was a Sunday.
      let sinceSunday = ((Int(day.number) - 3) % 7 + 7) % 7
      return day + (7 - sinceSunday) % 7
    case .month: return day.month.last
    }
  }
}
