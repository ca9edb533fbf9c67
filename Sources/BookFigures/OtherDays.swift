// Accounts on days before, by the rules of now and the facts of then, as far as they are known.

import BookFacts
import BookModel
import SQLite

/// An account on a day.
package struct AccountDay: Hashable, Sendable {
  package let account: String
  package let day: Day

  package init(_ account: String, on day: Day) {
    self.account = account
    self.day = day
  }
}

extension Figures {
  /// The figures of accounts on days up to this one; nothing for a day that has not come.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package func accounts(
    on days: Set<AccountDay>, threads: Int
  ) throws(SQLiteUnavailable) -> [AccountDay: AccountFigures] {
    let byDay = Dictionary(grouping: days.filter { $0.day <= day }, by: \.day)
    let found = try inParallel(
      byDay.map { (day: $0.key, accounts: $0.value) }, threads: threads, tool: {}
    ) { part, _ throws(SQLiteUnavailable) in
      try figures(of: part.accounts, on: part.day)
    }
    return Dictionary(found.joined(), uniquingKeysWith: { first, _ in first })
  }

  private func figures(
    of accounts: [AccountDay], on day: Day
  ) throws(SQLiteUnavailable) -> [(AccountDay, AccountFigures)] {
    let judge = judge.on(day)
    let engine = try judge.makeEngine()
    return accounts.compactMap { one in
      book.account(one.account).map { (one, judge.figures(of: $0, by: engine)) }
    }
  }
}
