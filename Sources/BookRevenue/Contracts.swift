// The contracts of one account, as seen from one day: ARR, seats, status, losses.

import BookModel

/// All terms of an account, resolved against each other, with every amount in the currency of the book.
///
/// A figure depends on two days: the one it is about, and the one it is seen from (`asOf`): a term that
/// nobody decided counts while it is within grace, and is lost from its due day once grace is over. All
/// days of a report are seen from one. Dates of plans (starts, ends, losses) are always seen; what
/// happened after `asOf` (a notice, a question, a closing) is not there yet.
package struct Contracts: Sendable {
  /// The id of the account.
  package let account: String
  package let asOf: Day
  package let policy: RevenuePolicy
  package let currency: Currency
  /// Terms that are left out, and why.
  package let unreadable: [UnreadableTerm]
  package let unusableLinks: [UnusableLink]
  let courses: [Course]
  let records: [RenewalRecord]
  /// The days from which the same terms and records come to the same courses.
  private let sameFrom: ClosedRange<Day>

  /// Resolves an account's terms, in whatever order they stand.
  ///
  /// - Throws: `ExchangeError` for an amount without a rate; the account then has no figures.
  package init(
    of account: String, terms: [Term], losses: [Loss] = [], records: [RenewalRecord] = [],
    policy: RevenuePolicy = RevenuePolicy(), rates: ExchangeRates, asOf: Day
  ) throws(ExchangeError) {
    var converted: [Term] = []
    for term in terms { converted.append(try term.converted(by: rates)) }
    var seen: [RenewalRecord] = []
    for record in records { seen.append(try record.seen(on: asOf, in: rates)) }
    let resolution = Resolution(
      terms: converted, losses: losses, records: seen, policy: policy, asOf: asOf)
    self.account = account
    self.asOf = asOf
    self.policy = policy
    currency = rates.book
    unreadable = resolution.unreadable
    unusableLinks = resolution.unusable
    courses = resolution.courses
    self.records = seen
    sameFrom = Self.days(
      around: asOf,
      between: terms.compactMap(\.noticeGivenOn)
        + records.flatMap { [$0.closedOn, $0.intent?.askedOn].compactMap(\.self) }
        + resolution.courses.compactMap { $0.dayAfterGrace(policy) })
  }

  /// The days around one, up to the turns: those on which something comes to be otherwise than on the day before.
  private static func days(around day: Day, between turns: [Day]) -> ClosedRange<Day> {
    let first = turns.filter { $0 <= day }.max()
    let next = turns.filter { $0 > day }.min()
    return (first ?? Day(number: .min))...(next.map { $0 - 1 } ?? Day(number: .max))
  }

  private init(_ contracts: Contracts, asOf: Day) {
    account = contracts.account
    self.asOf = asOf
    policy = contracts.policy
    currency = contracts.currency
    unreadable = contracts.unreadable
    unusableLinks = contracts.unusableLinks
    courses = contracts.courses
    records = contracts.records
    sameFrom = contracts.sameFrom
  }

  /// The contracts as seen from another day, with the same terms and records written by then.
  ///
  /// Nil where something is decided between the two days, or its grace over: then they have to be resolved anew.
  package func seen(from day: Day) -> Contracts? {
    sameFrom.contains(day) ? Contracts(self, asOf: day) : nil
  }

  /// The terms that count on a day, in the order of their start.
  ///
  /// A day after `asOf` is answered by what is written: an undecided term counts no longer than to its end.
  package func positions(on day: Day) -> [Position] {
    courses.compactMap { $0.position(on: day, asOf: asOf, policy: policy) }
  }

  /// A(account, day).
  package func arr(on day: Day) -> Money {
    .sum(positions(on: day).map(\.value), in: currency)
  }

  /// The seats of the terms that count; nil where none of them states seats.
  package func seats(on day: Day) -> Int? {
    let seats = positions(on: day).compactMap(\.seats)
    return seats.isEmpty ? nil : seats.reduce(0, +)
  }

  /// The first day of the first term.
  package var firstStart: Day? { courses.map(\.term.start).min() }

  /// Which term renews which, in the order of the successors' ids.
  package var links: [RenewalLink] {
    courses.flatMap { course in
      course.successions.map {
        RenewalLink(
          successor: $0.successor.id, predecessor: course.term.id, isInferred: $0.isInferred)
      }
    }.sorted { ($0.successor, $0.predecessor) < ($1.successor, $1.predecessor) }
  }

  /// The terms whose revenue stopped or will, in the order of the first day without.
  package var lostTerms: [LostTerm] {
    courses.compactMap { course in
      guard let (cause, from) = stop(of: course) else { return nil }
      return LostTerm(
        term: course.term.id, from: from, value: course.lastWorth.amount, cause: cause)
    }.sorted { ($0.from, $0.term) < ($1.from, $1.term) }
  }

  /// The terms past their end that are undecided and within grace.
  package var undecidedTerms: [String] {
    courses.filter { isUndecidedPastEnd($0, on: asOf) }.map(\.term.id)
  }

  /// The terms that brought a customer back: nothing counted on the day before their start, and something
  /// had before.
  package var winBacks: [String] {
    courses.map(\.term).filter { term in
      courses.contains { $0.term.start < term.start } && positions(on: term.start - 1).isEmpty
    }.map(\.id)
  }

  private func stop(of course: Course) -> (LossCause, Day)? {
    switch course.fate {
    case .lost(let cause, let from): (cause, from)
    case .lapsed: course.lastDay.map { (.lapsed, $0 + 1) }
    case .open where policy.undecidedDue == .lost && isUndecidedPastEnd(course, on: asOf):
      course.lastDay.map { (.undecided, $0 + 1) }
    case .open, .goesOn, .renewed: nil
    }
  }

  func isUndecidedPastEnd(_ course: Course, on day: Day) -> Bool {
    guard course.fate == .open, let lastDay = course.lastDay else { return false }
    return lastDay < day && day <= asOf
  }
}

/// What an account is to the vendor on a day.
package enum AccountStatus: String, Sendable, CaseIterable {
  /// Only later terms.
  case upcoming
  case active
  /// Nothing in force, and a term undecided after its due day.
  case pastDue = "past-due"
  case churned

  /// Whether there is a term in force, or one that ended and is undecided.
  package var isCustomer: Bool { self == .active || self == .pastDue }
}

extension Contracts {
  /// The status on a day; nil for an account without terms.
  ///
  /// On its due day itself a pending term is still active, as its renewal is not past due before the next.
  package func status(on day: Day) -> AccountStatus? {
    guard let firstStart else { return nil }
    let isActive = positions(on: day).contains { position in
      guard case .pending(let since) = position.standing else { return true }
      return since == day
    }
    if isActive { return .active }
    if courses.contains(where: { isUndecidedPastEnd($0, on: day) }) { return .pastDue }
    return firstStart > day ? .upcoming : .churned
  }
}

extension Course {
  /// The first day from which it is lapsed instead of open; nil where somebody decided.
  fileprivate func dayAfterGrace(_ policy: RevenuePolicy) -> Day? {
    switch fate {
    case .open, .lapsed: lastDay.map { $0 + policy.graceDays + 1 }
    case .goesOn, .renewed, .lost: nil
    }
  }

  var successions: [Succession] {
    guard case .renewed(let successions) = fate else { return [] }
    return successions
  }
}
