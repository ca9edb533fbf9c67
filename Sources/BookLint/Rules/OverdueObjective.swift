// overdue-objective: an accepted objective that is past its day and not delivered.

import BookFacts
import BookModel
import BookText
import BookWork

package struct OverdueObjective: AccountRule {
  package static let id = "overdue-objective"
  package static let needsDay = true

  package static let page = """
    An objective that the customer accepted was due, and is not delivered. Those of closed plans, and
    those whose `health` is closed, do not count.

    A date that passes in silence tells the customer that the plan was ours, not theirs.

    Talk about it: write `state: delivered` where it is, agree on a new `due`, or close it. The rule
    speaks in every segment: the day was agreed with the customer.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the objective dispatch was due 2026-01-31, 30 days ago, and is not delivered"],
      in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      status: active
      objectives:
        - {id: dispatch, outcome: dispatch is done by 8:30, state: accepted, due: 1️⃣2026-01-31}
      ---
      """),
    .passes(
      in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      status: active
      objectives:
        - {id: dispatch, outcome: dispatch is done by 8:30, state: delivered, due: 2026-01-31}
        - {id: osaka, outcome: Osaka does the same, state: proposed, due: 2026-01-31}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.isCustomer else { return }
    let objectives = account.row.plans.plans.filter { !$0.isClosed }.flatMap(\.objectives)
    for objective in objectives where objective.isOverdue(on: context.day) {
      let record = objective.record
      guard let id = record.id, let due = record.due else { continue }
      report(
        .overdue(id, due, on: context.day), in: objective.plan, at: record.span(of: \.due),
        help: "write its new state, or agree on a new day")
    }
  }
}

extension Finding.Message {
  fileprivate static func overdue(_ id: String, _ due: Day, on day: Day) -> Self {
    "the objective \(id) was due \(due), \(distance(from: day, to: due)), and is not delivered"
  }
}
