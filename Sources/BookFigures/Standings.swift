// What accounts came to on one day after another, and no more of them than a line of days shows.

import BookFacts
import BookHealth
import BookModel
import BookRevenue
import SQLite
import Synchronization

/// What one account came to on a day.
package struct AccountStanding: Sendable {
  package let id: String
  package let status: AccountStatus?
  /// What its gates read is told by figures, not here.
  package let health: HealthScore?
  /// Nil where it cannot be told, for want of a rate of exchange or of a page that can be read.
  package let arr: Money?

  package var isCustomer: Bool { status?.isCustomer ?? false }
}

/// What the accounts of a book came to on a day.
package struct Standings: Sendable {
  package let day: Day
  package let currency: Currency
  /// In the order of their ids.
  package let accounts: [AccountStanding]
}

extension Standings {
  package init(of figures: Figures) {
    day = figures.day
    currency = figures.currency
    accounts = figures.accounts.map { account in
      AccountStanding(
        id: account.id, status: account.status, health: account.health,
        arr: account.contracts == nil ? nil : account.arr)
    }
  }
}

/// Makes standings of one day after another, each before the last.
///
/// What rests on no count of days is worked out once for as long as an account is the same from book to book, as it is where
/// one archive read them.
package final class StandingsMaker: Sendable {
  private let pasts = Mutex<[String: AccountPast]>([:])
  private let threads: Int

  package init(threads: Int) {
    self.threads = threads
  }

  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package func standings(
    of book: Book, on day: Day
  ) throws(SQLiteUnavailable) -> Standings {
    let judge = try Judge(book: book, day: day)
    let pasts = self.pasts.withLock { known in
      let pasts = book.accounts.map { account in
        known[account.id].flatMap { $0.account === account ? $0 : nil }
          ?? AccountPast(of: account)
      }
      known = Dictionary(
        pasts.map { ($0.account.id, $0) }, uniquingKeysWith: { first, _ in first })
      return pasts
    }
    return Standings(
      day: day, currency: book.settings.currency,
      accounts: try inParallel(pasts, threads: threads, tool: judge.makeEngine) { past, engine in
        judge.standing(of: past, by: engine)
      })
  }
}
