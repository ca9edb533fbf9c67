// Two states of a book with a model, each with its day, for differences of scores.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookTesting

/// An account with some metrics and a sentiment, scored by a model of two groups or more.
struct ScoredPast {
  /// What is known: the fields of the page, and the rows of the metrics.
  struct Facts {
    var page = ""
    var rows: [String] = []

    var files: [String: String] {
      [
        "accounts/acme/account.md": """
        ---
        name: Acme
        owner: kenji
        contracts: [{id: y1, start: 2024-01-01, arr: 50000}]
        \(page)
        ---
        """,
        "accounts/acme/metrics.csv": "date,m0,m1,m2,m3\n" + rows.map { $0 + "\n" }.joined(),
      ]
    }
  }

  /// The weights of the groups, and the lines of the measures as they stand in the model.
  struct Rules {
    var groups: [Int]
    var measures: [String]
    var gates = ""

    var files: [String: String] {
      let groups = groups.enumerated().map { "  - {id: g\($0), weight: \($1)}\n" }.joined()
      return [
        "csbook.yml": """
        name: Fixture
        currency: USD
        team: [{id: kenji, name: Kenji Sato}]
        metrics:
          m0: {kind: level}
          m1: {kind: level}
          m2: {kind: level}
          m3: {kind: level}
        """,
        "health/m.md": "---\ngroups:\n\(groups)measures:\n"
          + measures.map { "  - \($0)\n" }.joined() + "coverage_floor: 0\n\(gates)---\n",
      ]
    }

    /// A measure that scores a fact as it is, 0…100.
    static func measure(
      _ id: String, group: Int, weight: Int, _ fact: String, validFor: Int? = nil, to: Int = 100
    ) -> String {
      let age = validFor.map { "valid_for: \($0)d, " } ?? ""
      return "{id: \(id), group: g\(group), weight: \(weight), fact: \(fact), \(age)"
        + "score: {linear: {from: 0, to: \(to)}}, why: w}"
    }
  }

  struct State {
    var facts: Facts
    var rules: Rules
    var day: Day
  }

  let before: State
  let after: State

  /// The figures of both states, each by the rules of the other too.
  func figures() throws -> CrossedFigures {
    CrossedFigures(
      from: try Self.figures(before.facts, before.rules, before.day),
      to: try Self.figures(after.facts, after.rules, after.day),
      crossed: CrossedFigures.Crossed(
        before: try Self.figures(before.facts, after.rules, before.day),
        after: try Self.figures(after.facts, before.rules, after.day)))
  }

  func comparison() throws -> ScoreComparison { try figures().comparison(of: "acme") }

  static func figures(_ facts: Facts, _ rules: Rules, _ day: Day) throws -> Figures {
    let files = facts.files.merging(rules.files) { first, _ in first }
    return try Figures(of: Book.fixture(files), on: day, threads: 1)
  }
}

// MARK: At random

extension ScoredPast {
  /// Two states that may differ in facts, rules and day.
  init(_ random: inout SplitMix64) {
    let first = Self.start + Int.random(in: 0...60, using: &random)
    let second = first + Int.random(in: 0...120, using: &random)
    var facts = Facts(page: Self.sentiment(upTo: first, &random))
    facts.rows = Self.rows(from: Self.start - 30, to: first, &random)
    let rules = Self.rules(&random)
    before = State(facts: facts, rules: rules, day: first)
    if Bool.random(using: &random) { facts.page = Self.sentiment(upTo: second, &random) }
    if Bool.random(using: &random) { facts.rows += Self.rows(from: first, to: second, &random) }
    after = State(
      facts: facts, rules: Bool.random(using: &random) ? Self.rules(&random) : rules, day: second)
  }

  static let start = Day(number: 20_300)

  private static func sentiment(upTo day: Day, _ random: inout SplitMix64) -> String {
    let on = day - Int.random(in: 0...90, using: &random)
    return "sentiment: {value: \(Int.random(in: 1...5, using: &random)), on: \(on), by: kenji}"
  }

  private static func rows(
    from first: Day, to last: Day, _ random: inout SplitMix64
  ) -> [String] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in
      first + Int.random(in: 0...max(0, last - first), using: &random)
    }.sorted().map { day in
      let values = (0..<4).map { _ in
        Int.random(in: 0...3, using: &random) == 0
          ? "" : "\(Int.random(in: 0...120, using: &random))"
      }
      return "\(day)," + values.joined(separator: ",")
    }
  }

  private static func rules(_ random: inout SplitMix64) -> Rules {
    let groups = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Int.random(in: 1...40, using: &random)
    }
    let facts = ["metric_m0", "metric_m1", "metric_m2", "metric_m3", "sentiment", "age_days"]
    let measures = facts.enumerated().filter { _ in Int.random(in: 0...4, using: &random) > 0 }
      .map { index, fact in
        Rules.measure(
          "x\(index)", group: Int.random(in: groups.indices, using: &random),
          weight: Int.random(in: 1...40, using: &random), fact,
          validFor: Bool.random(using: &random) ? Int.random(in: 20...90, using: &random) : nil,
          to: fact == "sentiment" ? 5 : Int.random(in: 60...2_000, using: &random))
      }
    return Rules(groups: groups, measures: measures)
  }
}
