// What lies between two scores: by cause, by measure, and always adding up.

import BookFacts
import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookTesting
import Testing

struct ScoreDifferenceTests {
  private typealias Rules = ScoredPast.Rules
  private let day = ScoredPast.start

  // MARK: Laws

  @Test(arguments: UInt64(1)...150)
  func `all parts add up, exactly, by cause and by measure`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let comparison = try ScoredPast(&random).comparison()
    guard let difference = comparison.difference else {
      let ends = [comparison.before?.health?.score, comparison.after?.health?.score]
      #expect(ends.contains(nil), "seed \(seed)")
      return
    }
    let before = try #require(difference.before.score)
    let after = try #require(difference.after.score)
    #expect(difference.points == after.points - before.points, "seed \(seed)")
    for (index, step) in difference.steps.enumerated() {
      let parts = difference.lines.map { $0.parts[index].points }
      #expect(parts.sum == step.points, "seed \(seed)")
    }
    #expect(difference.lines.map(\.points).sum == difference.points, "seed \(seed)")
    #expect(difference.steps.flatMap(\.causes) == ScoreDifference.Cause.allCases, "seed \(seed)")
    for line in difference.lines {
      let exact = (line.after?.points ?? 0) - (line.before?.points ?? 0)
      #expect(abs(exact - Double(line.points.billionths) / 1e9) < 1e-7, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `a cause that is not there makes nothing`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let past = ScoredPast(&random)
    let (old, new) = (past.before, past.after)
    let alone: [(ScoreDifference.Cause?, ScoredPast.State)] = [
      (nil, old), (.rules, .init(facts: old.facts, rules: new.rules, day: old.day)),
      (.ageing, .init(facts: old.facts, rules: old.rules, day: new.day)),
    ]
    for (cause, state) in alone {
      let comparison = try ScoredPast(before: old, after: state).comparison()
      guard let difference = comparison.difference else { continue }
      for step in difference.steps where step.causes != [cause].compactMap(\.self) {
        #expect(step.points == .zero, "seed \(seed), \(step.causes)")
      }
      #expect(
        cause != nil || difference.changed.isEmpty, "seed \(seed): something differs from itself")
      for line in difference.changed {
        for (step, part) in zip(difference.steps, line.parts) {
          #expect(part.points == .zero || step.causes == [cause], "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: UInt64(1)...60)
  func `the other way round, what rules make has the other sign`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let past = ScoredPast(&random)
    let other = ScoredPast.State(
      facts: past.before.facts, rules: past.after.rules, day: past.before.day)
    let there = try ScoredPast(before: past.before, after: other).comparison().difference
    let back = try ScoredPast(before: other, after: past.before).comparison().difference
    #expect((there == nil) == (back == nil), "seed \(seed)")
    guard let there, let back else { return }
    #expect(there.points + back.points == .zero, "seed \(seed)")
    for line in there.lines {
      let same = try #require(back.lines.first { $0.key == line.key })
      #expect(abs((line.points + same.points).billionths) <= 2, "seed \(seed)")
    }
  }

  // MARK: Stories

  @Test func `what was written is a fact, what only got old has aged`() throws {
    let rules = Rules(
      groups: [1],
      measures: [
        Rules.measure("use", group: 0, weight: 1, "metric_m0", validFor: 30),
        Rules.measure("mood", group: 0, weight: 1, "sentiment", validFor: 60, to: 5),
        Rules.measure("age", group: 0, weight: 2, "age_days", to: 2_000),
      ])
    let mood = "sentiment: {value: 4, on: \(day), by: kenji}"
    let past = ScoredPast(
      before: .init(facts: .init(page: mood, rows: ["\(day),80,,,"]), rules: rules, day: day),
      after: .init(
        facts: .init(page: mood, rows: ["\(day),80,,,", "\(day + 40),60,,,"]), rules: rules,
        day: day + 50))
    let difference = try #require(try past.comparison().difference)
    let byCause = difference.lines.map { line in line.parts.map { $0.points != .zero } }
    // The old row of usage would be stale by now: the new one is what counts, and no ageing at all.
    #expect(byCause == [[true, false, false], [false, false, false], [false, false, true]])
    #expect(difference.lines[0].points == Points(billionths: -5_000_000_000))
  }

  @Test func `a judgement that was replaced is not missing in between`() throws {
    let rules = Rules(
      groups: [1, 1],
      measures: [
        Rules.measure("mood", group: 0, weight: 1, "sentiment", to: 5),
        Rules.measure("use", group: 1, weight: 1, "metric_m0"),
      ])
    func state(_ value: Int, _ on: Day) -> ScoredPast.State {
      .init(
        facts: .init(
          page: "sentiment: {value: \(value), on: \(on), by: kenji}", rows: ["\(day),50,,,"]),
        rules: rules, day: on)
    }
    let past = ScoredPast(before: state(5, day), after: state(2, day + 30))
    let difference = try #require(try past.comparison().difference)
    #expect(difference.steps.map(\.points.billionths) == [-30_000_000_000, 0, 0])
    #expect(difference.changed.map(\.id) == ["mood"])
    #expect(difference.changed[0].parts[0].ofWeight == .zero)
  }

  @Test func `where a measure loses its value, the others weigh more, and it is told apart`() throws
  {
    let rules = Rules(
      groups: [1],
      measures: [
        Rules.measure("mood", group: 0, weight: 3, "sentiment", validFor: 10, to: 5),
        Rules.measure("use", group: 0, weight: 1, "metric_m0"),
      ])
    let facts = ScoredPast.Facts(
      page: "sentiment: {value: 5, on: \(day), by: kenji}", rows: ["\(day),40,,,"])
    let past = ScoredPast(
      before: .init(facts: facts, rules: rules, day: day),
      after: .init(facts: facts, rules: rules, day: day + 11))
    let difference = try #require(try past.comparison().difference)
    let (mood, use) = (difference.lines[0].parts[2], difference.lines[1].parts[2])
    #expect(mood.points == Points(billionths: -75_000_000_000) && mood.ofWeight == .zero)
    #expect(use.points == Points(billionths: 30_000_000_000))
    #expect(use.ofWeight == use.points && use.ofScore == .zero)
  }

  @Test func `without a score at an end there is no difference`() throws {
    let rules = Rules(
      groups: [1], measures: [Rules.measure("use", group: 0, weight: 1, "metric_m0")])
    let past = ScoredPast(
      before: .init(facts: .init(), rules: rules, day: day),
      after: .init(facts: .init(rows: ["\(day),40,,,"]), rules: rules, day: day))
    let comparison = try past.comparison()
    #expect(comparison.difference == nil)
    #expect(comparison.after?.health?.score?.shown == 40)
  }

  @Test func `what has no score in between is one step with what comes next`() throws {
    let use = Rules(groups: [1], measures: [Rules.measure("use", group: 0, weight: 1, "metric_m0")])
    let mood = Rules(
      groups: [1], measures: [Rules.measure("mood", group: 0, weight: 1, "sentiment", to: 5)])
    let past = ScoredPast(
      before: .init(facts: .init(rows: ["\(day),40,,,"]), rules: use, day: day),
      after: .init(
        facts: .init(page: "sentiment: {value: 5, on: \(day), by: kenji}"), rules: mood, day: day))
    let difference = try #require(try past.comparison().difference)
    #expect(difference.steps.map(\.causes) == [[.facts, .rules], [.ageing]])
    #expect(difference.points == Points(billionths: 60_000_000_000))
  }

  // MARK: Who wrote it

  @Test func `a fact comes from the last state that changed what it says`() throws {
    let rules = Rules(
      groups: [1], measures: [Rules.measure("use", group: 0, weight: 1, "metric_m0")])
    func figures(_ rows: [String]) throws -> Figures {
      try ScoredPast.figures(.init(rows: rows), rules, day)
    }
    let (first, second) = ("\(day - 9),10,,,", "\(day - 5),20,5,,")
    let now = try figures([first, second, "\(day - 1),,7,,"])
    var origins = FactOrigins(
      of: ["metric_m0", "metric_m1", "sentiment"], as: "acme", in: now)
    origins.look(at: try figures([first, second]), before: .notCommitted)
    #expect(Set(origins.found.keys) == ["metric_m1"])
    origins.look(at: try figures([first]), before: .notCommitted)
    #expect(Set(origins.found.keys) == ["metric_m0", "metric_m1"])
    #expect(!origins.isComplete)
  }
}
