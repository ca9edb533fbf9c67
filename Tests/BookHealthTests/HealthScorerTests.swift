// Scores from facts: golden values, freshness, coverage.

import BookFacts
import BookModel
import Testing

@testable import BookHealth

struct HealthScorerTests {
  private func scorer(_ text: ModelText) throws -> HealthScorer {
    HealthScorer(try text.sound(), on: today)
  }

  @Test func `weights 20, 15 and 22 with scores 47, 59 and 21 make 40.12`() throws {
    let health = try scorer(ModelText(weights: ["20", "15", "22"]))
      .score(["f0": 47, "f1": 59, "f2": 21])
    let score = try #require(health.score)
    #expect((score.value * 100).rounded() == 4012)
    #expect(score.shown == 40)
    #expect(health.band == .red)
  }

  @Test func `10, 5, 5 and 5 of equal weight make 6.25`() throws {
    let health = try scorer(ModelText(weights: ["1", "1", "1", "1"]))
      .score(["f0": 10, "f1": 5, "f2": 5, "f3": 5])
    #expect(health.score == Score(6.25))
    #expect(health.score?.value == 6.25)
  }

  /// Two groups: `use` of 60 holds a (3) and b (1), `voice` of 40 holds c.
  private let groups = ModelText(
    """
    groups: [{id: use, weight: 60}, {id: voice, weight: 40}]
    measures:
      - {id: a, group: use, weight: 3, fact: fa, score: {linear: {from: 0, to: 100}}, why: w}
      - {id: b, group: use, weight: 1, fact: fb, score: {linear: {from: 0, to: 100}}, why: w}
      - {id: c, group: voice, weight: 5, fact: fc, score: {linear: {from: 0, to: 100}}, why: w}

    """)

  @Test func `groups are weighed by their own weight, whatever their measures weigh`() throws {
    let health = try scorer(groups).score(["fa": 80, "fb": 40, "fc": 50])
    #expect(health.groups.map(\.score) == [Score(70), Score(50)])
    #expect(health.score == Score(62))
    #expect(health.coverage == Coverage(share: 1))
    #expect(health.measures.map(\.share) == [0.6 * 0.75, 0.6 * 0.25, 0.4])
    #expect(Score(health.measures.reduce(0) { $0 + $1.points }) == Score(62))
    #expect(health.model == "m")
    #expect(health.day == today)
  }

  @Test func `a group without a value is left out of the score, and out of the coverage`() throws {
    let health = try scorer(groups).score(["fa": 80, "fb": 40])
    #expect(health.groups.map(\.score) == [Score(70), nil])
    #expect(health.score == Score(70))
    #expect(health.coverage == Coverage(share: 0.6))
    #expect(Score(health.measures.reduce(0) { $0 + $1.points }) == Score(70))
  }

  @Test func `coverage goes through the groups`() throws {
    let health = try scorer(groups).score(["fa": 80, "fc": 40])
    #expect(health.coverage == Coverage(share: 0.6 * 0.75 + 0.4))
    #expect(health.groups.map(\.coverage) == [Coverage(share: 0.75), Coverage(share: 1)])
    #expect(health.measures.map(\.state) == [.fresh, .missing, .fresh])
    #expect(health.measures.map(\.gap) == [nil, .noValue, nil])
  }

  @Test(arguments: [
    ("30d", "2026-01-31", Freshness.fresh), ("30d", "2026-01-30", .stale),
    ("0d", "2026-03-02", .fresh), ("0d", "2026-03-01", .stale), ("1m", "2026-02-02", .fresh),
    ("1m", "2026-02-01", .stale), ("60d", "2026-03-03", .missing),
  ])
  func `a value is fresh to the last day of its validity, and unseen before its own`(
    period: String, on: String, state: Freshness
  ) throws {
    var text = ModelText(weights: ["1"])
    text.yaml = text.yaml.replacing("why:", with: "valid_for: \(period), why:")
    let reading = FactReading(.integer(80), on: try day(on))
    let health = try scorer(text).score(
      HealthSubject(owner: nil, ageDays: nil), read: { _ in reading },
      gate: { _ in GateAnswer(.doesNotHold, "") })
    #expect(health.measures.map(\.state) == [state])
    #expect(health.score == (state == .fresh ? Score(80) : nil))
    #expect(health.measures.first?.reading == (state == .missing ? nil : reading))
    if state == .stale {
      let lastDay = try #require(Period(period)).after(reading.day)
      #expect(health.measures.map(\.gap) == [.stale(lastDay: lastDay)])
    }
  }

  @Test func `a value without validity never ages`() throws {
    let health = try scorer(ModelText(weights: ["1"])).score(
      HealthSubject(owner: nil, ageDays: nil),
      read: { _ in FactReading(.integer(80), on: Day(number: 0)) },
      gate: { _ in GateAnswer(.doesNotHold, "") })
    #expect(health.score == Score(80))
  }

  @Test func `a value off the scale, or of a form that does not hold, is missing`() throws {
    let text = ModelText(
      """
      groups: [{id: g, weight: 1}]
      measures:
        - {id: a, group: g, weight: 1, fact: fa, score: {linear: {from: 0, to: 1, bounded: false}}, why: w}
        - {id: b, group: g, weight: 1, fact: fb, score: {}, why: w}
        - {id: c, group: g, weight: 2, fact: fc, score: {linear: {from: 0, to: 1}}, why: w}

      """)
    let health = HealthScorer(try text.read().model, on: today).score(["fa": 2, "fb": 1, "fc": 1])
    #expect(health.measures.map(\.gap) == [.offScale, .unsoundForm, nil])
    #expect(health.measures.map(\.state) == [.missing, .missing, .fresh])
    #expect(health.coverage == Coverage(share: 0.5))
    #expect(health.score == Score(100))
  }

  @Test func `a model without measures scores nothing and is unknown, whatever its floor`() throws {
    let text = ModelText("groups: []\nmeasures: []\ncoverage_floor: 0\n")
    let health = HealthScorer(try text.read().model, on: today).score([:])
    #expect(health.score == nil)
    #expect(health.band == .unknown)
    #expect(health.coverage == Coverage(share: 0))
    #expect(health.steps.map(\.sentence) == ["nothing is measured: unknown"])
  }
}
