// Accounts that a metric leaves out, as it was agreed and written down.

import BookModel

/// An account that a metric leaves out for periods that end within some days.
package struct Exclusion: Hashable, Sendable {
  package let account: String
  package let metric: Metric
  package let days: ClosedRange<Day>
  package let reason: String?
  package let approvedBy: String?

  package enum Metric: String, Sendable, CaseIterable {
    case grr, nrr, logo, renewals, all
  }

  package init(
    _ account: String, _ metric: Metric, _ days: ClosedRange<Day>, reason: String? = nil,
    approvedBy: String? = nil
  ) {
    self.account = account
    self.metric = metric
    self.days = days
    self.reason = reason
    self.approvedBy = approvedBy
  }
}

extension Exclusion {
  /// The exclusions of csbook.yml; those without account, metric or days are left out, and lint says so.
  package static func all(of settings: Settings) -> [Exclusion] {
    (settings.record.exclusions ?? []).compactMap { record in
      guard let account = record.account, let metric = record.metric.flatMap(Metric.init),
        let from = record.from, let to = record.to, from <= to
      else { return nil }
      return Exclusion(
        account, metric, from...to, reason: record.reason, approvedBy: record.approvedBy)
    }
  }
}

extension [Exclusion] {
  /// The accounts that some of them leave out of a metric.
  func accounts(leftOutOf metric: Exclusion.Metric) -> Set<String> {
    Set(filter { $0.metric == metric || $0.metric == .all }.map(\.account))
  }
}
