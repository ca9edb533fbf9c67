// The escalations of some accounts, with the health around them.

import BookModel
import BookWork
import SQLite

/// The escalations that were raised by the day of the figures.
package struct EscalationHistory: Sendable {
  /// The most severe first.
  package let open: [Entry]
  /// The last one first.
  package let solved: [Entry]
  package let health: HealthAround

  /// An escalation as seen on the day, with its account.
  package struct Entry: Sendable {
    package let account: AccountFigures
    package let page: Page<EscalationSchema>
    package let opened: Day

    package var owner: String? { page.owner ?? account.owner }
    package var episode: Episode {
      Episode(account: account.id, opened: opened, closed: page.resolved)
    }
  }

  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package init(
    of accounts: [AccountFigures], in figures: Figures, threads: Int
  ) throws(SQLiteUnavailable) {
    let all = accounts.flatMap { account in
      account.account.escalations.compactMap { page in
        page.opened.map { Entry(account: account, page: page, opened: $0) }
      }
    }
    open = all.filter(\.page.isOpen).sorted {
      let (left, right) = (Gravity($0.page.severity), Gravity($1.page.severity))
      return (left, $0.opened, $0.account.id) < (right, $1.opened, $1.account.id)
    }
    solved = all.filter { !$0.page.isOpen }.sorted { left, right in
      let (first, second) = (left.page.resolved ?? left.opened, right.page.resolved ?? right.opened)
      return (second, left.account.id) < (first, right.account.id)
    }
    health = try HealthAround(all.map(\.episode), in: figures, threads: threads)
  }
}
