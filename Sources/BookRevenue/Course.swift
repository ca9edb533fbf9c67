// One term's course: how long it runs, and what becomes of it.

import BookModel

/// What becomes of a term, seen from the as-of day with all that is written.
enum Fate: Hashable, Sendable {
  /// Evergreen, or renewing itself again and again.
  case goesOn
  /// Not decided, and its end is ahead or within grace.
  case open
  /// Not decided after grace.
  case lapsed
  case renewed([Succession])
  /// `from` is the first day without.
  case lost(LossCause, from: Day)

  var isUndecided: Bool {
    switch self {
    case .goesOn, .open, .lapsed: true
    case .renewed, .lost: false
    }
  }
}

/// What renews a term, and how much of its value stands for that term.
struct Succession: Hashable, Sendable {
  let successor: Term
  let isInferred: Bool
  /// Of the successor's value on its first day, the part of this predecessor.
  let share: Money
}

/// A term, its rounds, and how it ends.
struct Course: Hashable, Sendable {
  let term: Term
  let rounds: Rounds
  /// The round that it ends in; nil where it renews itself without end in sight.
  let lastRound: Int?
  /// The last day on which it is in force by itself; nil without an end in sight.
  let lastDay: Day?
  let fate: Fate
  /// A round that stands for a term which is not written yet, and what it is worth.
  let recorded: Recorded?

  struct Recorded: Hashable, Sendable {
    let round: Int
    let value: Money
  }

  init(
    term: Term, lastRound: Int?, lastDay: Day?, fate: Fate, recorded: Recorded? = nil
  ) {
    self.term = term
    rounds = Rounds(of: term)
    self.lastRound = lastRound
    self.lastDay = lastDay
    self.fate = fate
    self.recorded = recorded
  }

  /// The same term with another ending.
  func ending(
    inRound round: Int?, on day: Day?, _ fate: Fate, recorded: Recorded? = nil
  ) -> Course {
    Course(
      term: term, lastRound: round, lastDay: day, fate: fate, recorded: recorded ?? self.recorded)
  }

  /// The worth on a day from its start on.
  func worth(on day: Day) -> Term.Worth {
    guard let recorded, rounds.number(on: day) >= recorded.round else { return term.worth(on: day) }
    return Term.Worth(
      amount: recorded.value, seats: term.worth(on: day).seats, basis: .record)
  }

  /// The worth on its last day, where it has one.
  var lastWorth: Term.Worth { worth(on: lastDay ?? term.start) }

  /// The due day of the round that it ends in.
  var finalDue: Day? { lastRound.flatMap(rounds.due) }

  /// The last round that is, or would be, renewed: later ones are not due before it is decided.
  func finalRound(asOf day: Day) -> Int {
    lastRound ?? rounds.number(on: day)
  }

  /// The due day that a closed record is about: the first whose grace had not passed when it was closed.
  func dueDay(closedBy record: RenewalRecord, reach: Int) -> Day? {
    guard let closed = record.closedOn else { return rounds.firstDue }
    let late = rounds.areLong(beside: reach) ? reach : 0
    return rounds.due(min(rounds.number(on: closed - late), lastRound ?? .max))
  }
}
