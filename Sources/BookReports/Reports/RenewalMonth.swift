// Open renewals by the month they fall due in, and the band of their accounts.

import BookFigures
import BookModel
import BookRevenue

/// A month, or all before the first.
package struct RenewalMonth: Sendable {
  /// Nil for what fell due before the month of the day.
  package let month: YearMonth?
  package let renewals: [JudgedRenewal]
  /// Those whose deadline lies in the month, whenever they fall due.
  package let notices: [JudgedRenewal]
  package let total: Money
  /// Green, yellow, red, and all others together.
  package let bands: [(band: Band, amount: Money)]

  private init(
    _ month: YearMonth?, _ renewals: [JudgedRenewal], notices: [JudgedRenewal],
    in currency: Currency
  ) {
    self.month = month
    self.renewals = renewals
    self.notices = notices
    total = .sum(renewals.map(\.renewal.openATR), in: currency)
    bands = [Band.green, .yellow, .red, .unknown].map { band in
      let these = renewals.filter { ($0.band == .new ? .unknown : $0.band) == band }
      return (band, .sum(these.map(\.renewal.openATR), in: currency))
    }
  }

  /// Every month from that of the day to that of the horizon, and before them what is older, where there is any.
  static func all(
    of open: [JudgedRenewal], until horizon: Day, in figures: Figures
  ) -> [RenewalMonth] {
    let currency = figures.currency
    let first = figures.day.month
    let byMonth = Dictionary(grouping: open) { $0.renewal.due.month }
    let byDeadline = Dictionary(grouping: open) { $0.renewal.noticeDeadline?.month }
    let months = (0...max(0, horizon.month - first)).map { first + $0 }
    let earlier = open.filter { $0.renewal.due.month < first }
    let head = earlier.isEmpty ? [] : [RenewalMonth(nil, earlier, notices: [], in: currency)]
    return head
      + months.map { month in
        RenewalMonth(
          month, byMonth[month] ?? [], notices: byDeadline[month] ?? [], in: currency)
      }
  }
}
