// One account on one day after another: what did not change in between is kept.

import BookModel
import BookRevenue
import BookWork

/// An account that is looked at on many days, each before the last; it belongs to one thread.
///
/// On most days nothing happened. Then the account is seen as on the day before, and with it what rests on no count of days.
package final class AccountPast {
  private let account: Account
  private lazy var eventDays = account.eventDays
  private var lastSeen: (events: Int, account: Account)?
  private var latest: (day: Day, interactions: Interactions)?
  private var lastContracts: (page: Document?, contracts: Contracts)?

  package init(of account: Account) {
    self.account = account
  }

  /// The account as it stood on a day.
  func seen(on day: Day) -> Account {
    let events = eventDays.count { $0 <= day }
    if let lastSeen, lastSeen.events == events { return lastSeen.account }
    let seen = account.seen(on: day)
    lastSeen = (events, seen)
    return seen
  }

  /// Its interactions up to a day: of a later day that is known, those that had taken place.
  func interactions(on day: Day, events: EventAttendance) -> Interactions {
    if let latest, day <= latest.day, cannotChange { return latest.interactions.upTo(day) }
    let interactions = Interactions(of: seen(on: day), events: events)
    latest = (day, interactions)
    return interactions
  }

  /// Whether notes and touches happen at once: they are seen as they are written, or not at all.
  private lazy var cannotChange =
    account.notes.allSatisfy { $0.record.written.eventDays.count <= 1 }
    && account.touches?.rows.allSatisfy { $0.written.eventDays.count <= 1 } ?? true

  /// Its contracts as seen from a day.
  func contracts(
    on day: Day, by revenue: RevenueBasis
  ) throws(ExchangeError) -> Contracts {
    let seen = seen(on: day)
    let page = seen.page?.document
    if let lastContracts, lastContracts.page === page,
      let contracts = lastContracts.contracts.seen(from: day)
    {
      return contracts
    }
    let contracts = try Contracts(of: seen, by: revenue, asOf: day)
    lastContracts = (page, contracts)
    return contracts
  }
}
