// Since when a condition has held for an account.

import BookFacts
import BookModel
import SQLite

/// A condition that holds for an account.
struct Spell: Sendable {
  let account: String
  let trigger: Trigger
}

extension Judge {
  /// The first day of the days without a break on which each has held, this one the last of them.
  ///
  /// Nil for what held on all the days that are looked at.
  func spells(
    _ spells: [Spell], lookBack: Int, threads: Int
  ) throws(SQLiteUnavailable) -> [Day?] {
    guard !spells.isEmpty else { return [] }
    let days = (1...max(1, lookBack)).map { on(basis.day - $0) }
    let accounts = Dictionary(grouping: spells.indices) { spells[$0].account }
    let parts = try inParallel(
      accounts.map { (account: $0.key, spells: $0.value) }, threads: threads, tool: makeEngine
    ) { part, engine in
      beginnings(
        of: part.spells.map { spells[$0].trigger }, for: part.account, on: days, by: engine)
    }
    var found = [Day?](repeating: nil, count: spells.count)
    for (part, days) in zip(accounts.values, parts) {
      for (index, day) in zip(part, days) { found[index] = day }
    }
    return found
  }

  /// When an account's conditions began to hold; `days` go back from the day before this one.
  private func beginnings(
    of triggers: [Trigger], for account: String, on days: [Judge], by engine: ConditionEngine
  ) -> [Day?] {
    var beginnings = [Day?](repeating: nil, count: triggers.count)
    guard let account = basis.book.account(account) else { return beginnings }
    let past = AccountPast(of: account)
    var holding = Array(triggers.indices)
    for judge in days {
      guard let stratum = holding.map({ triggers[$0].stratum }).max() else { break }
      let row = judge.row(of: account, upTo: stratum, in: past, by: engine)
      holding.removeAll { index in
        let holds = triggers[index].outcome(for: row, by: engine).holds
        if !holds { beginnings[index] = judge.basis.day + 1 }
        return !holds
      }
    }
    return beginnings
  }
}
