// unsound-model: a health model that cannot be what was meant.

import BookFacts
import BookHealth
import BookModel
import BookText

package struct UnsoundModel: DocumentRule {
  package static let id = "unsound-model"

  package static let page = """
    A health model does not hold together: a group without measures, a weight of 0, a score that has
    no form or several, one that cannot read its fact, steps out of order, bands that do not follow
    one another.

    What does not hold never has a value. Its weight stays, so that coverage falls, and sooner or
    later the band of every account is unknown.

    Mend what is shown. A measure is scored by one of three: `linear` between two values, `bands` with
    lower bounds that rise, or a `map` of words.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "group roi has no measures", "2️⃣": "measure seats has the weight 0 and so never counts",
        "3️⃣": "the line of touch runs from 7 to 7 and so scores nothing",
        "4️⃣": "actions has two steps from 50",
        "5️⃣": "the score of region cannot be linear: region is text",
        "6️⃣": "green begins at 50, which is not above yellow at 60",
      ], in: "health/dear.md",
      """
      ---
      groups: [{id: all, weight: 100}, {id: 1️⃣roi, weight: 20}]
      measures:
        - id: seats
          group: all
          weight: 2️⃣0
          fact: licence_utilisation
          score: {linear: {from: 0, to: 0.8}}
          why: unused seats are cut first
        - id: touch
          group: all
          weight: 10
          fact: days_since_touch
          score: {linear: {from: 7, to: 3️⃣7}}
          why: silence comes before leaving
        - id: actions
          group: all
          weight: 10
          fact: metric.key_actions
          score: {bands: [{score: 0}, {from: 50, score: 60}, {from: 4️⃣50, score: 100}]}
          why: what they came for
        - id: region
          group: all
          weight: 10
          fact: region
          score: 5️⃣{linear: {from: 0, to: 1}}
          why: no reason
      bands: {green: 6️⃣50, yellow: 60}
      ---
      """),
    .passes(
      in: "health/dear.md",
      """
      ---
      groups: [{id: all, weight: 100}]
      measures:
        - {id: touch, group: all, weight: 10, fact: days_since_touch, score: {linear: {from: 60, to: 7}}, why: silence}
        - {id: outlook, group: all, weight: 10, fact: outlook, score: {map: {green: 100, red: 0}}, why: they know}
      bands: {green: 75, yellow: 50}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = file.page(.healthModel, HealthModelSchema.self) else { return }
    let (_, faults) = HealthModel.read(page, in: context.settings, by: context.catalog)
    for fault in faults {
      switch fault.kind {
      // These are dangling-id and unknown-fact.
      case .unknownGroup, .unknownFact: continue
      case .repeatedStep(_, _, let first):
        report(
          .unsound(fault), in: file.path, at: fault.span,
          notes: [Finding.Note("it stands here first", path: file.path, span: first)])
      default:
        report(.unsound(fault), in: file.path, at: fault.span)
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func unsound(_ fault: ModelFault) -> Self { "\(fault.sentence)" }
}
