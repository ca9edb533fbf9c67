// incomplete-objective: an accepted objective that nobody could ever call reached.

import BookFacts
import BookModel
import BookText
import BookWork

package struct IncompleteObjective: AccountRule {
  package static let id = "incomplete-objective"
  package static let needsDay = true

  package static let page = """
    An objective that the customer accepted has no baseline, no target, no due day, or nobody of ours
    who drives it. It is driven by the owner of its plan, or else of the account.

    Whoever does not know where they started cannot show how far they came, and without a target and a
    day everybody is on track for ever. At the renewal such an objective is an opinion.

    Ask the customer for the missing figure, and write it down; an estimate that both agree on will do.
    The rule speaks where the segment expects `plan`, of plans that are not closed and of objectives
    that are accepted and not verified yet.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the objective dispatch has no baseline, target and due"],
      in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      status: active
      objectives:
        - {id: 1️⃣dispatch, outcome: dispatch is done by 8:30, state: accepted}
      ---
      """),
    .flags(
      ["1️⃣": "the objective dispatch has no owner"], in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      status: active
      objectives:
        - id: 1️⃣dispatch
          outcome: dispatch is done by 8:30
          state: delivered
          baseline: 120
          target: 30
          due: 2026-06-30
      ---
      """,
      beside: [
        "accounts/acme/account.md":
          "---\nname: Acme\ncontracts: [{id: y1, start: 2025-07-01, arr: 1}]\n---\n"
      ]),
    .passes(
      in: "accounts/acme/plans/year-one.md",
      """
      ---
      title: Year one
      status: active
      objectives:
        - id: dispatch
          outcome: dispatch is done by 8:30
          state: accepted
          baseline: 120
          target: 30
          due: 2026-06-30
        - {id: osaka, outcome: Osaka does the same, state: proposed}
        - {id: pilot, outcome: the pilot ran, state: verified}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .plan) else { return }
    for plan in account.row.plans.plans where !plan.isClosed {
      let isDriven = plan.page.owner != nil || account.row.page?.owner != nil
      for objective in plan.objectives
      where objective.isAccepted && objective.state != .verified {
        let record = objective.record
        guard let id = record.id, record.health != "closed" else { continue }
        let missing = [
          record.has(\.baseline) ? nil : "baseline", record.has(\.target) ? nil : "target",
          isDriven ? nil : "owner", record.has(\.due) ? nil : "due",
        ].compactMap(\.self)
        guard !missing.isEmpty else { continue }
        report(
          .incomplete(id, missing), in: plan.page.path, at: record.span(of: \.id),
          help: "agree on it with the customer, and write it down")
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func incomplete(_ objective: String, _ missing: [String]) -> Self {
    "the objective \(objective) has no \(listed(missing))"
  }
}
