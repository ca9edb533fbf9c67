// missing-next-update: an open escalation that names no day on which they hear from us.

import BookModel
import BookText
import BookWork

package struct MissingNextUpdate: AccountRule {
  package static let id = "missing-next-update"
  package static let needsDay = true

  package static let page = """
    An escalation is open, and no `next_update` says when they will hear from us.

    Whoever waits for a word counts the days, and after a few they call somebody above you. A day that
    is named, even for nothing new, keeps the talk in your hands.

    Write `next_update` with a day that you told them, or `resolved`. The rule speaks in every
    segment, from the day after it was raised.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "open for 18 days, and no day is named on which they hear from us"],
      in: "accounts/acme/escalations/2026-02-12-import.md",
      """
      ---
      title: Import fails
      severity: high
      opened: 1️⃣2026-02-12
      updates: [2026-02-13]
      ---
      """),
    .passes(
      in: "accounts/acme/escalations/2026-02-12-import.md",
      """
      ---
      title: Import fails
      severity: high
      opened: 2026-02-12
      resolved: 2026-02-20
      ---
      """),
    .passes(
      in: "accounts/acme/escalations/2026-03-02-import.md",
      """
      ---
      title: Import fails
      severity: high
      opened: 2026-03-02
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    for escalation in account.seen.escalations
    where escalation.promise(on: context.day) == .unset {
      guard let opened = escalation.opened, opened < context.day else { continue }
      report(
        .silent(days: context.day - opened), in: escalation.path,
        at: escalation.record.span(of: \.opened),
        help: "tell them a day, and write it as `next_update`; or write `resolved`")
    }
  }
}

extension Finding.Message {
  fileprivate static func silent(days: Int) -> Self {
    "open for \(counted(days, "day")), and no day is named on which they hear from us"
  }
}
