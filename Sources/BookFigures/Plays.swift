// The plays of some accounts, with the health around them.

import BookModel
import BookWork
import SQLite

/// The plays that were begun by the day of the figures.
package struct Plays: Sendable {
  /// In the order in which they were begun.
  package let open: [Entry]
  package let closed: [Entry]
  package let health: HealthAround

  /// A play with its account.
  package struct Entry: Sendable {
    package let account: AccountFigures
    package let play: PlayPosition

    package var owner: String? { play.page.owner ?? account.owner }
    package var episode: Episode {
      Episode(account: account.id, opened: play.opened, closed: play.closed)
    }
  }

  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package init(
    of accounts: [AccountFigures], in figures: Figures, threads: Int
  ) throws(SQLiteUnavailable) {
    let all = accounts.flatMap { account in
      (figures.book.account(account.id)?.plays(on: figures.day) ?? []).map {
        Entry(account: account, play: $0)
      }
    }.sorted { ($0.play.opened, $0.account.id) < ($1.play.opened, $1.account.id) }
    open = all.filter(\.play.isOpen)
    closed = all.filter { !$0.play.isOpen }
    health = try HealthAround(all.map(\.episode), in: figures, threads: threads)
  }
}
