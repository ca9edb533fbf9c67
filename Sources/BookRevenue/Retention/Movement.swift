// Movements of ARR: what came, grew, shrank and went, day by day.

import BookModel

/// A change of one customer's ARR on one day.
package struct Movement: Hashable, Sendable {
  /// The id of the account or parent that is counted.
  package let entity: String
  package let day: Day
  package let kind: Kind
  /// What it adds to ARR; negative for a downsell and for churn.
  package let amount: Money

  package enum Kind: String, Sendable, CaseIterable {
    /// The first revenue ever.
    case new
    /// The first revenue after there was none.
    case winBack
    case upsell
    /// A rise by a change that is written as one of price.
    case price
    /// Less, and still something.
    case downsell
    /// All of it.
    case churn

    /// Whether it takes from ARR.
    package var isLoss: Bool { self == .downsell || self == .churn }
  }
}

/// The movements of a period by their kind; they sum to the change in ARR.
package struct MovementTotals: Hashable, Sendable {
  private let sums: [Movement.Kind: Money]
  private let currency: Currency

  package init(of movements: [Movement], in currency: Currency) {
    self.currency = currency
    sums = Dictionary(grouping: movements, by: \.kind).mapValues {
      .sum($0.map(\.amount), in: currency)
    }
  }

  package subscript(kind: Movement.Kind) -> Money { sums[kind] ?? .zero(currency) }

  /// The change in ARR.
  package var change: Money { .sum(sums.values, in: currency) }
}
