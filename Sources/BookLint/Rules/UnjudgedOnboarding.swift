// unjudged-onboarding: an onboarding that is over, or should be, without a result.

import BookFacts
import BookModel
import BookText
import BookWork

package struct UnjudgedOnboarding: AccountRule {
  package static let id = "unjudged-onboarding"
  package static let needsDay = true

  package static let page = """
    An onboarding has ended without a `result`, or goes on past the `target_days` of its stage. Past
    `stuck_after` it is `stuck-stage` that speaks.

    An onboarding that only ever ends well was never judged. The figures of onboarding, and what the
    next one learns from this, rest on the word at its end.

    Say how it ended by what the map calls `success`: `result: succeeded`, `failed` or `abandoned`, with
    `left:`. Where it goes on, find out what is missing. The rule speaks where the segment expects
    `journey`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the onboarding ended on 2025-10-12, and has no result"],
      in: "accounts/acme/journey.md",
      """
      ---
      journey: standard
      stages:
        - {stage: 1️⃣onboarding, entered: 2025-09-01, left: 2025-10-12}
        - {stage: adoption, entered: 2025-10-12}
      ---
      """),
    .flags(
      ["1️⃣": "the onboarding is on its day 61; the target is 60, and it has no result"],
      in: "accounts/acme/journey.md",
      """
      ---
      journey: standard
      stages:
        - {stage: 1️⃣onboarding, entered: 2025-12-31}
      ---
      """),
    .passes(
      in: "accounts/acme/journey.md",
      """
      ---
      journey: standard
      stages:
        - {stage: onboarding, entered: 2026-01-01}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .journey), let path = account.account.journey?.path,
      let journey = account.row.journeyPosition()
    else { return }
    for stay in journey.onboardings where stay.visit.result == nil {
      let place = stay.visit.span(of: \.stage)
      if let left = stay.left {
        report(
          .unjudged(since: left), in: path, at: place,
          help: "write `result: succeeded`, `failed` or `abandoned`")
      } else if let target = stay.declared?.targetDays, stay.days > target,
        stay.progress != .stuck
      {
        report(
          .long(stay.days, target), in: path, at: place,
          help: "find out what is missing, or write `left:` and its `result:`")
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func unjudged(since left: Day) -> Self {
    "the onboarding ended on \(left), and has no result"
  }

  fileprivate static func long(_ days: Int, _ target: Int) -> Self {
    "the onboarding is on its day \(days); the target is \(target), and it has no result"
  }
}
