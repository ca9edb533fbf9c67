// What became of onboardings: how they ended, and how long they took.

import BookModel

extension Page where Schema == JourneyMapSchema {
  /// The stage in which customers are brought in: `onboarding`, else the first one.
  package var onboarding: Record<StageSchema>? {
    let stages = self.stages ?? []
    return stages.first { $0.id == "onboarding" } ?? stages.first
  }
}

extension JourneyPosition {
  /// Stays in the map's onboarding, in the order of entry.
  package var onboardings: [Stay] {
    guard let stage = map?.onboarding?.id else { return [] }
    return stays.filter { $0.stage == stage }
  }
}

/// The onboardings that ended in a period.
package struct OnboardingResults: Sendable {
  /// How an onboarding ended.
  package enum Result: String, Sendable, CaseIterable {
    case succeeded, failed, abandoned
  }

  /// One that ended.
  package struct Ended: Sendable {
    package let account: String
    package let stay: JourneyPosition.Stay

    /// Nil where nobody has judged it.
    package var result: Result? { stay.visit.result.flatMap { Result(rawValue: $0) } }
    package var target: Int? { stay.declared?.targetDays }
    /// Nil where the map sets no target.
    package var isWithinTarget: Bool? { target.map { stay.days <= $0 } }
  }

  package let period: ClosedRange<Day>
  /// In the order in which they were handed in.
  package let ended: [Ended]

  /// The onboardings of accounts whose stay was left in the period, its two ends included.
  package init(
    of journeys: [(account: String, position: JourneyPosition)], ended period: ClosedRange<Day>
  ) {
    self.period = period
    ended = journeys.flatMap { account, position in
      position.onboardings.filter { $0.left.map(period.contains) ?? false }
        .map { Ended(account: account, stay: $0) }
    }
  }

  package func count(_ result: Result?) -> Int { ended.count { $0.result == result } }

  package var succeeded: [Ended] { ended.filter { $0.result == .succeeded } }

  /// The median length in days of those that succeeded; nil where there is none.
  package var medianDays: Double? {
    let days = succeeded.map(\.stay.days).sorted()
    guard !days.isEmpty else { return nil }
    let middle = days.count / 2
    return days.count % 2 == 1
      ? Double(days[middle]) : Double(days[middle - 1] + days[middle]) / 2
  }

  /// Of those that succeeded and had a target, how many kept it.
  package var withinTarget: (count: Int, of: Int) {
    let judged = succeeded.compactMap(\.isWithinTarget)
    return (judged.count { $0 }, judged.count)
  }
}
