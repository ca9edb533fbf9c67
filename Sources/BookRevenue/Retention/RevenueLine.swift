// One customer over a period: what was there at the opening, what moved, what is left.

import BookModel

/// The revenue of an account, a parent, or an account's product from an opening to a close.
package struct RevenueLine: Sendable {
  /// The id of the account or parent that is counted.
  package let entity: String
  /// The first day of its first term.
  package let since: Day?
  /// A(T0): at the close of the day before the period.
  package let opening: Money
  /// A(T1): at the close of its last day.
  package let closing: Money
  /// In the order of their days.
  package let movements: [Movement]
  /// What rates count at the close: nothing, where a return is a win-back.
  package let retained: Money

  /// Whether it belongs to the cohort.
  package var isInCohort: Bool { opening.minor > 0 }

  /// All that was lost on the way, as a positive amount.
  var lost: Money {
    .sum(
      movements.filter(\.kind.isLoss).map { .zero(opening.currency) - $0.amount },
      in: opening.currency)
  }

  /// The most it was worth in the period, where it was neither there before nor is left.
  package var wonAndLost: Money? {
    guard opening.minor == 0, closing.minor == 0, !movements.isEmpty else { return nil }
    var (worth, most) = (opening, opening)
    for movement in movements {
      worth = .sum([worth, movement.amount], in: worth.currency)
      most = most.atLeast(worth)
    }
    return most
  }
}

extension RevenueLine {
  /// Which terms are counted.
  enum Scope: Hashable, Sendable {
    case all
    /// Those of a product, or those that name none.
    case product(String?)

    func mayTake(_ products: [String?]) -> Bool { self == .all || products.contains(where: takes) }

    func takes(_ product: String?) -> Bool {
      switch self {
      case .all: true
      case .product(let wanted): product == wanted
      }
    }
  }

  init(
    of entity: CountedEntity, over days: ClosedRange<Day>, _ scope: Scope, by policy: RevenuePolicy,
    in currency: Currency
  ) {
    var walk = RevenueWalk(of: entity, scope, in: currency, from: days.lowerBound - 1)
    let opening = walk.total
    var isGone = false
    for day in walk.steps where days.contains(day) {
      walk.step(to: day)
      if opening.minor > 0, walk.total.minor == 0 { isGone = true }
    }
    self.entity = entity.id
    since = entity.members.compactMap(\.firstStart).min()
    self.opening = opening
    closing = walk.total
    movements = walk.movements
    retained = isGone && policy.winBack == .separate ? .zero(currency) : walk.total
  }
}

/// Goes from step to step over an entity's terms, and names what moved.
private struct RevenueWalk {
  let entity: CountedEntity
  let scope: RevenueLine.Scope
  let currency: Currency
  /// The days on which something may change.
  let steps: [Day]
  private(set) var movements: [Movement] = []
  private var values: [Place: Position] = [:]
  /// Whether there was revenue on some earlier day; nil where nobody asked yet.
  private var hadRevenue: Bool?

  /// A term of one of the entity's accounts.
  private struct Place: Hashable {
    let member: Int
    let term: String
  }

  init(of entity: CountedEntity, _ scope: RevenueLine.Scope, in currency: Currency, from day: Day) {
    self.entity = entity
    self.scope = scope
    self.currency = currency
    steps = Set(entity.members.flatMap(\.stepDays)).sorted()
    values = positions(on: day)
  }

  var total: Money { total(of: values) }

  private func total(of values: [Place: Position]) -> Money {
    .sum(values.values.map(\.value), in: currency)
  }

  private func positions(on day: Day) -> [Place: Position] {
    var found: [Place: Position] = [:]
    for (index, member) in entity.members.enumerated() {
      for position in member.countedPositions(on: day) where scope.takes(position.product) {
        found[Place(member: index, term: position.term)] = position
      }
    }
    return found
  }

  mutating func step(to day: Day) {
    let before = values
    values = positions(on: day)
    let (old, new) = (total(of: before), total)
    if old.minor == 0, new.minor > 0 {
      add(isReturn(on: day) ? .winBack : .new, new, on: day)
    } else if old.minor > 0, new.minor == 0 {
      hadRevenue = true
      add(.churn, .zero(currency) - old, on: day)
    } else {
      for step in steps(from: before, on: day) { add(step, on: day) }
    }
  }

  private mutating func add(_ kind: Movement.Kind, _ amount: Money, on day: Day) {
    guard amount.minor != 0 else { return }
    movements.append(Movement(entity: entity.id, day: day, kind: kind, amount: amount))
  }

  private mutating func add(_ step: Step, on day: Day) {
    let price = max(0, min(step.sum, step.byPrice))
    let rest = Money(minor: Int64(clamping: step.sum - price), currency)
    add(step.sum > 0 ? .upsell : .downsell, rest, on: day)
    add(.price, Money(minor: Int64(clamping: price), currency), on: day)
  }

  /// Whether there was revenue before a day on which there was none the day before.
  private mutating func isReturn(on day: Day) -> Bool {
    if let hadRevenue { return hadRevenue }
    let had = steps.contains { $0 < day && total(of: positions(on: $0)).minor > 0 }
    hadRevenue = true
    return had
  }

  // MARK: What belongs together

  /// What terms that belong together did on a day.
  private struct Step {
    var sum: Int128 = 0
    var byPrice: Int128 = 0
  }

  /// The steps of a day: a term and what renews it make one, and so does all that moved in several accounts, for a
  /// contract that goes from one to another was neither lost nor won.
  private func steps(from before: [Place: Position], on day: Day) -> [Step] {
    var moved: [Place: Int64] = [:]
    for place in Set(before.keys).union(values.keys) {
      let difference = (values[place]?.value.minor ?? 0) - (before[place]?.value.minor ?? 0)
      if difference != 0 { moved[place] = difference }
    }
    let isOfSeveral = Set(moved.keys.map(\.member)).count > 1
    let heads = isOfSeveral ? [:] : heads(among: Set(moved.keys))
    let all = Place(member: -1, term: "")
    var steps: [Place: Step] = [:]
    for (place, difference) in moved {
      let head = isOfSeveral ? all : heads[place] ?? place
      steps[head, default: Step()].sum += Int128(difference)
      if difference > 0, values[place]?.basis == .change(on: day, why: .price) {
        steps[head, default: Step()].byPrice += Int128(difference)
      }
    }
    return steps.sorted { ($0.key.member, $0.key.term) < ($1.key.member, $1.key.term) }
      .map(\.value)
  }

  /// For each term that moved, the first of those that it is linked to by renewals.
  private func heads(among moved: Set<Place>) -> [Place: Place] {
    var heads = Dictionary(uniqueKeysWithValues: moved.map { ($0, $0) })
    for member in Set(moved.map(\.member)) {
      for link in entity.members[member].links {
        let pair = [link.predecessor, link.successor].map { Place(member: member, term: $0) }
        guard let one = heads[pair[0]], let other = heads[pair[1]], one != other else { continue }
        let (head, lesser) = one.term < other.term ? (one, other) : (other, one)
        for (place, its) in heads where its == lesser { heads[place] = head }
      }
    }
    return heads
  }
}
