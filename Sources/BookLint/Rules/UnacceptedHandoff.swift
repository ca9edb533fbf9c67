// unaccepted-handoff: what sales handed over, and nobody has said yes to.

import BookFacts
import BookModel
import BookText

package struct UnacceptedHandoff: AccountRule {
  package static let id = "unaccepted-handoff"
  package static let needsDay = true

  package static let page = """
    A `handoff` was made more than seven days ago, and neither `accepted_by` nor `accepted_on` says
    that somebody took it over.

    What sales promised is read at acceptance, or at the first escalation. A CSM may well say no: to a
    handoff without the reason they bought, or with a promise that nobody can keep.

    Read it, ask what is missing, and write `accepted_by` and `accepted_on`. The days count from the
    handoff's `on`, else from the start of the first term. The rule speaks in every segment, of
    accounts that have not left.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the handoff of 2026-02-16 was not accepted in 14 days"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      handoff:
        from: Dana Reyes
        on: 1️⃣2026-02-16
        why_bought: dispatch takes two hours a day
      ---
      """),
    .flags(
      ["1️⃣": "the handoff of 2025-07-01 was not accepted in 244 days"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
      handoff: {1️⃣from: Dana Reyes}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      handoff: {from: Dana Reyes, on: 2026-02-23}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      handoff: {from: Dana Reyes, on: 2026-01-10, accepted_by: kenji, accepted_on: 2026-01-12}
      ---
      """),
  ]

  /// Days in which it should be read.
  private static let days = 7

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.isCustomer, let page = account.account.page,
      let handoff = account.seen.page?.handoff, handoff.acceptedBy == nil,
      handoff.acceptedOn == nil, let since = handoff.on ?? account.row.firstStart,
      context.day - since > days
    else { return }
    report(
      .unaccepted(since, days: context.day - since), in: page.path, at: handoff.span(of: \.on),
      help: "read it, ask what is missing, and write `accepted_by` and `accepted_on`")
  }
}

extension Finding.Message {
  fileprivate static func unaccepted(_ since: Day, days: Int) -> Self {
    "the handoff of \(since) was not accepted in \(counted(days, "day"))"
  }
}
