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
    // Each part walks through the days by itself, for an engine is of one day.
    let size = (spells.count + max(1, threads) - 1) / max(1, threads)
    let parts = stride(from: 0, to: spells.count, by: size).map { start in
      Array(spells[start..<min(start + size, spells.count)])
    }
    return try inParallel(
      parts, threads: threads, tool: {}
    ) { part, _ throws(SQLiteUnavailable) in
      try beginnings(of: part, lookBack: lookBack)
    }.flatMap(\.self)
  }

  private func beginnings(
    of spells: [Spell], lookBack: Int
  ) throws(SQLiteUnavailable) -> [Day?] {
    var beginnings = [Day?](repeating: nil, count: spells.count)
    var holding = Array(spells.indices)
    for offset in 1...max(1, lookBack) where !holding.isEmpty {
      let day = basis.day - offset
      let judge = on(day)
      let engine = try judge.makeEngine()
      var rows: [String: FactRow] = [:]
      holding = holding.filter { index in
        let spell = spells[index]
        let stratum = spell.trigger.stratum
        let key = "\(spell.account) \(stratum)"
        guard let account = basis.book.account(spell.account) else { return false }
        let row = rows[key] ?? judge.row(of: account, upTo: stratum, by: engine)
        rows[key] = row
        let holds = spell.trigger.outcome(for: row, by: engine).holds
        if !holds { beginnings[index] = day + 1 }
        return holds
      }
    }
    return beginnings
  }
}
