// What segments hold, and what other rules would move.

import BookFacts
import BookModel
import BookRevenue

/// The accounts that one segment takes.
package struct SegmentShare: Sendable {
  /// Nil for the accounts that no segment takes.
  package let segment: Page<SegmentSchema>?
  /// In the order of their ids.
  package let accounts: [AccountFigures]
  package let arr: Money

  init(_ segment: Page<SegmentSchema>?, _ accounts: [AccountFigures], in currency: Currency) {
    self.segment = segment
    self.accounts = accounts
    arr = .sum(accounts.map(\.arr), in: currency)
  }

  package var customers: Int { accounts.count(where: \.isCustomer) }
}

extension Figures {
  /// What each segment takes, in the order of their rules; what none takes comes last.
  package var segmentShares: [SegmentShare] {
    let taken = Dictionary(grouping: accounts) { $0.segment?.id }
    return book.segments.map { SegmentShare($0, taken[$0.id] ?? [], in: currency) }
      + [SegmentShare(nil, taken[nil] ?? [], in: currency)]
  }
}

/// The same accounts on the same day, under the book's segments and under others.
package struct SegmentTrial: Sendable {
  /// An account that another segment takes, or whose band differs.
  package struct Change: Sendable {
    package let now: AccountFigures
    package let then: AccountFigures

    package var moves: Bool { now.segment?.id != then.segment?.id }
    package var changesBand: Bool { now.verdict.band != then.verdict.band }
  }

  /// The accounts that go from one segment to another.
  package struct Move: Sendable {
    package let from: Page<SegmentSchema>?
    package let to: Page<SegmentSchema>?
    package let changes: [Change]
    package let arr: Money
  }

  package let now: [SegmentShare]
  package let then: [SegmentShare]
  /// In the order of the segments that lose, then of those that gain.
  package let moves: [Move]
  /// Accounts that stay in their segment and have another band, in the order of their ids.
  package let bandChanges: [Change]
  package let accounts: Int
  package let arr: Money

  /// Both figures are of one book and one day, which differ in the segments alone.
  package init(of now: Figures, against then: Figures) {
    let changes = zip(now.accounts, then.accounts).map { Change(now: $0, then: $1) }
    let (gives, takes) = (now.segmentShares, then.segmentShares)
    let moved = Dictionary(grouping: changes.filter(\.moves)) { $0.now.segment?.id }
    moves = gives.flatMap { from in
      takes.compactMap { to in
        let these = (moved[from.segment?.id] ?? []).filter { $0.then.segment?.id == to.segment?.id }
        guard !these.isEmpty else { return nil }
        return Move(
          from: from.segment, to: to.segment, changes: these,
          arr: .sum(these.map(\.now.arr), in: now.currency))
      }
    }
    self.now = gives
    self.then = takes
    bandChanges = changes.filter { !$0.moves && $0.changesBand }
    accounts = changes.count
    arr = .sum(now.accounts.map(\.arr), in: now.currency)
  }
}
