// split-renewal: two records of what is one renewal.

import BookModel
import BookText

package struct SplitRenewal: AccountRule {
  package static let id = "split-renewal"

  package static let page = """
    Two records under `renewals` name terms that fall due on the same day.

    Terms of one account that fall due together are one renewal: they are talked about, forecast and
    decided in one. Only the first of the records counts, and the forecast of the other is lost.

    Put both into one record, under any of the terms: `amount` is what stays of all of them.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`parts` falls due with `core`, whose renewal is recorded already"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: core, start: 2025-07-01, end: 2026-12-31, arr: 100000, product: core}
        - {id: parts, start: 2025-09-01, end: 2026-12-31, arr: 24000, product: parts}
      renewals:
        - {term: core, forecast: will-renew}
        - {term: 1️⃣parts, forecast: will-churn}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: core, start: 2025-07-01, end: 2026-12-31, arr: 100000, product: core}
        - {id: parts, start: 2025-09-01, end: 2026-11-30, arr: 24000, product: parts}
        - {id: labs, start: 2025-09-01, end: 2026-12-31, arr: 6000, product: labs}
      renewals:
        - {term: core, forecast: will-renew}
        - {term: parts, forecast: will-churn}
        - {term: labs, outcome: lost, closed_on: 2026-03-01}
      losses:
        - {effective_on: 2026-04-01, terms: [labs]}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = account.account.page else { return }
    // What was lost before its end falls due no more, and what renews itself is due again each round.
    let lost = Set((page.losses ?? []).flatMap { $0.terms ?? [] })
    var due: [String: Day] = [:]
    for term in page.contracts ?? [] where term.autoRenew != true {
      guard let id = term.id, let end = term.end, !lost.contains(id), due[id] == nil else {
        continue
      }
      due[id] = end
    }
    var first: [Day: Record<RenewalSchema>] = [:]
    for renewal in page.renewals ?? [] {
      guard let term = renewal.term, let day = due[term] else { continue }
      guard let other = first[day] else {
        first[day] = renewal
        continue
      }
      guard let otherTerm = other.term, otherTerm != term else { continue }
      report(
        .recorded(term, otherTerm), in: page.path, at: renewal.span(of: \.term),
        notes: [
          Finding.Note("it stands here", path: page.path, span: other.span(of: \.term))
        ])
    }
  }
}

extension Finding.Message {
  fileprivate static func recorded(_ term: String, _ other: String) -> Self {
    "`\(term)` falls due with `\(other)`, whose renewal is recorded already"
  }
}
