// unknown-fact: a measure of something that nobody counts.

import BookFacts
import BookModel
import BookText

package struct UnknownFact: DocumentRule {
  package static let id = "unknown-fact"

  package static let page = """
    A measure of a health model, an objective or a program names a fact that does not exist.

    It never has a value: the health score loses the weight of the measure, and the objective stands
    where it began.

    Correct the name; `csbook facts` lists all of them. A column of metrics.csv is `metric.<column>`,
    and its change `metric_change.<column>`; declare your own columns in csbook.yml under `metrics:`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "no fact `licence_utilization`"], in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      objectives:
        - {id: seats, outcome: everybody uses it, measure: 1️⃣licence_utilization, target: 0.8}
      ---
      """),
    .flags(
      ["1️⃣": "no fact `metric.reports`"], in: "health/dear.md",
      """
      ---
      groups: [{id: all, weight: 100}]
      measures:
        - {id: reports, group: all, weight: 10, fact: 1️⃣metric.reports, score: {linear: {from: 0, to: 100}}, why: value}
      ---
      """),
    .passes(
      in: "programs/hours.md",
      """
      ---
      hypothesis: office hours lift use
      audience: licence_utilisation < 0.6
      measure: metric_change.active_users
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let document = file.document else { return }
    document.fields.forEachValue(of: .facts) { written in
      guard case .fact = written.type, let name = written.text, context.catalog[name] == nil else {
        return
      }
      let near = NearMiss.of(name, among: context.catalog.facts.map(\.name))
      report(
        .noFact(name), in: document.path, at: written.span,
        help: near.map { "did you mean `\($0)`?" }
          ?? (name.hasPrefix("metric") ? "csbook.yml declares columns under `metrics:`" : nil))
    }
  }
}

extension Finding.Message {
  fileprivate static func noFact(_ name: String) -> Self { "no fact `\(name)`" }
}
