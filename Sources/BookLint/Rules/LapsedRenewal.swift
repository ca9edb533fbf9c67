// lapsed-renewal: a term that ended without a word, and whose days of grace are over.

import BookFacts
import BookModel
import BookRevenue
import BookText

package struct LapsedRenewal: AccountRule {
  package static let id = "lapsed-renewal"
  package static let needsDay = true

  package static let page = """
    A term ended, its days of grace are over, and nothing says what became of it.

    Every figure counts its ARR as churn from the day after its end. If they stayed, churn is
    overstated; if they left, nobody will learn why.

    Write the term that renews it, or the loss with its reason. The rule speaks in every segment, and
    of accounts without any term left too.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "y1 lapsed undecided: USD 48000.00 count as lost since 2026-01-01, 60 days ago"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-01-01, end: 1️⃣2025-12-31, arr: 48000}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-01-01, end: 2025-12-31, arr: 48000}
      losses:
        - {effective_on: 2026-01-01, terms: [y1], reason: budget}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = account.account.page, let contracts = account.row.contracts, !account.isMerged
    else { return }
    for lost in contracts.lostTerms where lost.cause == .lapsed {
      report(
        .lapsed(lost, on: context.day), in: page.path, at: page.end(ofTerm: lost.term),
        help: "write the term that renews it, or the loss with its reason")
    }
  }
}

extension Finding.Message {
  fileprivate static func lapsed(_ lost: LostTerm, on day: Day) -> Self {
    """
    \(lost.term) lapsed undecided: \(lost.value) count as lost since \(lost.from), \
    \(counted(day - lost.from, "day")) ago
    """
  }
}
