// overlapping-stages: an account in two stages at once.

import BookModel
import BookText

package struct OverlappingStages: AccountRule {
  package static let id = "overlapping-stages"

  package static let page = """
    An account entered a stage before it had left the one before.

    An account stands in one stage of its journey at a time, except for stages that the map marks as
    `parallel`. In two at once, the days in a stage and the time to value count twice.

    Write the day on which the earlier stage was left.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`adoption` was entered on 2025-08-20, before `onboarding` was left on 2025-09-01"],
      in: "accounts/acme/journey.md",
      """
      ---
      journey: standard
      stages:
        - {stage: onboarding, entered: 2025-07-01, left: 2025-09-01}
        - {stage: adoption, entered: 1️⃣2025-08-20}
      ---
      """),
    .flags(
      ["1️⃣": "`adoption` was entered on 2025-09-01, but `onboarding` was never left"],
      in: "accounts/acme/journey.md",
      """
      ---
      journey: standard
      stages:
        - {stage: onboarding, entered: 2025-07-01}
        - {stage: adoption, entered: 1️⃣2025-09-01}
      ---
      """),
    .passes(
      in: "accounts/acme/journey.md",
      """
      ---
      journey: standard
      stages:
        - {stage: onboarding, entered: 2025-07-01, left: 2025-09-01}
        - {stage: escalation, entered: 2025-08-01}
        - {stage: adoption, entered: 2025-09-01}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let journey = account.account.journey,
      let map = journey.journey.flatMap(context.book.journeyMap)
    else { return }
    let visits = MainVisits(of: journey, on: map).all
    for (earlier, later) in zip(visits, visits.dropFirst()) {
      let left = earlier.record.left
      if let left, left <= later.entered { continue }
      report(
        left.map { .before(later, earlier, $0) } ?? .neverLeft(later, earlier), in: journey.path,
        at: later.record.span(of: \.entered),
        notes: [
          Finding.Note(
            "the stage before", path: journey.path, span: earlier.record.span(of: \.stage))
        ])
    }
  }
}

extension Finding.Message {
  fileprivate static func before(
    _ later: MainVisits.Visit, _ earlier: MainVisits.Visit, _ left: Day
  ) -> Self {
    "`\(later.stage)` was entered on \(later.entered), before `\(earlier.stage)` was left on \(left)"
  }

  fileprivate static func neverLeft(_ later: MainVisits.Visit, _ earlier: MainVisits.Visit)
    -> Self
  {
    "`\(later.stage)` was entered on \(later.entered), but `\(earlier.stage)` was never left"
  }
}
