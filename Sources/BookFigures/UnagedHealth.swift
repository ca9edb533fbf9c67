// The health of an account as if no day had gone by for what nobody wrote about.

import BookFacts
import BookHealth
import BookModel
import BookRevenue
import SQLite

extension Figures {
  /// The health of an account by what was written since `earlier`, with its facts held where they were if nothing was.
  ///
  /// A fact of which both states say the same on the later day has only aged, and is read as it was on the earlier day. Any
  /// other is read as it is now. Both figures are by the same rules. Nil where there is no health, or no account in one.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package func health(
    of id: String, unagedSince earlier: Figures
  ) throws(SQLiteUnavailable) -> HealthScore? {
    guard let now = self[id], now.status != .churned, let account = book.account(id),
      let old = earlier.book.account(id)
    else { return nil }
    let engine = try makeEngine()
    func row(_ judge: Judge, _ account: Account) -> FactRow {
      judge.row(of: account, upTo: 2, in: AccountPast(of: account), by: engine)
    }
    let before = row(earlier.judge, old)
    let aged = row(earlier.judge.on(day), old)
    let current = row(judge, account)
    return judge.health(
      of: current,
      held: { name in
        let (old, new) = (aged[name], current[name])
        return old?.value == new?.value && old?.day == new?.day ? before : current
      }, by: engine)
  }
}
