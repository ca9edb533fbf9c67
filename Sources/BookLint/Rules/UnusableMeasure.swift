// unusable-measure: an objective that is measured by something that is no number of its own.

import BookFacts
import BookModel
import BookText

package struct UnusableMeasure: DocumentRule {
  package static let id = "unusable-measure"

  package static let page = """
    An objective is measured by a fact that cannot measure it: one that is no number, or one that
    rests on the plans, the segment or the health of the account.

    Progress is the way from `baseline` to `target`, both numbers. A fact that counts the progress of
    plans would measure the objective by itself.

    Name a fact of stratum 0 that is a number; `csbook facts` shows them. Or leave `measure` out, and
    write `current` by hand.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "`region` is no number, and cannot measure an objective",
        "2️⃣": "`plan_progress` rests on the objective that it is to measure",
        "3️⃣": "`health` rests on more than the account's own files",
      ], in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      objectives:
        - {id: a, outcome: a, measure: 1️⃣region}
        - {id: b, outcome: b, measure: 2️⃣plan_progress}
        - {id: c, outcome: c, measure: 3️⃣health}
      ---
      """),
    .passes(
      in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      objectives:
        - {id: seats, outcome: everybody uses it, measure: licence_utilisation, target: 0.8}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let plan = file.page(.plan, PlanSchema.self) else { return }
    for objective in plan.objectives ?? [] {
      guard let name = objective.measure, let fact = context.catalog[name],
        let message = fault(of: fact)
      else { continue }
      report(message, in: file.path, at: objective.span(of: \.measure))
    }
  }

  private static func fault(of fact: Fact) -> Finding.Message? {
    if fact.name == "plan_progress" { return .itself(fact.name) }
    if fact.stratum > 0 { return .above(fact.name) }
    switch fact.type {
    case .integer, .decimal, .money: return nil
    case .text, .day, .flag, .list: return .noNumber(fact.name)
    }
  }
}

extension Finding.Message {
  fileprivate static func noNumber(_ fact: String) -> Self {
    "`\(fact)` is no number, and cannot measure an objective"
  }

  fileprivate static func itself(_ fact: String) -> Self {
    "`\(fact)` rests on the objective that it is to measure"
  }

  fileprivate static func above(_ fact: String) -> Self {
    "`\(fact)` rests on more than the account's own files"
  }
}
