// circular-condition: a condition on what it decides.

import BookFacts
import BookModel
import BookText

package struct CircularCondition: DocumentRule {
  package static let id = "circular-condition"

  package static let page = """
    A condition or a measure reads a fact that rests on its own answer: a segment for the accounts of
    a segment, a health score that counts the band.

    Facts stand in four strata. Those of stratum 0 are written in the account's files, or counted in
    them; the segment is stratum 1; cadence and stages, which the segment decides, are stratum 2;
    health and what rests on it are stratum 3. The rule of a segment reads stratum 0, `enter` and
    `exit` of a stage read 0 and 1, measures and gates 0 to 2, playbooks and programs all of them.

    Ask for a fact of a lower stratum; `csbook facts` shows them.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "band is of stratum 3; what is decided here reads only strata below 1"
      ], in: "segments/healthy.md",
      """
      ---
      order: 5
      when: arr > 0 and 1️⃣band = 'green'
      ---
      """),
    .flags(
      ["1️⃣": "`health` is of stratum 3, and a measure reads only those below 3"],
      in: "health/dear.md",
      """
      ---
      groups: [{id: all, weight: 100}]
      measures:
        - {id: score, group: all, weight: 10, fact: 1️⃣health, score: {linear: {from: 0, to: 100}}, why: momentum}
      ---
      """),
    .passes(
      in: "playbooks/red.md",
      """
      ---
      when: band = 'red' and segment = 'all'
      type: risk
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for fault in context.conditionFaults[file.path] ?? [] {
      guard case .circular = fault.error.kind else { continue }
      report(.circular(fault.error), in: file.path, at: fault.span)
    }
    guard let model = file.page(.healthModel, HealthModelSchema.self) else { return }
    for measure in model.measures ?? [] {
      guard let name = measure.fact, let fact = context.catalog[name], fact.stratum >= 3 else {
        continue
      }
      report(.circular(name, fact.stratum), in: file.path, at: measure.span(of: \.fact))
    }
  }
}

extension Finding.Message {
  fileprivate static func circular(_ error: ConditionError) -> Self { "\(error.sentence)" }

  fileprivate static func circular(_ fact: String, _ stratum: Int) -> Self {
    "`\(fact)` is of stratum \(stratum), and a measure reads only those below 3"
  }
}
