// Retention over a period: the cohort at the opening, what is left of it, and all that moved.

import BookModel

/// The retention of some accounts over a period.
///
/// The opening is the close of the day before the period; the close is that of its last day, or of the as-of day where
/// that comes first. What a term that ended on the eve of the period and was not renewed took away so is lost in the
/// period, on its due day.
package struct Retention: Sendable {
  /// As it was asked for.
  package let period: ClosedRange<Day>
  /// T1.
  package let close: Day
  package let policy: RevenuePolicy
  package let currency: Currency
  /// Everyone who is counted, in the order of their ids; the cohort and all others.
  package let lines: [RevenueLine]
  package let rates: RetentionRates
  /// The exclusions that hold for the period, in the order given.
  package let exclusions: [Exclusion]
  /// What is counted at another account, and moved or was there in the period; in the order of their days.
  package let mergers: [Merger]
  /// Left out because a term is past due and undecided, where the book says so.
  package let undecidedOut: [UndecidedAccount]
  /// Still counted, though past due and undecided.
  package let undecidedIn: [UndecidedAccount]
  /// Lost in the period because nobody wrote what happened, after grace or as the book says at once.
  package let unwritten: [LostAccountTerm]
  /// Renewed after a gap in the period.
  package let late: [Renewal]
  private let book: CountedBook

  /// An account with terms that are past due and undecided.
  package struct UndecidedAccount: Hashable, Sendable {
    package let account: String
    package let terms: [String]
  }

  /// A lost term and whose it was.
  package struct LostAccountTerm: Hashable, Sendable {
    package let account: String
    package let lost: LostTerm
  }

  /// Takes all accounts, in any order, with contracts of one currency that are seen from `asOf`, on or after the first day
  /// of the period.
  ///
  /// Of the counted customers, those remain that `isPicked` takes by their ids.
  package init(
    of accounts: [CountedAccount], over period: ClosedRange<Day>, asOf: Day,
    method: RevenuePolicy.GRRMethod? = nil, exclusions: [Exclusion] = [], policy: RevenuePolicy,
    in currency: Currency, isPicked: (String) -> Bool = { _ in true }
  ) {
    let close = min(period.upperBound, max(asOf, period.lowerBound))
    let days = period.lowerBound...close
    let entities = CountedEntity.entities(of: accounts, closing: close, by: policy.entity)
      .filter { isPicked($0.id) }
    let members = entities.flatMap(\.members).sorted { $0.account < $1.account }
    let undecided = members.compactMap { UndecidedAccount($0, on: close) }
    let isOut = policy.undecidedDue == .excluded
    let holding = exclusions.filter { exclusion in
      exclusion.days.contains(close) && members.contains { $0.account == exclusion.account }
    }
    book = CountedBook(
      entities: entities, out: Set(isOut ? undecided.map(\.account) : []), exclusions: holding,
      days: days, method: method ?? policy.grrMethod, policy: policy, currency: currency)
    self.period = period
    self.close = close
    self.policy = policy
    self.currency = currency
    lines = book.lines(.all)
    rates = book.rates(.all, of: lines)
    self.exclusions = holding.filter { $0.metric != .renewals }
    mergers = accounts.filter { $0.isMerged(by: close, among: entities) }
      .filter { $0.contracts.counts(in: days) }.compactMap(\.merger)
      .sorted { ($0.on, $0.account) < ($1.on, $1.account) }
    undecidedOut = isOut ? undecided : []
    undecidedIn = policy.undecidedDue == .pending ? undecided : []
    unwritten = members.flatMap { $0.unwrittenLosses(in: days) }
    late = members.flatMap { $0.renewals(due: days) }.filter { $0.outcome == .renewed(.late) }
      .sorted { ($0.due, $0.account) < ($1.due, $1.account) }
  }

  package var method: RevenuePolicy.GRRMethod { book.method }

  package var movements: MovementTotals {
    MovementTotals(of: lines.flatMap(\.movements), in: currency)
  }

  /// Churned ARR and downsell, as one positive amount.
  package var lost: Money {
    .zero(currency) - .sum([movements[.churn], movements[.downsell]], in: currency)
  }

  /// All who are counted, at the opening.
  package var openingARR: Money { .sum(lines.map(\.opening), in: currency) }
  /// All who are counted, at the close.
  package var closingARR: Money { .sum(lines.map(\.closing), in: currency) }

  /// How many lost everything at some time in the period.
  package var churnedLogos: Int {
    lines.count { line in line.movements.contains { $0.kind == .churn } }
  }

  /// Won and lost inside the period: in no rate.
  package var wonAndLost: [RevenueLine] { lines.filter { $0.wonAndLost != nil } }
}

extension Retention {
  /// The cohort, or its products, by something that is said of them; what has no such thing comes last.
  package struct Group: Sendable {
    package let name: String?
    package let rates: RetentionRates
  }

  /// The cohort in groups, each customer in one.
  package func groups(by name: (RevenueLine) -> String?) -> [Group] {
    Dictionary(grouping: rates.cohort, by: name).map { name, lines in
      let members = Set(lines.map(\.entity))
      return Group(name: name, rates: rates.of { members.contains($0) })
    }.sorted(by: Retention.isBefore)
  }

  /// Each customer's products apart, capped each for itself: the groups do not sum to the whole.
  package var productGroups: [Group] {
    book.products.map { Group(name: $0, rates: book.rates(.product($0))) }
      .filter { $0.rates.accounts > 0 }.sorted(by: Retention.isBefore)
  }

  private static func isBefore(_ left: Group, _ right: Group) -> Bool {
    guard let first = left.name else { return false }
    return right.name.map { first < $0 } ?? true
  }
}

extension CountedAccount {
  /// Whether it is counted at another by a day.
  fileprivate func isMerged(by day: Day, among entities: [CountedEntity]) -> Bool {
    guard let merger, merger.on <= day else { return false }
    return entities.contains { entity in
      entity.id != id && entity.members.contains { $0.account == id }
    }
  }
}

extension Retention.UndecidedAccount {
  fileprivate init?(_ contracts: Contracts, on day: Day) {
    let terms = contracts.undecidedTerms(on: day)
    guard !terms.isEmpty else { return nil }
    self.init(account: contracts.account, terms: terms)
  }
}

extension Contracts {
  fileprivate func unwrittenLosses(in days: ClosedRange<Day>) -> [Retention.LostAccountTerm] {
    lostTerms.filter { [.lapsed, .undecided].contains($0.cause) && days.contains($0.from) }
      .map { Retention.LostAccountTerm(account: account, lost: $0) }
  }

  /// Whether anything of it counts at the opening or on some day of a period.
  fileprivate func counts(in days: ClosedRange<Day>) -> Bool {
    ([days.lowerBound - 1] + stepDays.filter(days.contains)).contains {
      !countedPositions(on: $0).isEmpty
    }
  }
}
