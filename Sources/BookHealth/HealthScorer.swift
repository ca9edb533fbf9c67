// From facts to a score: measures, groups, the whole, and how much of it is known.

import BookFacts
import BookModel

/// Scores accounts by one model on one day.
package struct HealthScorer: Sendable {
  package let model: HealthModel
  package let day: Day

  /// The first days of the first term: there is no score before their end.
  package static let newDays = 30

  package init(_ model: HealthModel, on day: Day) {
    self.model = model
    self.day = day
  }

  /// The health of an account.
  ///
  /// `read` hands out the latest reading of a fact whatever its age, so that a stale value can be told from a missing
  /// one. `gate` evaluates the condition of a gate over the account's row. `asOf` is the day on which a fact is looked at,
  /// where that is not the scorer's.
  package func score(
    _ subject: HealthSubject, read: (String) -> FactReading?, asOf: ((String) -> Day)? = nil,
    gate: (Gate) -> GateAnswer
  ) -> HealthScore {
    let weighed = model.groups.map {
      WeighedGroup($0) { measure in
        measured(measure, read(measure.fact), on: asOf?(measure.fact) ?? day)
      }
    }
    let declared = weighed.reduce(0) { $0 + $1.weight }
    let present = weighed.reduce(0) { $0 + ($1.mean == nil ? 0 : $1.weight) }
    let groups = weighed.map { $0.score(declared: declared, present: present) }
    let sum = weighed.reduce(0) { $0 + $1.weight * ($1.mean ?? 0) }
    let coverage = Coverage(
      share: weighed.reduce(0) { $0 + ratio($1.weight, of: declared) * $1.coverage })
    let decision = BandDecision(
      score: present > 0 ? Score(sum / present) : nil, coverage: coverage, groups: groups,
      subject: subject, model: model, day: day, gate: gate)
    return HealthScore(
      model: model.id, day: day, groups: groups, score: decision.score, coverage: coverage,
      scored: decision.scored, computed: decision.computed, band: decision.band,
      gates: decision.gates, override: decision.override, steps: decision.steps)
  }

  private func measured(
    _ measure: Measure, _ reading: FactReading?, on day: Day
  ) -> MeasuredValue {
    func without(_ gap: MeasureGap) -> MeasuredValue {
      MeasuredValue(measure: measure, reading: reading, gap: gap, points: nil)
    }
    // What became true after the day was not known on it.
    guard let reading, reading.day <= day else {
      return MeasuredValue(measure: measure, reading: nil, gap: .noValue, points: nil)
    }
    if let lastDay = measure.validFor?.after(reading.day), lastDay < day {
      return without(.stale(lastDay: lastDay))
    }
    guard let shape = measure.shape else { return without(.unsoundForm) }
    guard let points = shape.score(reading.value) else { return without(.offScale) }
    return MeasuredValue(measure: measure, reading: reading, gap: nil, points: points)
  }
}

/// What a score needs to know of an account beside its facts.
package struct HealthSubject: Sendable {
  /// The team member who answers for the account.
  package let owner: String?
  /// Days since the start of its first term, negative before it; nil where there is no term.
  package let ageDays: Int?
  /// Shown where there is no score yet.
  package let sentiment: FactReading?
  package let override: Record<OverrideSchema>?

  package init(
    owner: String?, ageDays: Int?, sentiment: FactReading? = nil,
    override: Record<OverrideSchema>? = nil
  ) {
    self.owner = owner
    self.ageDays = ageDays
    self.sentiment = sentiment
    self.override = override
  }
}

/// A measure with the points of its value, 0…100; nil where there is no value that counts.
private struct MeasuredValue {
  let measure: Measure
  let reading: FactReading?
  let gap: MeasureGap?
  let points: Double?

  var weight: Double { measure.weight.double }
}

/// A group in full precision: nothing is rounded before the sums are done.
private struct WeighedGroup {
  let group: MeasureGroup
  let values: [MeasuredValue]
  let declared: Double
  let present: Double
  /// Σ w·s / Σ w over the measures with a value.
  let mean: Double?

  init(_ group: MeasureGroup, measured: (Measure) -> MeasuredValue) {
    self.group = group
    values = group.measures.map(measured)
    declared = values.reduce(0) { $0 + $1.weight }
    present = values.reduce(0) { $0 + ($1.points == nil ? 0 : $1.weight) }
    mean = present > 0 ? values.reduce(0) { $0 + $1.weight * ($1.points ?? 0) } / present : nil
  }

  var weight: Double { group.weight.double }
  var coverage: Double { ratio(present, of: declared) }

  /// `declared` and `present` are the weights of all groups, and of those with a value.
  func score(declared total: Double, present totalPresent: Double) -> GroupScore {
    let scores = values.map { value in
      let share = ratio(weight, of: total) * ratio(value.weight, of: declared)
      let effect = ratio(weight, of: totalPresent) * ratio(value.weight, of: present)
      return MeasureScore(
        measure: value.measure, reading: value.reading, gap: value.gap,
        score: value.points.map { Score($0) }, share: share,
        effect: value.points == nil ? 0 : effect, points: effect * (value.points ?? 0))
    }
    return GroupScore(
      group: group, score: mean.map { Score($0) }, coverage: Coverage(share: coverage),
      measures: scores)
  }
}

/// A part of a whole; none of nothing.
private func ratio(_ part: Double, of whole: Double) -> Double {
  whole > 0 ? part / whole : 0
}
