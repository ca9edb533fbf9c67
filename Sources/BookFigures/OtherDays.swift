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
    let known = days.filter { $0.day <= day }
    let judges = Dictionary(
      Set(known.map(\.day)).map { ($0, judge.on($0)) }, uniquingKeysWith: { first, _ in first })
    let found = try inParallel(
      Array(known), threads: threads, tool: makeEngine
    ) { one, engine in
      book.account(one.account).flatMap { account in
        judges[one.day].map { (one, $0.figures(of: account, by: engine)) }
      }
    }
    return Dictionary(found.compactMap(\.self), uniquingKeysWith: { first, _ in first })
  }
}
