// How much of a team's or a segment's revenue gets what was promised to it.

import BookModel

/// The engagement of a group of accounts: the share of their ARR that is in cadence.
package struct Engagement: Sendable {
  package let accountsInCadence: Int
  package let accountsAsked: Int
  package let arrInCadence: Money
  package let arrAsked: Money

  /// Accounts of which nothing is asked (nil) are on neither side; amounts are in `currency`.
  package init(
    of accounts: some Sequence<(arr: Money, isInCadence: Bool?)>, in currency: Currency
  ) {
    var counts = (kept: 0, asked: 0)
    var sums = (kept: Money.zero(currency), asked: Money.zero(currency))
    for account in accounts {
      guard let isInCadence = account.isInCadence else { continue }
      counts.asked += 1
      sums.asked = sums.asked + account.arr
      guard isInCadence else { continue }
      counts.kept += 1
      sums.kept = sums.kept + account.arr
    }
    accountsInCadence = counts.kept
    accountsAsked = counts.asked
    arrInCadence = sums.kept
    arrAsked = sums.asked
  }

  /// 0…1 by ARR; nil where no ARR is asked about.
  package var share: Double? {
    arrAsked.minor > 0 ? Double(arrInCadence.minor) / Double(arrAsked.minor) : nil
  }

  /// 0…1 by count; nil where no account is asked about.
  package var shareOfAccounts: Double? {
    accountsAsked > 0 ? Double(accountsInCadence) / Double(accountsAsked) : nil
  }
}

/// The minutes that interactions took.
package struct TimeSpent: Hashable, Sendable {
  /// As stated.
  package let stated: Int
  /// By the default of their type, where nothing is stated.
  package let estimated: Int
  /// Interactions without minutes, of a type without a default.
  package let untimed: Int

  package init(_ interactions: [Interaction], settings: Settings) {
    var (stated, estimated, untimed) = (0, 0, 0)
    for interaction in interactions {
      if let minutes = interaction.minutes {
        stated += minutes
      } else if let minutes = settings.record.minutes?[interaction.type] {
        estimated += minutes
      } else {
        untimed += 1
      }
    }
    self.stated = stated
    self.estimated = estimated
    self.untimed = untimed
  }

  package var minutes: Int { stated + estimated }

  /// 0…1; nil where there are no minutes.
  package var shareEstimated: Double? {
    minutes > 0 ? Double(estimated) / Double(minutes) : nil
  }
}
