// From a score to a band: coverage, newness and gates.

import BookFacts
import BookModel
import Testing

@testable import BookHealth

struct BandDecisionTests {
  private let gates = """
    gates:
      - {id: quiet, when: a = 1, band: yellow, why: nobody defends them}
      - {id: hot, when: b = 1, band: red, why: nobody is fine}

    """

  private func scorer(_ weights: [String] = ["1"], _ more: String = "") throws -> HealthScorer {
    HealthScorer(try ModelText(weights: weights, more: more).sound(), on: today)
  }

  @Test(arguments: [
    (100.0, Band.green), (75, .green), (74.999_999_999_99, .green), (74.99, .yellow),
    (50, .yellow), (49.99, .red), (0, .red),
  ])
  func `the band follows the score`(value: Double, band: Band) throws {
    let health = try scorer().score(["f0": value])
    #expect(health.band == band)
    #expect(health.scored == band)
    #expect(health.computed == band)
    #expect(health.steps.map(\.band) == [band])
    #expect(!health.isOverridden)
  }

  @Test func `the first step says the score and where the bands begin`() throws {
    #expect(
      try scorer().score(["f0": 62.8]).steps.map(\.sentence) == [
        "score 62: yellow (green from 75, yellow from 50)"
      ])
  }

  @Test func `a coverage on the floor is enough, one below it makes the band unknown`() throws {
    let even = try scorer(["1", "1"]).score(["f0": 90])
    #expect(even.band == .green)
    let odd = try scorer(["49", "51"]).score(["f0": 90])
    #expect(odd.band == .unknown)
    #expect(odd.scored == .unknown)
    #expect(odd.score == Score(90))
    #expect(
      odd.steps.map(\.sentence) == [
        "score 90: green (green from 75, yellow from 50)",
        "coverage 49 % is below the floor of 50 %: unknown; no fresh value of m1",
      ])
  }

  @Test func `a coverage of thirds is not lost to binary noise`() throws {
    let more = "coverage_floor: 70\n"
    #expect(
      try scorer(["0.1", "0.2", "0.4", "0.3"], more).score(["f0": 1, "f1": 1, "f2": 1]).band == .red
    )
  }

  @Test(
    arguments: [
      (-3, Band.new), (0, .new), (29, .new), (30, .green), (31, .green), (nil, .green),
    ] as [(Int?, Band)])
  func `an account is new in its first 30 days`(ageDays: Int?, band: Band) throws {
    let health = try scorer().score(["f0": 90], ageDays: ageDays)
    #expect(health.band == band)
    #expect((health.score == nil) == (band == .new))
    #expect(health.coverage == Coverage(share: 1))
    #expect(health.groups.map(\.score) == [Score(90)])
  }

  @Test func `a new account shows its sentiment`() throws {
    func sentence(_ ageDays: Int, _ sentiment: FactReading?) throws -> [String] {
      try scorer().score(
        HealthSubject(owner: nil, ageDays: ageDays, sentiment: sentiment), read: { _ in nil },
        gate: { _ in GateAnswer(.doesNotHold, "") }
      ).steps.map(\.sentence)
    }
    let sentiment = FactReading(.integer(2), on: try day("2026-02-20"))
    #expect(
      try sentence(12, sentiment) == [
        "new: the first term began 12 days ago, so there is no score yet; sentiment 2 since 2026-02-20"
      ])
    #expect(
      try sentence(1, nil) == [
        "new: the first term began a day ago, so there is no score yet; no sentiment yet"
      ])
    #expect(
      try sentence(0, nil) == [
        "new: the first term begins today, so there is no score yet; no sentiment yet"
      ])
    #expect(
      try sentence(-1, nil) == [
        "new: the first term has not begun, so there is no score yet; no sentiment yet"
      ])
  }

  @Test func `gates cap the band one after the other and never change the score`() throws {
    let health = try scorer(["1"], gates).score(["f0": 90], fired: ["quiet", "hot"])
    #expect(health.score == Score(90))
    #expect(health.scored == .green)
    #expect(health.computed == .red)
    #expect(health.band == .red)
    #expect(health.firedGates.map(\.gate.id) == ["quiet", "hot"])
    #expect(health.gates.map(\.isDecisive) == [true, true])
    #expect(
      health.steps.dropFirst().map(\.sentence) == [
        "gate quiet fired (x = 1): the band is capped at yellow, from green; nobody defends them",
        "gate hot fired (x = 1): the band is capped at red, from yellow; nobody is fine",
      ])
  }

  @Test func `a gate never lifts a band`() throws {
    let health = try scorer(["1"], gates).score(["f0": 10], fired: ["quiet"])
    #expect(health.band == .red)
    #expect(health.gates.map(\.isDecisive) == [false, false])
    #expect(health.firedGates.map(\.gate.id) == ["quiet"])
    #expect(
      health.steps.last?.sentence
        == "gate quiet fired (x = 1): the band is red already; nobody defends them")
  }

  @Test func `a gate at red reaches unknown and new accounts, one at yellow does not`() throws {
    let scorer = try scorer(["1"], gates)
    #expect(scorer.score([:], fired: ["quiet"]).band == .unknown)
    #expect(scorer.score([:], fired: ["hot"]).band == .red)
    #expect(scorer.score([:], ageDays: 3, fired: ["quiet"]).band == .new)
    let new = scorer.score(["f0": 90], ageDays: 3, fired: ["hot"])
    #expect(new.band == .red)
    #expect(new.scored == .new)
    #expect(new.score == nil)
  }

  @Test func `a gate that cannot be told does not fire, and says so`() throws {
    let health = try scorer(["1"], gates).score(
      HealthSubject(owner: nil, ageDays: 400), read: { _ in FactReading(.integer(90), on: today) },
      gate: {
        $0.id == "hot" ? GateAnswer(.unknown, "b is missing") : GateAnswer(.doesNotHold, "a = 0")
      })
    #expect(health.band == .green)
    #expect(health.firedGates.isEmpty)
    #expect(health.gates.map(\.answer.words) == ["a = 0", "b is missing"])
    #expect(health.steps.last?.sentence == "gate hot cannot be told: b is missing")
  }
}
