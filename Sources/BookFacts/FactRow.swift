// The facts of one account on one day, each read once and only when asked for.

import BookModel
import BookRevenue
import BookText
import BookWork

/// One account's row; it belongs to one thread.
///
/// The segment, and what the floors above decide, are handed in: until then the facts that rest on them are missing, or
/// are read as for an account that no segment takes.
package final class FactRow {
  /// The account as written.
  package let account: Account
  package let basis: FactBasis
  private var slots: [Slot]

  private enum Slot {
    case unread
    /// It is being read: whoever asks now goes in a circle, and finds nothing.
    case underWay
    case read(FactReading?)
  }

  /// The segment that takes the account; facts of stratum 1 and 2 read it.
  package var segment: Page<SegmentSchema>? {
    didSet {
      forget(from: 1)
      cadence = nil
      position = nil
    }
  }
  /// What health and renewals say of the account; facts of stratum 3 read it.
  package var verdict: Verdict? { didSet { forget(from: 3) } }

  private let past: AccountPast?

  init(_ account: Account, on basis: FactBasis, in past: AccountPast? = nil) {
    self.account = account
    self.basis = basis
    self.past = past
    slots = Array(repeating: .unread, count: basis.catalog.facts.count)
  }

  /// A row of an account for which somebody has worked out already what most facts are read off.
  package init(
    _ account: Account, on basis: FactBasis, seen: Account, contracts: Contracts?,
    interactions: Interactions, tasks: TaskList
  ) {
    self.account = account
    self.basis = basis
    past = nil
    slots = Array(repeating: .unread, count: basis.catalog.facts.count)
    self.seen = seen
    if let contracts { contractsOrError = .success(contracts) }
    self.interactions = interactions
    self.tasks = tasks
  }

  package var day: Day { basis.day }
  package var settings: Settings { basis.settings }

  /// The reading of a fact, by its dotted name or its name in SQL; nil where it is missing or there is no such fact.
  package subscript(name: String) -> FactReading? {
    guard let position = basis.catalog.position(of: name) else { return nil }
    switch slots[position] {
    case .read(let reading): return reading
    case .underWay: return nil
    case .unread: break
    }
    slots[position] = .underWay
    let reading = basis.catalog.facts[position].read(self)
    slots[position] = .read(reading)
    return reading
  }

  /// The value that conditions see: only while it is fresh by the catalogue's default.
  package func value(of name: String) -> FactValue? {
    guard let reading = self[name] else { return nil }
    if let freshness = basis.catalog[name]?.freshness, day - reading.day > freshness { return nil }
    return reading.value
  }

  private func forget(from stratum: Int) {
    for (position, fact) in basis.catalog.facts.enumerated() where fact.stratum >= stratum {
      slots[position] = .unread
    }
  }

  // MARK: What the facts are read off

  /// `account.md` as it stands on the day.
  package private(set) lazy var page: Record<AccountSchema>? =
    if let past {
      past.page(on: day)
    } else {
      account.page.flatMap { $0.record.written.seen(on: day) }.map { Record($0) }
    }

  /// The whole account as it stands on the day.
  package private(set) lazy var seen: Account = past?.seen(on: day) ?? account.seen(on: day)

  /// The contracts, or the amount without a rate of exchange because of which there are none.
  package private(set) lazy var contractsOrError: Result<Contracts, ExchangeError> =
    Result { () throws(ExchangeError) in
      guard let past else { return try Contracts(of: account, by: basis.revenue, asOf: day) }
      return try past.contracts(on: day, by: basis.revenue)
    }

  /// The contracts; nil where an amount has no rate of exchange or `account.md` cannot be read.
  package var contracts: Contracts? {
    guard account.page != nil, case .success(let contracts) = contractsOrError else { return nil }
    return contracts
  }

  /// The earliest renewal that is undecided.
  package private(set) lazy var nextRenewal: Renewal? = contracts?.openRenewals.first

  /// The first day of the first term that is written; it may lie ahead.
  package private(set) lazy var firstStart: Day? =
    contracts?.firstStart ?? account.terms.compactMap(\.start).min()

  package private(set) lazy var interactions =
    past?.interactions(on: day, events: basis.attendance)
    ?? Interactions(of: seen, events: basis.attendance)
  package private(set) lazy var tasks = TaskList(of: seen, on: day)
  package private(set) lazy var champions = Champions(
    among: seen.people, seen: interactions, on: day)
  package private(set) lazy var metrics = MetricWindows(account.metrics, on: day)
  package private(set) lazy var surveys = SurveyStatistics(
    seenSurveys, settings: settings, on: day)
  /// On a day of many nothing else of the account may be asked for; else all of it is seen anyway.
  private lazy var seenSurveys =
    past == nil ? seen.surveys : account.surveys?.seen(on: day)

  /// The plans, without the facts that objectives name as their measure.
  private(set) lazy var plansAsWritten = PlanProgress(of: account.plans, on: day)

  /// The plans, with the facts that objectives name as their measure.
  package private(set) lazy var plans = PlanProgress(of: account.plans, on: day) { [self] name in
    measured(name)
  }

  /// Nil until a segment is handed in.
  private var cadence: Cadence?

  /// What the segment asks for and how we keep it; nil without a segment.
  package func keptCadence() -> Cadence? {
    guard let segment else { return nil }
    if let cadence { return cadence }
    let asked = (segment.cadence?.entries ?? []).map { (name: $0.key, days: $0.value) }
    let kept = Cadence(
      asked, interactions: interactions, surveys: seenSurveys, firstStart: firstStart, on: day)
    cadence = kept
    return kept
  }

  private var position: JourneyPosition?

  /// Where the account stands on the map that its journey names, else its segment's; nil without a journey.
  package func journeyPosition() -> JourneyPosition? {
    if let position { return position }
    guard let journey = seen.journey else { return nil }
    let map = journey.journey ?? segment?.journey
    let found = JourneyPosition(journey, on: map.flatMap(basis.book.journeyMap), day: day)
    position = found
    return found
  }

  /// Kinds of which a file is there that cannot be read: encrypted, or broken.
  private lazy var unreadable = Set(account.unread.map(\.kind))

  /// Whether every file of these kinds that is there could be read.
  package func canRead(_ kinds: [Kind]) -> Bool {
    unreadable.isEmpty || unreadable.isDisjoint(with: kinds)
  }

  /// A number that an objective is measured by: a fact of stratum 0 other than the progress of plans.
  private func measured(_ name: String) -> (value: Double, on: Day)? {
    guard let fact = basis.catalog[name], fact.stratum == 0, fact.name != Fact.planProgress.name,
      let on = self[name]?.day
    else { return nil }
    return value(of: name)?.number.map { ($0, on) }
  }
}

/// What the floors above say of an account.
package struct Verdict: Hashable, Sendable {
  /// 0…1.
  package let coverage: Double?
  /// 0…100, uncut.
  package let health: Double?
  package let band: String?
  /// Of the earliest open renewal.
  package let renewalStatus: String?

  package init(
    coverage: Double? = nil, health: Double? = nil, band: String? = nil,
    renewalStatus: String? = nil
  ) {
    self.coverage = coverage
    self.health = health
    self.band = band
    self.renewalStatus = renewalStatus
  }
}
