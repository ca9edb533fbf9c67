// The rounds of a term: the one that is written, and those that it renews itself for.

import BookModel

/// Round 1 is the term as written; each has a due day, the day after its last.
struct Rounds: Hashable, Sendable {
  let start: Day
  /// The day after the written end; nil for an evergreen term, which has one round without end.
  let firstDue: Day?
  /// The months that each further round lasts.
  let months: Int

  init(of term: Term) {
    start = term.start
    firstDue = term.end.map { $0 + 1 }
    let own = firstDue.map { Rounds.months(from: term.start, to: $0) } ?? 12
    months = min(max(term.renewsFor ?? own, 1), 1200)
  }

  /// The due day of round `number`, counted from the first so that clipped months do not drift.
  func due(_ number: Int) -> Day? {
    firstDue?.adding(months: months * (number - 1))
  }

  /// The last day of round `number`.
  func end(_ number: Int) -> Day? {
    due(number).map { $0 - 1 }
  }

  /// The first day of round `number`.
  func start(_ number: Int) -> Day {
    number > 1 ? due(number - 1) ?? start : start
  }

  /// The round that a day falls in; the first for all days before its end.
  func number(on day: Day) -> Int {
    guard let firstDue, day >= firstDue else { return 1 }
    var number = max(1, (day.month - firstDue.month) / months)
    while let due = due(number), due <= day { number += 1 }
    return number
  }

  /// The last round that ends within `days` up to a day, that day itself included.
  func ending(upTo day: Day, within days: Int, limit: Int?) -> Int? {
    let ended = number(on: day + 1) - 1
    let number = min(ended, limit ?? ended)
    guard number >= 1, let end = end(number), day - end <= days else { return nil }
    return number
  }

  /// Whether a day that lies shortly after an end is more likely about that end than about the next.
  func areLong(beside days: Int) -> Bool { months * 28 >= 2 * days }

  /// Whole months nearest to a term's length, 1…12.
  private static func months(from start: Day, to due: Day) -> Int {
    let nearest = (1...12).min { left, right in
      abs(start.adding(months: left) - due) < abs(start.adding(months: right) - due)
    }
    return nearest ?? 12
  }
}
