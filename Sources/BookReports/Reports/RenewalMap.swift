// What is open by the month it falls due in, with the last days for notice.

import BookFigures
import BookModel
import BookRevenue

/// The renewal map: months across bands.
package struct RenewalMap: Sendable {
  /// Open renewals until the last day, in the order of their due days; those past due among them.
  package let open: [JudgedRenewal]
  /// Where something is due before the month of the day, that comes first.
  package let months: [RenewalMonth]
  /// Those that have not passed, in their order.
  package let deadlines: [Deadline]
  package let lastDay: Day

  package init(of accounts: [AccountFigures], in figures: Figures, until lastDay: Day) {
    let open = accounts.flatMap(\.openRenewals).filter { $0.renewal.due <= lastDay }
      .sorted { ($0.renewal.due, $0.renewal.account) < ($1.renewal.due, $1.renewal.account) }
    self.open = open
    self.lastDay = lastDay
    months = RenewalMonth.all(of: open, until: lastDay, in: figures)
    deadlines = open.compactMap { Deadline($0) }.filter { $0.day >= figures.day }
      .sorted { ($0.day, $0.renewal.account) < ($1.day, $1.renewal.account) }
  }

  /// The last day on which notice of a renewal can be given.
  package struct Deadline: Sendable {
    package let judged: JudgedRenewal
    package let day: Day

    fileprivate init?(_ judged: JudgedRenewal) {
      guard let day = judged.renewal.noticeDeadline else { return nil }
      self.judged = judged
      self.day = day
    }

    package var renewal: Renewal { judged.renewal }
    package var intent: RenewalRecord.Intent.Answer? { renewal.record?.intent?.answer }
    package var renewsItself: Bool { renewal.parts.contains(where: \.autoRenews) }
  }
}
