// The board of one journey map: its stages, and who is in them.

import BookModel
import BookWork

/// The accounts of one map by their stages.
package struct JourneyBoard: Sendable {
  /// The id of the map.
  package let map: String
  /// As the map declares them, then those that it does not know.
  package let columns: [Column]
  /// Customers who are in no stage of the main line.
  package let between: [String]

  /// A stage with those who are in it, the longest first.
  package struct Column: Sendable {
    package let stage: String
    package let isParallel: Bool
    package let cards: [Card]
  }

  package struct Card: Sendable {
    package let account: AccountFigures
    package let stay: JourneyPosition.Stay

    /// Moments of truth of the stage whose day has passed without them.
    package var missed: [JourneyPosition.Missed] {
      (account.journey?.missedMoments ?? []).filter { $0.stage == stay.stage }
    }
  }

  /// The boards of the maps that some accounts follow, by the maps' ids.
  package static func boards(of accounts: [AccountFigures]) -> [JourneyBoard] {
    let following = accounts.compactMap { account in
      account.account.journey?.journey.map { (map: $0, account: account) }
    }
    return Dictionary(grouping: following, by: \.map).sorted { $0.key < $1.key }.map {
      map, members in
      JourneyBoard(map, members.map(\.account))
    }
  }

  private init(_ map: String, _ accounts: [AccountFigures]) {
    self.map = map
    let cards = accounts.flatMap { account in
      (account.journey?.stays ?? []).filter { $0.left == nil }.map {
        Card(account: account, stay: $0)
      }
    }
    let declared = accounts.lazy.compactMap(\.journey?.map).first?.stages ?? []
    let known = declared.compactMap(\.id)
    // A stage that the map does not know is a finding of lint, and no reason to lose an account.
    let unknown = Set(cards.map(\.stay.stage)).subtracting(known).sorted()
    columns = (known + unknown).map { stage in
      Column(
        stage: stage, isParallel: declared.first { $0.id == stage }?.parallel ?? false,
        cards: cards.filter { $0.stay.stage == stage }.sorted { $0.stay.days > $1.stay.days })
    }
    between = accounts.filter { $0.isCustomer && $0.journey?.current == nil }.map(\.id)
  }

  /// Stays in stages of the main line.
  package var stays: [JourneyPosition.Stay] {
    columns.filter { !$0.isParallel }.flatMap(\.cards).map(\.stay)
  }
}
