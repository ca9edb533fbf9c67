// How long something takes, with those of whom it is not over yet (Kaplan–Meier): first value, a stay in a stage.

/// The waits of a cohort.
///
/// Whoever still waits is censored: it counts as at risk up to the day it was last seen waiting, that day included, and is
/// nobody's success or failure. Whoever left without value is never at rest: it stays at risk for good.
package struct SurvivalCurve: Sendable {
  /// What became of one account's wait.
  package enum Wait: Hashable, Sendable {
    /// They had it after so many days, 0 on the first day of the first term and before it.
    case reached(Int)
    /// They have waited for so many days.
    case waiting(Int)
    /// They left without it.
    case never
  }

  /// A day on which somebody reached it.
  package struct Step: Hashable, Sendable {
    /// Days since the first start.
    package let day: Int
    /// How many were still waiting just before it.
    package let atRisk: Int
    package let reached: Int
    /// The share that is without value after it, 0…1.
    package let without: Double
  }

  package let waits: [Wait]
  /// In the order of their days.
  package let steps: [Step]

  /// The order of the waits does not matter.
  package init(_ waits: [Wait]) {
    self.waits = waits
    var reached: [Int: Int] = [:]
    for case .reached(let days) in waits { reached[max(0, days), default: 0] += 1 }
    var without = 1.0
    steps = reached.sorted { $0.key < $1.key }.map { day, count in
      let atRisk = waits.count { $0.isAtRisk(on: day) }
      without *= Double(atRisk - count) / Double(atRisk)
      return Step(day: day, atRisk: atRisk, reached: count, without: without)
    }
  }

  package var count: Int { waits.count }

  package var reached: Int {
    waits.count { if case .reached = $0 { true } else { false } }
  }

  package var waiting: Int {
    waits.count { if case .waiting = $0 { true } else { false } }
  }

  package var never: Int { waits.count { $0 == .never } }

  /// The share that has reached it by now, 0…1; nil in an empty cohort.
  package var shareReached: Double? {
    waits.isEmpty ? nil : Double(reached) / Double(waits.count)
  }

  /// The first day on which at most half still wait; nil where that has not come yet.
  package var median: Int? { day(reachedBy: 0.5) }

  /// The first day by which a share of 0…1 had reached it; nil where that has not come yet.
  package func day(reachedBy share: Double) -> Int? {
    // A product of fractions that is one half may be off by the noise of binary numbers.
    steps.first { $0.without <= 1 - share + 1e-9 }?.day
  }
}

extension SurvivalCurve.Wait {
  /// Whether they were without value just before a day of their wait, and seen.
  fileprivate func isAtRisk(on day: Int) -> Bool {
    switch self {
    case .reached(let days): max(0, days) >= day
    case .waiting(let days): days >= day
    case .never: true
    }
  }
}
