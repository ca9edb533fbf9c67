// From a score to the final band: coverage, newness, gates, override, in this order.

import BookFacts
import BookModel

/// The steps from a score to a band.
struct BandDecision {
  let score: Score?
  let scored: Band
  let computed: Band
  let band: Band
  let gates: [GateResult]
  let override: OverrideResult?
  let steps: [BandStep]

  init(
    score: Score?, coverage: Coverage, groups: [GroupScore], subject: HealthSubject,
    model: HealthModel, day: Day, gate: (Gate) -> GateAnswer
  ) {
    let isNew = subject.ageDays.map { $0 < HealthScorer.newDays } ?? false
    var steps =
      isNew
      ? [BandDecision.newness(subject)]
      : BandDecision.judgement(of: score, coverage, groups, by: model)
    // Without a score there is at least the step that says so.
    var band = steps.last?.band ?? .unknown
    self.score = isNew ? nil : score
    scored = band
    gates = model.gates.map { cap(&band, with: $0, gate($0), &steps) }
    computed = band
    let fired = gates.filter { $0.answer.outcome == .holds }.map(\.gate)
    override = subject.override.map { record in
      OverrideResult(of: record, on: day, owner: subject.owner, computed: band, fired: fired)
    }
    if let override {
      let previous = band
      if override.verdict == .inForce { band = override.override?.band ?? band }
      steps.append(BandStep(reason: .override(override, from: previous), band: band))
    }
    self.band = band
    self.steps = steps
  }

  private static func newness(_ subject: HealthSubject) -> BandStep {
    BandStep(
      reason: .new(ageDays: subject.ageDays ?? 0, sentiment: subject.sentiment), band: .new)
  }

  private static func judgement(
    of score: Score?, _ coverage: Coverage, _ groups: [GroupScore], by model: HealthModel
  ) -> [BandStep] {
    var steps: [BandStep] = []
    if let score {
      let band = model.bounds.band(of: score)
      steps.append(BandStep(reason: .scored(score, model.bounds), band: band))
    }
    if score == nil || coverage.shown < model.coverageFloor {
      let absent = groups.flatMap(\.measures).filter { $0.score == nil }.map(\.measure.id)
      let reason = BandStep.Reason.uncovered(
        coverage, floor: model.coverageFloor, absent: absent)
      steps.append(BandStep(reason: reason, band: .unknown))
    }
    return steps
  }
}

/// Lowers the band where a gate fires, and says so.
private func cap(
  _ band: inout Band, with gate: Gate, _ answer: GateAnswer, _ steps: inout [BandStep]
) -> GateResult {
  let previous = band
  switch answer.outcome {
  case .holds:
    band = min(band, gate.cap)
    let reason = BandStep.Reason.gate(gate, words: answer.words, from: previous)
    steps.append(BandStep(reason: reason, band: band))
  case .unknown:
    steps.append(BandStep(reason: .unknownGate(gate, words: answer.words), band: band))
  case .doesNotHold:
    break
  }
  return GateResult(gate: gate, answer: answer, isDecisive: band < previous)
}
