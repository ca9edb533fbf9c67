// Which changes of rules bear on a score.

import BookHistory
import Testing

struct RuleBearingTests {
  private static let model = """
    ---
    groups: [{id: use, weight: 1}]
    measures: [{id: mood, group: use, weight: 1, fact: sentiment, score: {linear: {from: 1, to: 5}}, why: w}]
    ---
    """
  private static let book = "name: B\ncurrency: USD\n"

  /// A file before and after, and whether that bears on scores by the model `dear`.
  private static let cases: [(path: String, before: String, after: String, bears: Bool)] = [
    ("health/dear.md", model, model.replacing("weight: 1, fact", with: "weight: 2, fact"), true),
    ("health/dear.md", model, model.replacing("why: w", with: "why: because"), false),
    ("health/dear.md", model, model + "\nA reason.\n", false),
    ("health/pulse.md", model, model.replacing("to: 5", with: "to: 4"), false),
    ("segments/all.md", "---\nwhen: 1 = 1\n---\n", "---\nwhen: arr > 0\n---\n", true),
    (
      "segments/all.md", "---\nwhen: 1 = 1\n---\n",
      "---\nwhen: 1 = 1\nhours_per_quarter: 9\n---\n", false
    ),
    ("csbook.yml", book, book + "targets: {grr: 92}\n", false),
    ("csbook.yml", book, book + "exchange_rates: {as_of: 2026-01-01, rates: {EUR: 1.1}}\n", true),
    ("playbooks/look.md", "---\ntype: risk\n---\n", "---\ntype: renewal\n---\n", false),
  ]

  @Test(arguments: cases.indices)
  func `only what judges bears on scores`(_ index: Int) throws {
    let (path, before, after, bears) = Self.cases[index]
    let beside = path == "csbook.yml" ? [:] : ["csbook.yml": Self.book]
    let changes = try TwoStates(path, before, after, beside: beside).changes()
    #expect(!changes.isEmpty)
    #expect(changes.contains { $0.bearsOnScores(by: ["dear"]) } == bears, "\(after)")
  }
}
