// Journeys of several accounts together: onboarding, time to value, and what their stages ask for.

import BookFacts
import BookModel
import BookRevenue
import BookWork
import SQLite

extension Figures {
  /// The onboardings of some accounts that ended in a period.
  package func onboardings(
    of accounts: [AccountFigures], ended period: ClosedRange<Day>
  ) -> OnboardingResults {
    OnboardingResults(
      of: accounts.compactMap { account in account.journey.map { (account.id, $0) } },
      ended: period)
  }

  /// How long those of some accounts waited for value whose first term began in a period.
  package func timeToValue(
    of accounts: [AccountFigures], startedIn period: ClosedRange<Day>
  ) -> ValueCohort {
    ValueCohort(of: accounts, startedIn: period)
  }
}

/// The accounts whose first term began in a period, with their way to value.
package struct ValueCohort: Sendable {
  package let period: ClosedRange<Day>
  /// In the order of the accounts.
  package let members: [(account: String, wait: SurvivalCurve.Wait)]
  /// Left out, because a journey.md is there that cannot be read.
  package let unreadable: [String]
  package let timeToValue: SurvivalCurve

  init(of accounts: [AccountFigures], startedIn period: ClosedRange<Day>) {
    let started = accounts.filter { $0.firstStart.map(period.contains) ?? false }
    self.period = period
    members = started.filter { !$0.hidesJourney }.compactMap { account in
      account.wait.map { (account.id, $0) }
    }
    unreadable = started.filter(\.hidesJourney).map(\.id)
    timeToValue = SurvivalCurve(members.map(\.wait))
  }

  /// The cohort where nobody names one: the twelve months that ended 90 days before the day.
  package static func standardPeriod(on day: Day) -> ClosedRange<Day> {
    let last = day - 90
    return (last.adding(months: -12) + 1)...last
  }
}

extension AccountFigures {
  /// The first day of the first term; a win-back does not start again.
  package var firstStart: Day? { contracts?.firstStart }

  /// Whether a journey.md is there that cannot be read.
  package var hidesJourney: Bool { account.unread.contains { $0.kind == .journey } }

  /// Days since the first day of the first term, 0 on it; nil before it.
  package var ageDays: Int? {
    firstStart.flatMap { $0 <= day ? day - $0 : nil }
  }

  /// What became of the wait for value; nil before the first term begins.
  ///
  /// An account that went on as another one was last seen waiting on the day before.
  fileprivate var wait: SurvivalCurve.Wait? {
    guard let firstStart, firstStart <= day else { return nil }
    if let reached = account.journey?.firstValue?.on {
      return .reached(max(0, reached - firstStart))
    }
    if let merged = account.page?.merged?.on, merged <= day {
      return .waiting(max(0, merged - firstStart - 1))
    }
    return status == .churned ? .never : .waiting(day - firstStart)
  }
}

/// What a stage asks of those who enter or leave it, and what of it holds.
package struct StageCriteria: Sendable {
  package let stage: String
  /// In words, as the map has them.
  package let words: String?
  /// Nil where no condition is written; an error where it cannot be read, which lint says at its place.
  package let condition: Result<ConditionExplanation, ConditionError>?
}

extension Figures {
  /// What is asked for to leave the stages that an account is in, and to enter those that may follow.
  ///
  /// - Throws: `SQLiteUnavailable` where SQLite has no memory left.
  package func stageCriteria(
    of figures: AccountFigures
  ) throws(SQLiteUnavailable) -> (leave: [StageCriteria], enter: [StageCriteria]) {
    guard let journey = figures.journey else { return ([], []) }
    let engine = try makeEngine()
    let row = row(of: figures)
    func criteria(_ stage: Record<StageSchema>, _ words: String?, _ condition: String?)
      -> StageCriteria?
    {
      guard let id = stage.id, words != nil || condition != nil else { return nil }
      return StageCriteria(
        stage: id, words: words,
        condition: condition.map { text in
          Result { () throws(ConditionError) in
            engine.explain(
              try engine.compile(text, readingBelow: 2), row: row.value(of:))
          }
        })
    }
    let leave = journey.open.compactMap { stay in
      stay.declared.flatMap { criteria($0, $0.exitCriteria, $0.exit) }
    }
    let enter = (journey.current?.declared?.next ?? []).compactMap { next in
      journey.map?.stages?.first { $0.id == next }
        .flatMap { criteria($0, $0.enterCriteria, $0.enter) }
    }
    return (leave, enter)
  }
}
