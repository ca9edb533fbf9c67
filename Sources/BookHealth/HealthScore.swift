// The health of one account on one day, with everything that made it.

import BookFacts
import BookModel

/// A score, its band, and how both came about.
package struct HealthScore: Hashable, Sendable {
  /// The id of the model.
  package let model: String
  package let day: Day
  /// In the order of the model.
  package let groups: [GroupScore]
  /// Nil in the first days, and where no measure has a value; neither gates nor overrides change it.
  package let score: Score?
  package let coverage: Coverage
  /// What the score and its coverage say by themselves: before gates and overrides.
  package let scored: Band
  /// After gates and before the override: what the band would be without anybody's hand.
  package let computed: Band
  /// The final band, which counts everywhere.
  package let band: Band
  /// Every gate of the model, in its order.
  package let gates: [GateResult]
  package let override: OverrideResult?
  /// How the final band came about, in order; the last step that changed the band decides.
  package let steps: [BandStep]

  /// Whether an override is in force.
  package var isOverridden: Bool { override?.verdict == .inForce }

  package var firedGates: [GateResult] { gates.filter { $0.answer.outcome == .holds } }

  package var measures: [MeasureScore] { groups.flatMap(\.measures) }
}

/// A group's part of a score.
package struct GroupScore: Hashable, Sendable {
  package let group: MeasureGroup
  /// The weighted mean over the measures with a value; nil where there is none.
  package let score: Score?
  /// The share of the group's own weight that had a fresh value.
  package let coverage: Coverage
  package let measures: [MeasureScore]
}

/// A measure's part of a score.
package struct MeasureScore: Hashable, Sendable {
  package let measure: Measure
  /// What the fact said last, fresh or not; its value counts only if it is fresh.
  package let reading: FactReading?
  /// Why there is no score; nil where there is one.
  package let gap: MeasureGap?
  package let score: Score?
  /// The share of the model's declared weight that is the measure's, 0…1.
  package let share: Double
  /// The share of the account's score that is the measure's, 0…1: its weight among those with a value, 0 without one.
  package let effect: Double
  /// What the measure adds to the account's score, in points.
  ///
  /// The points of all measures sum to the score. 0 where there is no value.
  package let points: Double

  package var state: Freshness { gap?.state ?? .fresh }

  /// Why there is no score, lowercase and without a full stop; nil where there is one.
  package var absence: String? {
    switch gap {
    case nil: nil
    case .noValue: "missing: nothing says what \(measure.fact) is"
    case .stale(let lastDay):
      "stale: the value" + (reading.map { " of \($0.day)" } ?? "") + " counted to \(lastDay)"
    case .offScale:
      "missing: its score says nothing of the value" + (reading.map { " \($0.value)" } ?? "")
    case .unsoundForm: "missing: its score has a fault, which csbook lint tells"
    }
  }
}

/// Whether there is a value that counts.
package enum Freshness: String, Hashable, Sendable, CaseIterable {
  case fresh, stale, missing
}

/// Why a measure has no score.
package enum MeasureGap: Hashable, Sendable {
  /// The fact has no value.
  case noValue
  /// The value's last day was this one.
  case stale(lastDay: Day)
  /// The form of the measure has no score for the value.
  case offScale
  /// The form of the measure does not hold, and the model has a fault.
  case unsoundForm

  package var state: Freshness {
    switch self {
    case .stale: .stale
    case .noValue, .offScale, .unsoundForm: .missing
    }
  }
}

/// What a gate's condition says about an account.
package struct GateAnswer: Hashable, Sendable {
  package let outcome: Outcome
  /// What was read, such as `outlook = red`, or what is missing.
  package let words: String
  /// The columns that the condition names.
  package let reads: Set<String>

  package enum Outcome: Hashable, Sendable {
    case holds
    case doesNotHold
    /// A value is missing, or the condition cannot be evaluated; the gate does not fire.
    case unknown
  }

  package init(_ outcome: Outcome, _ words: String, reads: Set<String> = []) {
    self.outcome = outcome
    self.words = words
    self.reads = reads
  }
}

/// A gate, with what it did.
package struct GateResult: Hashable, Sendable {
  package let gate: Gate
  package let answer: GateAnswer
  /// Whether it fired and lowered the band.
  package let isDecisive: Bool
}
