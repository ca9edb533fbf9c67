// Why a condition holds, part by part.
import BookFacts
import Testing

struct ConditionExplanationTests {
  private func explain(_ text: String) throws -> ConditionExplanation {
    let engine = try Row.engine()
    return engine.explain(try engine.compile(text, readingBelow: 4)) { Row.values[$0] }
  }

  @Test func `each part has its outcome and its values`() throws {
    let explanation = try explain(
      "arr >= 100000  AND region='US' and metric_wau > seats and has(tags, 'pilot')")
    #expect(explanation.outcome == .doesNotHold)
    #expect(
      explanation.parts.map(\.description) == [
        "arr >= 100000: yes (arr = 120000)", "region='US': no (region = JP)",
        "metric_wau > seats: unknown: metric_wau is missing (seats = 7)",
        "has(tags, 'pilot'): yes (tags = pilot, a\"b, ,, x\\y, 線\n)",
      ])
  }

  @Test(arguments: [
    ("arr > 1", ["arr > 1"]),
    ("arr > 1 or seats > 1 and region = 'JP'", ["arr > 1 or seats > 1 and region = 'JP'"]),
    ("(arr > 1 or seats > 1) and auto_renew", ["(arr > 1 or seats > 1)", "auto_renew"]),
    ("seats between 1 and 9 and arr > 1", ["seats between 1 and 9", "arr > 1"]),
    (
      "seats between 0 and 9 between 1 and 1 and arr > 1 and 1",
      ["seats between 0 and 9 between 1 and 1", "arr > 1", "1"]
    ),
    (
      "case when 1 and seats then 1 or 0 end and not auto_renew and 1",
      ["case when 1 and seats then 1 or 0 end", "not auto_renew", "1"]
    ),
    ("(arr > 1 and seats > 1)", ["(arr > 1 and seats > 1)"]),
    ("region = ' and ' and 1", ["region = ' and '", "1"]),
  ])
  func `a condition is cut at the ANDs that join the whole`(text: String, parts: [String]) throws {
    let condition = try Row.engine().compile(text, readingBelow: 4)
    #expect(condition.parts.map(\.text) == parts)
  }

  @Test func `the whole holds exactly where all parts do`() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SplitMix(state: seed)
    let atoms = [
      "seats > 5", "seats > 9", "metric_wau > 1", "not seats between 1 and 9", "region like 'j%'",
      "arr between 1 and 2", "case when seats and arr then 1 else 0 end", "change_wau is null",
      "auto_renew = 1 or metric_wau", "(seats or 0)", "not not auto_renew",
    ]
    let engine = try Row.engine()
    for _ in 0..<500 {
      let count = Int.random(in: 1...5, using: &random)
      let chosen = (0..<count).compactMap { _ in atoms.randomElement(using: &random) }
      let text = chosen.joined(separator: " and ")
      let condition = try engine.compile(text, readingBelow: 1)
      let explanation = engine.explain(condition) { Row.values[$0] }
      let allHold = explanation.parts.allSatisfy { $0.outcome.holds }
      #expect(explanation.outcome.holds == allHold, "seed \(seed): \(text)")
      let oneFails = explanation.parts.contains { $0.outcome == .doesNotHold }
      #expect((explanation.outcome == .doesNotHold) == oneFails, "seed \(seed): \(text)")
    }
  }

  @Test func `values are printed as people write them`() throws {
    let expected: [(FactValue, String)] = [
      (.number(120_000), "120000"), (.number(0.25), "0.25"), (.flag(true), "yes"),
      (.flag(false), "no"),
      (.list([]), "none"), (.list(["a", "b"]), "a, b"), (.day(Row.today), "2026-03-02"),
      (.integer(-7), "-7"), (.text("JP"), "JP"),
    ]
    for (value, text) in expected { #expect(value.description == text) }
  }
}
