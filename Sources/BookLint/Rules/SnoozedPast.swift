// snoozed-past: a play that should have woken up.

import BookModel
import BookText

package struct SnoozedPast: AccountRule {
  package static let id = "snoozed-past"
  package static let needsDay = true

  package static let page = """
    A play is snoozed until a day that has passed.

    A snoozed play is in nobody's list. Past its day it is simply forgotten.

    Take it up with `status: in-progress`, snooze it again with a reason, or close it. The rule speaks
    in every segment.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the play was snoozed until 2026-02-01, 29 days ago"],
      in: "accounts/acme/plays/2026-01-10-silent-account.md",
      """
      ---
      playbook: silent-account
      opened: 2026-01-10
      status: snoozed
      snoozed_until: 1️⃣2026-02-01
      ---
      """),
    .passes(
      in: "accounts/acme/plays/2026-01-10-silent-account.md",
      """
      ---
      playbook: silent-account
      opened: 2026-01-10
      status: in-progress
      snoozed_until: 2026-02-01
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    for play in account.seen.plays where play.status == "snoozed" {
      guard let until = play.snoozedUntil, until < context.day else { continue }
      report(
        .forgotten(until, on: context.day), in: play.path,
        at: play.record.span(of: \.snoozedUntil),
        help: "take it up, snooze it again with a reason, or close it")
    }
  }
}

extension Finding.Message {
  fileprivate static func forgotten(_ until: Day, on day: Day) -> Self {
    "the play was snoozed until \(until), \(distance(from: day, to: until))"
  }
}
