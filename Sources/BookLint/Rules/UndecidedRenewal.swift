// undecided-renewal: a renewal that is past due and undecided.

import BookFacts
import BookModel
import BookRevenue
import BookText

package struct UndecidedRenewal: AccountRule {
  package static let id = "undecided-renewal"
  package static let needsDay = true

  package static let page = """
    A renewal is past due, and nothing says what became of it.

    Until the days of grace are over its ARR stands in every figure as pending; after them it is
    lost in every figure. Both are guesses that only the account's owner can end.

    Write the new term with `renews:`, a loss under `losses:`, or `outcome:` and `closed_on:` in the
    record of the renewal. The rule speaks in every segment: no figure of the book is right without
    the answer.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": """
        the renewal due 2026-02-18 is undecided 12 days after it: ATR USD 48000.00, lapses after \
        2026-03-19
        """
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-02-18, end: 1️⃣2026-02-17, arr: 48000}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-02-18, end: 2026-02-17, arr: 48000}
        - {id: y2, start: 2026-02-18, end: 2027-02-17, arr: 48000, renews: [y1]}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = account.account.page, let contracts = account.row.contracts, !account.isMerged
    else { return }
    for renewal in contracts.openRenewals where renewal.isPastDue(on: context.day) {
      guard let part = renewal.parts.first(where: \.isOpen) else { continue }
      let lastOfGrace = renewal.due - 1 + contracts.policy.graceDays
      report(
        .undecided(renewal, on: context.day, until: lastOfGrace), in: page.path,
        at: page.end(ofTerm: part.term),
        help: "write the term that renews it, the loss, or `outcome:` with `closed_on:`")
    }
  }
}

extension Finding.Message {
  fileprivate static func undecided(_ renewal: Renewal, on day: Day, until last: Day) -> Self {
    """
    the renewal due \(renewal.due) is undecided \(counted(day - renewal.due, "day")) after it: \
    ATR \(renewal.openATR), lapses after \(last)
    """
  }
}
