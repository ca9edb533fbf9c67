// What one term adds to its account's ARR on one day, and why.

import BookModel

/// A term that counts on a day.
package struct Position: Hashable, Sendable {
  package let term: String
  package let product: String?
  package let value: Money
  package let seats: Int?
  /// The line that the value comes from.
  package let basis: Term.Basis
  package let standing: Standing

  /// Why a term counts.
  package enum Standing: Hashable, Sendable {
    /// Round 1 is the term as written, later ones are of auto-renewal.
    case inForce(round: Int)
    /// Past its end and renewed late: the smaller of both values until the last successor starts.
    case late(until: Day)
    /// Renewed in part: what those that have started leave over for those that have not.
    case remainder(until: Day)
    /// Past its end, undecided, and within grace.
    case pending(since: Day)
    /// Past its end, with a loss that takes effect on a later day.
    case leaving(on: Day)
  }
}

extension Course {
  /// What the term adds on a day, seen from `asOf`.
  func position(on day: Day, asOf: Day, policy: RevenuePolicy) -> Position? {
    guard day >= term.start else { return nil }
    guard let lastDay, day > lastDay else {
      let worth = worth(on: day)
      return position(worth.amount, worth, .inForce(round: rounds.number(on: day)))
    }
    switch fate {
    case .renewed(let successions):
      return bridge(on: day, to: successions)
    case .lost(_, let from) where day < from:
      return position(lastWorth.amount, lastWorth, .leaving(on: from))
    case .open where policy.undecidedDue == .pending && day <= asOf:
      return position(lastWorth.amount, lastWorth, .pending(since: lastDay + 1))
    case .open, .lapsed, .lost, .goesOn:
      return nil
    }
  }

  /// The smaller of both values until all successors have started, less those that have.
  private func bridge(on day: Day, to successions: [Succession]) -> Position? {
    let worth = lastWorth
    let currency = worth.amount.currency
    let (started, waiting) = successions.partitioned { $0.successor.start <= day }
    guard let until = waiting.map(\.successor.start).max() else { return nil }
    let value = worth.amount.capped(at: .sum(successions.map(\.share), in: currency))
    guard !started.isEmpty else {
      let next = waiting.compactMap(\.successor.firstSeats).reduce(0, +)
      let seats = worth.seats.map { min($0, next > 0 ? next : $0) }
      return Position(
        term: term.id, product: term.product, value: value, seats: seats, basis: worth.basis,
        standing: .late(until: until))
    }
    let rest = value - .sum(started.map(\.share), in: currency)
    guard rest.minor > 0 else { return nil }
    return Position(
      term: term.id, product: term.product, value: rest, seats: nil, basis: worth.basis,
      standing: .remainder(until: until))
  }

  private func position(
    _ value: Money, _ worth: Term.Worth, _ standing: Position.Standing
  ) -> Position {
    Position(
      term: term.id, product: term.product, value: value, seats: worth.seats, basis: worth.basis,
      standing: standing)
  }
}

extension Term {
  fileprivate var firstSeats: Int? { worth(on: start).seats }
}

extension Array {
  /// Those that hold, and those that do not, each in their order.
  fileprivate func partitioned(by holds: (Element) -> Bool) -> ([Element], [Element]) {
    (filter(holds), filter { !holds($0) })
  }
}
