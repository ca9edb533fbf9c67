// What retention counts of an account's terms, and the days on which that may change.

import BookModel

extension Contracts {
  /// The terms that retention counts on a day.
  ///
  /// They are those that make up the ARR, save that with `churn_recognition: notice` a term that a loss ends counts until
  /// the day before they told us, be that before or after its last.
  package func countedPositions(on day: Day) -> [Position] {
    courses.compactMap { $0.countedPosition(on: day, asOf: asOf, policy: policy) }
  }

  /// The days on which what counts may differ from the day before, in their order.
  var stepDays: [Day] { Set(courses.flatMap { $0.stepDays(policy) }).sorted() }

  /// The terms past their end that are undecided on a day and within grace.
  func undecidedTerms(on day: Day) -> [String] {
    courses.filter { isUndecidedPastEnd($0, on: day) }.map(\.term.id)
  }
}

extension Course {
  fileprivate func countedPosition(
    on day: Day, asOf: Day, policy: RevenuePolicy
  ) -> Position? {
    guard let told = toldOn(policy), case .lost(_, let from) = fate else {
      return position(on: day, asOf: asOf, policy: policy)
    }
    if day >= told { return nil }
    guard day >= from else { return position(on: day, asOf: asOf, policy: policy) }
    return Position(
      term: term.id, product: term.product, value: lastWorth.amount, seats: lastWorth.seats,
      basis: lastWorth.basis, standing: .leaving(on: told))
  }

  /// The day on which they told us of the loss that ends the term, where that day counts.
  private func toldOn(_ policy: RevenuePolicy) -> Day? {
    guard policy.churnRecognition == .notice, case .lost(.loss(let loss), _) = fate else {
      return nil
    }
    return loss.notifiedOn
  }

  fileprivate func stepDays(_ policy: RevenuePolicy) -> [Day] {
    var days = [term.start] + term.changes.map(\.on) + successions.map(\.successor.start)
    if let lastDay { days.append(lastDay + 1) }
    if let recorded { days.append(rounds.start(recorded.round)) }
    if case .lost(_, let from) = fate { days.append(from) }
    if let told = toldOn(policy) { days.append(told) }
    return days
  }
}
