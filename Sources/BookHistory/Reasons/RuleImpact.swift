// What a change of rules moves: the same facts on one day, by the rules of before and of after.

import BookFigures
import BookHealth
import BookModel
import BookRevenue
import SQLite

/// Accounts that one set of rules judges otherwise than another.
package struct RuleImpact: Sendable {
  /// What segments hold, and who goes from one to another.
  package let segments: SegmentTrial
  /// Accounts with another segment, band or score: those of another segment or band first, by ARR, then by points.
  package let changes: [Change]
  /// Every account with a score or a band on either side, by both bands.
  package let bands: [BandShare]
  package let alertsBegun: [AlertName]
  package let alertsEnded: [AlertName]
  /// Open renewals with another status, in the order of accounts and due days.
  package let renewals: [RenewalChange]
  package let accounts: Int
  package let arr: Money

  /// An account before and after.
  package struct Change: Sendable {
    package let before: AccountFigures
    package let after: AccountFigures
    /// Nil where there is no score on one side.
    package let difference: ScoreDifference?

    package var movesSegment: Bool { before.segment?.id != after.segment?.id }
    package var changesBand: Bool { before.health?.band != after.health?.band }
    package var changesScore: Bool { before.health?.score != after.health?.score }
  }

  /// The accounts with one band before and one after.
  package struct BandShare: Sendable {
    /// Nil for no band at all.
    package let before: Band?
    package let after: Band?
    package let accounts: Int
    package let arr: Money
  }

  /// A playbook that is to be begun for an account.
  package struct AlertName: Hashable, Sendable {
    package let account: String
    package let playbook: String
  }

  /// A renewal on both sides; nil where it is not open.
  package struct RenewalChange: Sendable {
    package let account: String
    package let before: JudgedRenewal?
    package let after: JudgedRenewal?

    package var renewal: Renewal? { (after ?? before)?.renewal }
  }

  /// Both figures are of the same facts and the same day.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package init(before: Figures, after: Figures, threads: Int) throws(SQLiteUnavailable) {
    let pairs = zip(before.accounts, after.accounts).map { Change(before: $0, after: $1) }
    segments = SegmentTrial(of: before, against: after)
    changes = pairs.filter { $0.movesSegment || $0.changesBand || $0.changesScore }
      .sorted(by: Self.isBefore)
    bands = Self.bands(of: pairs, in: after.currency)
    let old = try AlertName.all(in: before, threads: threads)
    let new = try AlertName.all(in: after, threads: threads)
    let (known, present) = (Set(old), Set(new))
    alertsBegun = new.filter { !known.contains($0) }
    alertsEnded = old.filter { !present.contains($0) }
    renewals = pairs.flatMap(\.renewals)
    accounts = pairs.count
    arr = .sum(after.accounts.map(\.arr), in: after.currency)
  }

  /// Whether nobody is judged otherwise.
  package var isNothing: Bool {
    changes.isEmpty && alertsBegun.isEmpty && alertsEnded.isEmpty && renewals.isEmpty
  }

  private static func isBefore(_ left: Change, _ right: Change) -> Bool {
    let (one, other) = (
      left.movesSegment || left.changesBand, right.movesSegment || right.changesBand
    )
    if one != other { return one }
    if one, left.after.arr != right.after.arr {
      return left.after.arr.minor > right.after.arr.minor
    }
    let (points, others) = (left.magnitude, right.magnitude)
    return points == others ? left.after.id < right.after.id : points > others
  }

  private static func bands(of pairs: [Change], in currency: Currency) -> [BandShare] {
    func rank(_ band: Band?) -> Int { order.firstIndex(of: band) ?? 0 }
    let judged = pairs.filter { $0.before.health != nil || $0.after.health != nil }
    let groups = Dictionary(grouping: judged) { [$0.before.health?.band, $0.after.health?.band] }
    return groups.map { bands, these in
      BandShare(
        before: bands[0], after: bands[1], accounts: these.count,
        arr: .sum(these.map(\.after.arr), in: currency))
    }.sorted { (rank($0.before), rank($0.after)) < (rank($1.before), rank($1.after)) }
  }

  /// The bands in the order in which they are told; none at all comes last.
  package static let order: [Band?] = [.green, .yellow, .red, .unknown, .new, nil]
}

extension RuleImpact.Change {
  fileprivate init(before: AccountFigures, after: AccountFigures) {
    self.before = before
    self.after = after
    difference = ScoreDifference(
      before: before.health, facts: before.health, rules: after.health, after: after.health)
  }

  fileprivate var magnitude: Int64 { abs(difference?.points.billionths ?? 0) }

  fileprivate var renewals: [RuleImpact.RenewalChange] {
    let (old, new) = (before.openRenewals, after.openRenewals)
    let same = new.map { renewal in
      (old.first { $0.renewal.shares(aTermWith: renewal.renewal) }, renewal)
    }
    let closed = old.filter { renewal in
      !new.contains { $0.renewal.shares(aTermWith: renewal.renewal) }
    }
    let pairs: [(JudgedRenewal?, JudgedRenewal?)] = same.map { ($0, $1) } + closed.map { ($0, nil) }
    return pairs.filter { $0?.status != $1?.status }.map {
      RuleImpact.RenewalChange(account: after.id, before: $0, after: $1)
    }
  }
}

extension RuleImpact.AlertName {
  fileprivate static func all(
    in figures: Figures, threads: Int
  ) throws(SQLiteUnavailable) -> [RuleImpact.AlertName] {
    try Alerts(of: figures.accounts, in: figures, lookBack: 1, threads: threads).all.map {
      RuleImpact.AlertName(account: $0.account.id, playbook: $0.playbook.id)
    }
  }
}
