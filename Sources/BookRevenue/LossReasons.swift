// Why customers leave: what was lost in a period, by its reason.

import BookModel

/// Terms of one account that were lost on one day for one reason.
package struct LossEvent: Hashable, Sendable {
  /// The id of the account.
  package let account: String
  /// The day on which it counts: the first day without, or by the book's choice the day of the notice.
  package let on: Day
  package let terms: [String]
  /// Σ of what they were worth on their last days.
  package let value: Money
  /// The id of a reason; nil where nobody wrote one.
  package let reason: String?
  /// Whether nothing of the account was left on the first day without them.
  package let endsAccount: Bool

  package init(
    account: String, on day: Day, terms: [String], value: Money, reason: String?, endsAccount: Bool
  ) {
    self.account = account
    on = day
    self.terms = terms
    self.value = value
    self.reason = reason
    self.endsAccount = endsAccount
  }
}

extension Contracts {
  /// What was lost up to `asOf`, in the order of the days on which it counts.
  ///
  /// Lost is what ended without a successor: by a written loss, a renewal closed as lost, a gap that is longer than grace,
  /// or lapsed. Retention takes it for churn where nothing is left of the account, else for downsell.
  package var lossEvents: [LossEvent] {
    var groups: [Key: [LostTerm]] = [:]
    for lost in lostTerms {
      let day = lost.recognised(by: policy.churnRecognition)
      guard day <= asOf else { continue }
      groups[Key(day: day, reason: lost.reason), default: []].append(lost)
    }
    return groups.map { key, lost in
      LossEvent(
        account: account, on: key.day, terms: lost.map(\.term),
        value: .sum(lost.map(\.value), in: currency), reason: key.reason,
        endsAccount: arr(on: lost.map(\.from).max() ?? key.day).minor == 0)
    }.sorted { ($0.on, $0.reason ?? "") < ($1.on, $1.reason ?? "") }
  }

  private struct Key: Hashable {
    let day: Day
    let reason: String?
  }
}

extension LostTerm {
  /// The reason that is written at its loss.
  package var reason: String? {
    if case .loss(let loss) = cause { loss.reason } else { nil }
  }

  /// The day on which it counts.
  fileprivate func recognised(by recognition: RevenuePolicy.ChurnRecognition) -> Day {
    guard recognition == .notice, case .loss(let loss) = cause, let notified = loss.notifiedOn
    else { return from }
    return min(notified, from)
  }
}

/// The losses of a period by their reasons.
package struct LossReasons: Sendable {
  package let period: ClosedRange<Day>
  /// From the largest ARR to the smallest; those without a reason are one of them.
  package let reasons: [Group]
  /// Of the ARR lost, what was lost for reasons that the book calls preventable.
  package let preventable: Rate

  /// What was lost for one reason.
  package struct Group: Sendable {
    /// Nil where nobody wrote one.
    package let reason: String?
    /// Nil without a reason, or for one that the book does not know.
    package let isPreventable: Bool?
    package let losses: [LossEvent]
    package let arr: Money

    /// The accounts of which nothing was left.
    package var logos: Int { losses.count(where: \.endsAccount) }
  }

  /// Takes the losses of any accounts; those outside the period are left out.
  package init(
    of losses: [LossEvent], in period: ClosedRange<Day>, settings: Settings, currency: Currency
  ) {
    self.period = period
    let known = Dictionary(
      settings.reasons.map { ($0.id, $0.isPreventable) }, uniquingKeysWith: { first, _ in first })
    let counted = losses.filter { period.contains($0.on) }
    reasons = Dictionary(grouping: counted, by: \.reason).map { reason, losses in
      Group(
        reason: reason, isPreventable: reason.flatMap { known[$0] }, losses: losses,
        arr: .sum(losses.map(\.value), in: currency))
    }.sorted {
      ($1.arr.minor, $0.reason ?? "\u{FF}") < ($0.arr.minor, $1.reason ?? "\u{FF}")
    }
    let avoidable = reasons.filter { $0.isPreventable == true }.map(\.arr)
    preventable = Rate(
      Int128(Money.sum(avoidable, in: currency).minor),
      of: Int128(Money.sum(counted.map(\.value), in: currency).minor), n: counted.count,
      minN: settings.minN)
  }

  package var count: Int { reasons.map(\.losses.count).reduce(0, +) }
}
