// unasked-intent: nobody has asked whether they stay, though it is time.

import BookFacts
import BookModel
import BookRevenue
import BookText

package struct UnaskedIntent: AccountRule {
  package static let id = "unasked-intent"
  package static let needsDay = true

  package static let page = """
    The ask window of a renewal is open, and no intent is written down.

    The window opens `renewals.ask_before` (30 days) before the last day for notice, or before the
    due day where there is no notice. After that day a silent customer has either renewed without
    meaning to, or left without a talk. A term that renews itself is asked about too.

    Ask in words, and write `intent: {answer: stay, asked_on: …}` into the record of the renewal.
    The rule speaks where the segment expects `intent`.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": """
        nobody has asked whether they stay: due 2026-05-01, in 60 days; notice by 2026-03-01, 1 day ago
        """
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-05-01, end: 1️⃣2026-04-30, arr: 120000, notice: 60d}
      ---
      """),
    .flags(
      ["1️⃣": "nobody has asked whether they stay: due 2026-03-16, in 14 days"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-03-16, end: 2026-03-15, arr: 120000, auto_renew: true}
      renewals:
        - {term: 1️⃣y1, forecast: will-renew}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-05-01, end: 2026-04-30, arr: 120000, notice: 60d}
      renewals:
        - {term: y1, intent: {answer: stay, asked_on: 2026-02-20}}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .intent), let page = account.account.page,
      let contracts = account.row.contracts
    else { return }
    for renewal in contracts.openRenewals where renewal.askWindow.contains(context.day) {
      let open = renewal.parts.filter(\.isOpen)
      guard renewal.record?.intent == nil, let term = open.first?.term,
        open.contains(where: { $0.noticeGivenOn == nil })
      else { continue }
      report(
        .unasked(renewal, on: context.day), in: page.path,
        at: page.record(of: renewal)?.span(of: \.term) ?? page.end(ofTerm: term),
        help: "ask, and write `intent:` into the record of the renewal")
    }
  }
}

extension Finding.Message {
  fileprivate static func unasked(_ renewal: Renewal, on day: Day) -> Self {
    "nobody has asked whether they stay: \(renewal.dates(from: day))"
  }
}
