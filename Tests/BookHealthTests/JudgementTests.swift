// A score without anybody's opinion.

import BookFacts
import BookModel
import Testing

@testable import BookHealth

struct JudgementTests {
  private let model = ModelText(
    """
    groups: [{id: use, weight: 60}, {id: voice, weight: 40}]
    measures:
      - {id: a, group: use, weight: 3, fact: fa, score: {linear: {from: 0, to: 100}}, why: w}
      - {id: b, group: use, weight: 1, fact: sentiment, score: {linear: {from: 0, to: 5}}, why: w}
      - {id: c, group: voice, weight: 1, fact: outlook, score: {linear: {from: 0, to: 100}}, why: w}
    gates:
      - {id: called, when: outlook < 10, band: red, why: w}
      - {id: open, when: fa > 0, band: yellow, why: w}

    """)

  private func health(
    _ scorer: HealthScorer, ageDays: Int = 400, override: Record<OverrideSchema>? = nil
  ) -> HealthScore {
    let facts = ["fa": 80.0, "sentiment": 1, "outlook": 0]
    return scorer.score(
      HealthSubject(owner: "ana", ageDays: ageDays, override: override),
      read: { fact in facts[fact].map { FactReading(.number($0), on: today) } },
      gate: { gate in
        GateAnswer(.holds, "", reads: gate.id == "called" ? ["outlook"] : ["fa"])
      })
  }

  @Test func `measures, gates and overrides that are opinions are left out`() throws {
    let scorer = HealthScorer(try model.sound(), on: today)
    let override = try override(
      "{band: green, by: bo, on: 2026-03-01, reason: r, until: 2026-03-20, approved_by: cy}")
    let health = health(scorer, override: override)
    // 60 · (3 · 80 + 1 · 20) / 4 + 40 · 0 = 39.
    #expect(health.score == Score(39))
    #expect([health.computed, health.band] == [.red, .green])
    let unaided = scorer.withoutJudgement(health, ageDays: 400)
    #expect(unaided.measures.map(\.measure.id) == ["a"])
    #expect(unaided.score == Score(80))
    #expect(unaided.coverage == Coverage(share: 1))
    #expect(unaided.gates.map(\.gate.id) == ["open"])
    #expect([unaided.scored, unaided.computed, unaided.band] == [.green, .yellow, .yellow])
    #expect(unaided.override == nil)
  }

  @Test func `a new account has no score either way`() throws {
    let scorer = HealthScorer(try model.sound(), on: today)
    let unaided = scorer.withoutJudgement(health(scorer, ageDays: 3), ageDays: 3)
    #expect(unaided.score == nil)
    #expect(unaided.scored == .new)
  }
}
