// missed-moment: a moment of truth whose day has passed without it.

import BookFacts
import BookModel
import BookText
import BookWork

package struct MissedMoment: AccountRule {
  package static let id = "missed-moment"
  package static let needsDay = true

  package static let page = """
    A moment of truth of a stage that they are in should have happened by now, and is not written
    down. The map's `by_day` counts from the day on which they entered the stage.

    Moments are where a customer decides what to think of us: the first report somebody acts on, the
    first question about the renewal. A missed one can still be made up for in its stage; of stages
    that are left the rule says nothing.

    Bring it about, and write it under `moments:` in journey.md. The rule speaks where the segment
    expects `journey`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "first-report was due on day 60 of onboarding, 2026-01-31, 30 days ago"],
      in: "accounts/acme/journey.md",
      """
      ---
      journey: momentous
      stages:
        - {stage: 1️⃣onboarding, entered: 2025-12-02}
      moments:
        - {moment: kickoff, on: 2025-12-09}
      ---
      """, beside: ["journeys/momentous.md": map]),
    .passes(
      in: "accounts/acme/journey.md",
      """
      ---
      journey: momentous
      stages:
        - {stage: onboarding, entered: 2025-12-02}
      moments:
        - {moment: kickoff, on: 2025-12-09}
        - {moment: first-report, on: 2026-02-09}
      ---
      """, beside: ["journeys/momentous.md": map]),
  ]

  private static let map = """
    ---
    stages:
      - id: onboarding
        moments: [{id: kickoff, by_day: 14}, {id: first-report, by_day: 60}]
    ---
    """

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .journey), let path = account.account.journey?.path,
      let journey = account.row.journeyPosition()
    else { return }
    for stay in journey.open {
      for moment in journey.missedMoments where moment.stage == stay.stage {
        report(
          .missed(moment, of: stay, on: context.day), in: path, at: stay.visit.span(of: \.stage),
          help: "bring it about, and write it under `moments:`")
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func missed(
    _ missed: JourneyPosition.Missed, of stay: JourneyPosition.Stay, on day: Day
  ) -> Self {
    """
    \(missed.moment) was due on day \(missed.due - stay.entered) of \(stay.stage), \(missed.due), \
    \(distance(from: day, to: missed.due))
    """
  }
}
