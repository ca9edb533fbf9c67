// late-update: they were to hear from us about an open escalation, and did not.

import BookModel
import BookText
import BookWork

package struct LateUpdate: AccountRule {
  package static let id = "late-update"
  package static let needsDay = true

  package static let page = """
    An escalation is open, and the day on which they were to hear from us has passed.

    In an escalation the promise of the next word is all the customer has. Breaking it costs more
    than having nothing new to say.

    Write to them now, add the day to `updates`, and set the next `next_update`; or write `resolved`.
    The rule speaks in every segment.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "they were to hear from us on 2026-02-27, 3 days ago"],
      in: "accounts/acme/escalations/2026-02-12-import.md",
      """
      ---
      title: Import fails
      severity: high
      opened: 2026-02-12
      next_update: 1️⃣2026-02-27
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
      next_update: 2026-02-27
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    for escalation in account.seen.escalations where escalation.owesUpdate(on: context.day) {
      guard let nextUpdate = escalation.nextUpdate else { continue }
      report(
        .late(nextUpdate, on: context.day), in: escalation.path,
        at: escalation.record.span(of: \.nextUpdate),
        help: "write to them, and set the next `next_update`; or write `resolved`")
    }
  }
}

extension Finding.Message {
  fileprivate static func late(_ promised: Day, on day: Day) -> Self {
    "they were to hear from us on \(promised), \(distance(from: day, to: promised))"
  }
}
