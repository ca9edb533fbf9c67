// stale-risk: an open risk whose next step is overdue.

import BookFacts
import BookModel
import BookText

package struct StaleRisk: AccountRule {
  package static let id = "stale-risk"
  package static let needsDay = true

  package static let page = """
    A risk is open, and the day of its next step has passed.

    A risk that was seen and then left alone is the one that a loss review finds.

    Take the step and write the next `next_on`, or close the risk with its result. The rule speaks in
    every segment, of accounts that have not left.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the next step on the risk new-cfo was due 2026-02-20, 10 days ago"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      risks:
        - {id: new-cfo, reason: budget, opened: 2026-01-10, next_on: 1️⃣2026-02-20}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      risks:
        - {id: new-cfo, reason: budget, opened: 2026-01-10, next_on: 2026-03-02}
        - {id: import, reason: product-gap, opened: 2025-10-01, next_on: 2025-11-01, closed: 2025-12-01}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let path = account.account.page?.path, account.isCustomer else { return }
    for risk in account.row.page?.risks ?? [] where risk.closed == nil {
      guard let id = risk.id, let nextOn = risk.nextOn, nextOn < context.day else { continue }
      report(
        .stale(id, nextOn, on: context.day), in: path, at: risk.span(of: \.nextOn),
        help: "write the next step's day, or close the risk with its result")
    }
  }
}

extension Finding.Message {
  fileprivate static func stale(_ id: String, _ nextOn: Day, on day: Day) -> Self {
    "the next step on the risk \(id) was due \(nextOn), \(distance(from: day, to: nextOn))"
  }
}
