// One account on one day after another: what did not change in between is kept.

import BookModel
import BookRevenue
import BookWork
import Synchronization

/// An account that is looked at on many days, each before the last.
///
/// On most days nothing happened. Then the account is seen as on the day before, and with it what rests on no count of days.
package final class AccountPast: Sendable {
  package let account: Account
  private let kept: Mutex<Kept>

  package init(of account: Account) {
    self.account = account
    kept = Mutex(Kept(of: account))
  }

  /// The account as it stood on a day.
  func seen(on day: Day) -> Account { kept.withLock { $0.seen(on: day) } }

  /// `account.md` as it stood on a day.
  func page(on day: Day) -> Record<AccountSchema>? { kept.withLock { $0.page(on: day) } }

  /// Its interactions up to a day.
  func interactions(on day: Day, events: EventAttendance) -> Interactions {
    kept.withLock { $0.interactions(on: day, events: events) }
  }

  /// Its contracts as seen from a day.
  func contracts(
    on day: Day, by revenue: RevenueBasis
  ) throws(ExchangeError) -> Contracts {
    try kept.withLock { kept throws(ExchangeError) in try kept.contracts(on: day, by: revenue) }
  }
}

/// What is known of an account on the day that was looked at last.
private struct Kept: Sendable {
  private let account: Account
  private lazy var eventDays = account.eventDays
  private lazy var pageDays = account.page?.record.written.eventDays ?? []
  private var lastSeen: (events: Int, account: Account)?
  private var lastPage: (events: Int, fields: FieldSet?)?
  private var latest: (day: Day, visits: [EventAttendance.Visit], interactions: Interactions)?
  private var lastContracts: (page: FieldSet?, basis: RevenueBasis, contracts: Contracts)?

  init(of account: Account) { self.account = account }

  mutating func seen(on day: Day) -> Account {
    let events = eventDays.count { $0 <= day }
    if let lastSeen, lastSeen.events == events { return lastSeen.account }
    let seen = account.seen(on: day)
    lastSeen = (events, seen)
    return seen
  }

  mutating func page(on day: Day) -> Record<AccountSchema>? {
    let events = pageDays.count { $0 <= day }
    if let lastPage, lastPage.events == events { return lastPage.fields.map { Record($0) } }
    let fields = account.page?.record.written.seen(on: day)
    lastPage = (events, fields)
    return fields.map { Record($0) }
  }

  /// Of a later day that is known, those that had taken place.
  mutating func interactions(on day: Day, events: EventAttendance) -> Interactions {
    let visits = events.visits(of: account.id)
    if let latest, day <= latest.day, cannotChange,
      visits == latest.visits.filter({ $0.day <= day })
    {
      return latest.interactions.upTo(day)
    }
    let interactions =
      cannotChange
      ? Interactions(of: account, events: events).upTo(day)
      : Interactions(of: seen(on: day), events: events)
    latest = (day, visits, interactions)
    return interactions
  }

  /// Whether notes and touches happen at once: they are seen as they are written, or not at all.
  private lazy var cannotChange =
    account.notes.allSatisfy { $0.record.written.eventDays.count <= 1 }
    && account.touches?.rows.allSatisfy { $0.written.eventDays.count <= 1 } ?? true

  mutating func contracts(
    on day: Day, by revenue: RevenueBasis
  ) throws(ExchangeError) -> Contracts {
    let page = page(on: day)
    if let lastContracts, lastContracts.page === page?.written, lastContracts.basis == revenue,
      let contracts = lastContracts.contracts.seen(from: day)
    {
      return contracts
    }
    let contracts = try Contracts(of: account.id, page: page, by: revenue, asOf: day)
    lastContracts = (page?.written, revenue, contracts)
    return contracts
  }
}
