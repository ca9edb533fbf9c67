// stuck-stage: they have been in a stage for longer than anybody should be.

import BookFacts
import BookModel
import BookText
import BookWork

package struct StuckStage: AccountRule {
  package static let id = "stuck-stage"
  package static let needsDay = true

  package static let page = """
    The account has been in a stage for more days than the journey map's `stuck_after`. Stages that
    run beside others, such as an escalation, count too.

    A stage that does not end is rarely about time: an exit criterion is out of reach, or nobody owns
    it. And where they have long moved on, the log is wrong.

    Ask what is missing for the exit; or write `left:` and the next stage to journey.md. The rule
    speaks where the segment expects `journey`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "in onboarding for 182 days; it is stuck after 120"], in: "accounts/acme/journey.md",
      """
      ---
      journey: slow
      stages:
        - {stage: 1️⃣onboarding, entered: 2025-09-01}
      ---
      """,
      beside: [
        "journeys/slow.md":
          "---\nstages:\n  - {id: onboarding, target_days: 60, stuck_after: 120}\n---\n"
      ]),
    .passes(
      in: "accounts/acme/journey.md",
      """
      ---
      journey: slow
      stages:
        - {stage: onboarding, entered: 2025-09-01, left: 2026-01-12}
        - {stage: adoption, entered: 2026-01-12}
      ---
      """,
      beside: [
        "journeys/slow.md": """
        ---
        stages:
          - {id: onboarding, target_days: 60, stuck_after: 120}
          - {id: adoption, target_days: 60, stuck_after: 120}
        ---
        """
      ]),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .journey), let path = account.account.journey?.path else { return }
    for stay in account.row.journeyPosition()?.open ?? [] where stay.progress == .stuck {
      guard let limit = stay.declared?.stuckAfter else { continue }
      report(
        .stuck(stay, limit), in: path, at: stay.visit.span(of: \.stage),
        help: "ask what is missing for its exit, or write `left:` and the next stage")
    }
  }
}

extension Finding.Message {
  fileprivate static func stuck(_ stay: JourneyPosition.Stay, _ limit: Int) -> Self {
    "in \(stay.stage) for \(counted(stay.days, "day")); it is stuck after \(limit)"
  }
}
