// days_since_touch, days_since_exec_touch: how long nobody has talked to them.

import BookModel
import BookWork

extension Fact {
  static let daysSinceTouch = Fact(
    "days_since_touch", .integer, unit: "days", absent: "days since their or the owner's start",
    """
    Days since the latest of the last touch (call, meeting, email, workshop, QBR or training), the first day of the \
    first term, and the owner's first day.
    """
  ) { row in
    guard row.canRead([.note, .touches]) else { return nil }
    return row.days(since: row.interactions.lastTouch?.day)
  }

  static let daysSinceExecTouch = Fact(
    "days_since_exec_touch", .integer, unit: "days",
    absent: "days since their or the owner's start",
    "The same for touches in which a sponsor, an economic buyer or a decision maker took part."
  ) { row in
    guard row.canRead([.contacts, .note, .touches]) else { return nil }
    let executives = Set(row.seen.people.filter(\.isExecutive).compactMap(\.id))
    return row.days(since: row.interactions.lastTouch(with: executives)?.day)
  }
}

extension FactRow {
  /// Days since the last one, or since we could have begun; missing where nothing says when that was.
  fileprivate func days(since last: Day?) -> FactReading? {
    let starts = [last, firstStart, page?.ownerSince].compactMap { $0 }.filter { $0 <= day }
    return starts.max().map { FactReading(.integer(day - $0), on: day) }
  }
}
