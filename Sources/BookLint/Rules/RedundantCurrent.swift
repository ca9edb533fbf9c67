// redundant-current: a value written by hand beside the fact that measures it.

import BookModel
import BookText

package struct RedundantCurrent: DocumentRule {
  package static let id = "redundant-current"

  package static let page = """
    An objective names the fact that measures it, and has a `current` value as well.

    With `measure`, the current value is read from the fact each time. One that is written down
    beside it is old the next day, and is never looked at.

    Delete `current` and `current_on`, or delete `measure` and go on writing the value by hand.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`current` of `dispatch` is read from `licence_utilisation`, not from here"],
      in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      objectives:
        - id: dispatch
          outcome: everybody uses it
          measure: licence_utilisation
          current: 1️⃣0.55
      ---
      """),
    .passes(
      in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      objectives:
        - {id: seats, outcome: everybody uses it, measure: licence_utilisation, target: 0.8}
        - {id: dispatch, outcome: dispatch is done by 8:30, current: 55, current_on: 2026-02-01}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let plan = file.page(.plan, PlanSchema.self) else { return }
    for objective in plan.objectives ?? [] where objective.has(\.current) {
      guard let measure = objective.measure else { continue }
      report(
        .redundant(objective.id ?? "the objective", measure), in: file.path,
        at: objective.span(of: \.current))
    }
  }
}

extension Finding.Message {
  fileprivate static func redundant(_ objective: String, _ measure: String) -> Self {
    "`current` of `\(objective)` is read from `\(measure)`, not from here"
  }
}
