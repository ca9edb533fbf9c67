// Laws of the score, over random models and facts.

import BookFacts
import BookModel
import Testing

@testable import BookHealth

struct HealthPropertyTests {
  /// A random model of one to four groups, with a random value for most of its facts.
  private struct Sample {
    var groups: [Int]
    /// The group, weight and value of each measure.
    var measures: [(group: Int, weight: Int, value: Double?)]

    init(_ random: inout SeededGenerator) {
      groups = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        .random(in: 1...40, using: &random)
      }
      measures = []
      for group in groups.indices {
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          let value: Double? =
            Int.random(in: 0...3, using: &random) == 0 ? nil : .random(in: 0...100, using: &random)
          measures.append((group, .random(in: 1...40, using: &random), value))
        }
      }
    }

    /// The model; weights of groups and measures are multiplied.
    func yaml(groupFactor: Int = 1, measureFactor: Int = 1) -> String {
      let groupLines = groups.enumerated().map { "  - {id: g\($0), weight: \($1 * groupFactor)}\n" }
      let measureLines = measures.enumerated().map { index, measure in
        "  - {id: m\(index), group: g\(measure.group), weight: \(measure.weight * measureFactor), "
          + "fact: f\(index), score: {linear: {from: 0, to: 100}}, why: w}\n"
      }
      return "groups:\n\(groupLines.joined())measures:\n\(measureLines.joined())"
    }

    /// The health by this model.
    func health(groupFactor: Int = 1, measureFactor: Int = 1) throws -> HealthScore {
      let text = ModelText(yaml(groupFactor: groupFactor, measureFactor: measureFactor))
      let values = measures.enumerated().compactMap { index, measure in
        measure.value.map { ("f\(index)", $0) }
      }
      return HealthScorer(try text.sound(), on: today)
        .score(Dictionary(uniqueKeysWithValues: values))
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `multiplying all weights changes nothing`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sample = Sample(&random)
    let health = try sample.health()
    let factor = Int.random(in: 2...999, using: &random)
    for scaled in [
      try sample.health(groupFactor: factor), try sample.health(measureFactor: factor),
    ] {
      #expect(scaled.score == health.score, "seed \(seed)")
      #expect(scaled.coverage == health.coverage, "seed \(seed)")
      #expect(scaled.band == health.band, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `a measure without a value lowers the coverage and never changes the score`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    var sample = Sample(&random)
    // Its group has a value, so that there is coverage to lose.
    let group = Int.random(in: sample.groups.indices, using: &random)
    sample.measures.append((group, 5, 50))
    let health = try sample.health()
    sample.measures.append((group, .random(in: 1...40, using: &random), nil))
    let more = try sample.health()
    #expect(more.score == health.score, "seed \(seed)")
    #expect(more.coverage < health.coverage, "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...60)
  func `a better measure never makes a worse score or band`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var sample = Sample(&random)
    let index = Int.random(in: sample.measures.indices, using: &random)
    let low = Double.random(in: 0...100, using: &random)
    sample.measures[index].value = low
    let health = try sample.health()
    sample.measures[index].value = .random(in: low...100, using: &random)
    let better = try sample.health()
    let scores = (try #require(health.score), try #require(better.score))
    #expect(scores.0 <= scores.1, "seed \(seed)")
    #expect(health.band <= better.band, "seed \(seed)")
    #expect(health.coverage == better.coverage, "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...60)
  func `the parts make the whole, and the printed score its band`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let health = try Sample(&random).health()
    let points = health.measures.reduce(0) { $0 + $1.points }
    #expect(health.score.map { abs($0.value - points) < 1e-8 } ?? (points == 0), "seed \(seed)")
    let fresh = health.measures.filter { $0.state == .fresh }.reduce(0) { $0 + $1.share }
    #expect(Coverage(share: fresh) == health.coverage, "seed \(seed)")
    let said: Band =
      health.coverage.shown < 50
      ? .unknown
      : health.score.map { $0.shown >= 75 ? .green : $0.shown >= 50 ? .yellow : .red } ?? .unknown
    #expect(health.band == said, "seed \(seed)")
    #expect(health.steps.last?.band == health.band, "seed \(seed)")
  }

  @Test(arguments: UInt64(1)...60)
  func `a stale value changes nothing but the word for it`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let sample = Sample(&random)
    let text = ModelText(sample.yaml().replacing("why: w", with: "valid_for: 30d, why: w"))
    let scorer = HealthScorer(try text.sound(), on: today)
    var readings: [String: FactReading] = [:]
    for (index, measure) in sample.measures.enumerated() {
      readings["f\(index)"] = measure.value.map { FactReading(.number($0), on: today - 30) }
    }
    let health = scorer.score(readings)
    for index in sample.measures.indices where readings["f\(index)"] == nil {
      readings["f\(index)"] = FactReading(
        .number(.random(in: -50...150, using: &random)),
        on: today - .random(in: 31...900, using: &random))
    }
    let stale = scorer.score(readings)
    #expect(stale.score == health.score, "seed \(seed)")
    #expect(stale.coverage == health.coverage, "seed \(seed)")
    #expect(stale.band == health.band && stale.steps == health.steps, "seed \(seed)")
    #expect(stale.groups.map(\.score) == health.groups.map(\.score), "seed \(seed)")
    #expect(stale.measures.map(\.points) == health.measures.map(\.points), "seed \(seed)")
    let absent = zip(sample.measures, stale.measures).filter { $0.0.value == nil }
    #expect(absent.allSatisfy { $0.1.state == .stale }, "seed \(seed)")
  }
}

extension HealthScorer {
  /// The health of an old account with these readings, whose gates say nothing.
  fileprivate func score(_ readings: [String: FactReading]) -> HealthScore {
    score(
      HealthSubject(owner: nil, ageDays: 400), read: { readings[$0] },
      gate: { _ in GateAnswer(.doesNotHold, "") })
  }
}
