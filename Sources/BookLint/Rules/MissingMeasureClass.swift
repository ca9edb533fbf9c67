// missing-measure-class: a health model that lacks a kind of evidence.

import BookModel
import BookText

package struct MissingMeasureClass: DocumentRule {
  package static let id = "missing-measure-class"
  package static let severity = Severity.warning

  package static let page = """
    A health model has no measure of one of the four classes: `input` (what we do), `client-action`
    (what they do), `outcome` (what it brings them), `attitude` (what they think of us).

    A model of inputs alone scores our own diligence; one of usage alone is green until the day a
    busy customer leaves. Each class fails in its own way, and the four fail apart.

    Add a measure of the class, or give `class:` to the one that is meant. The rule looks at the
    model, not at accounts, and speaks on any day.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the model has no measure of class client-action, outcome or attitude"],
      in: "health/calls.md",
      """
      ---
      groups:
        - {id: all, weight: 1}
      1️⃣measures:
        - id: touch
          group: all
          weight: 1
          fact: days_since_touch
          score: {linear: {from: 60, to: 7}}
          class: input
          why: silence comes before leaving
      ---
      """),
    .passes(
      in: "health/all-four.md",
      """
      ---
      groups:
        - {id: all, weight: 1}
      measures:
        - {id: a, group: all, weight: 1, fact: days_since_touch, score: {linear: {from: 60, to: 7}}, class: input, why: silence}
        - {id: b, group: all, weight: 1, fact: stage, score: {map: {adoption: 80}}, class: client-action, why: progress}
        - {id: c, group: all, weight: 1, fact: licence_utilisation, score: {linear: {from: 0, to: 1}}, class: outcome, why: use}
        - {id: d, group: all, weight: 1, fact: sentiment, score: {linear: {from: 1, to: 5}}, class: attitude, why: judgement}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let model = file.page(.healthModel, HealthModelSchema.self),
      let measures = model.measures, !measures.isEmpty,
      let place = file.document?.fields["measures"]?.keySpan,
      case .choice(let classes, _) = MeasureSchema.keys.`class`.spec.type
    else { return }
    let held = Set(measures.compactMap(\.`class`))
    let missing = classes.filter { !held.contains($0) }
    guard !missing.isEmpty else { return }
    report(.missing(missing), in: file.path, at: place, help: "add a measure of that class")
  }
}

extension Finding.Message {
  fileprivate static func missing(_ classes: [String]) -> Self {
    "the model has no measure of class \(listed(classes, with: "or"))"
  }
}
