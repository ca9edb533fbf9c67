// What a score would be if nobody's opinion had been asked.

import BookFacts
import BookModel

extension Fact {
  /// The facts that are somebody's call: who expects a customer to leave sets them low.
  package static let judgements: Set<String> = ["sentiment", "outlook", "forecast"]
}

extension HealthScorer {
  /// A score again without the measures that read a judgement, the gates that do, and the override.
  package func withoutJudgement(_ health: HealthScore, ageDays: Int?) -> HealthScore {
    let readings = Dictionary(
      health.measures.map { ($0.measure.fact, $0.reading) }, uniquingKeysWith: { first, _ in first }
    )
    let answers = Dictionary(
      health.gates.map { ($0.gate.id, $0.answer) }, uniquingKeysWith: { first, _ in first })
    let model = model.withoutJudgement { answers[$0.id]?.reads ?? [] }
    return HealthScorer(model, on: day).score(
      HealthSubject(owner: nil, ageDays: ageDays), read: { readings[$0] ?? nil }
    ) { gate in answers[gate.id] ?? GateAnswer(.unknown, "") }
  }
}

extension HealthModel {
  /// The rest of the model; a group of which nothing is left is gone, and weighs nothing.
  fileprivate func withoutJudgement(reads: (Gate) -> Set<String>) -> HealthModel {
    HealthModel(
      id: id, path: path,
      groups: groups.compactMap { group in
        let kept = group.measures.filter { !Fact.judgements.contains($0.fact) }
        guard !kept.isEmpty else { return nil }
        return MeasureGroup(
          id: group.id, name: group.name, weight: group.weight, measures: kept)
      }, bounds: bounds, coverageFloor: coverageFloor,
      gates: gates.filter { reads($0).isDisjoint(with: Fact.judgements) })
  }
}
