// undecided-intent: they were asked, and had not decided, though it is time.

import BookFacts
import BookModel
import BookRevenue
import BookText

package struct UndecidedIntent: AccountRule {
  package static let id = "undecided-intent"
  package static let needsDay = true

  package static let page = """
    The ask window of a renewal is open, and the last answer was `undecided`.

    An open answer near the last day for notice is the likeliest kind of loss, and the one that can
    still be helped: something would have to be true for them to stay.

    Find out what that is and by when, ask again, and write the new answer with its `asked_on`. The
    rule speaks where the segment expects `intent`.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": """
        they were undecided when asked on 2026-02-20, 10 days ago: due 2026-05-15, in 74 days; \
        notice by 2026-03-15, in 13 days
        """
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-05-15, end: 2026-05-14, arr: 120000, notice: 60d}
      renewals:
        - {term: y1, intent: {answer: 1️⃣undecided, asked_on: 2026-02-20}}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000, notice: 60d}
      renewals:
        - {term: y1, intent: {answer: undecided, asked_on: 2026-02-20}}
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
      guard let intent = renewal.record?.intent, intent.answer == .undecided,
        let place = page.record(of: renewal)?.intent?.span(of: \.answer)
      else { continue }
      report(
        .undecided(intent, renewal, on: context.day), in: page.path, at: place,
        help: "ask what would have to be true, and write the answer")
    }
  }
}

extension Finding.Message {
  fileprivate static func undecided(
    _ intent: RenewalRecord.Intent, _ renewal: Renewal, on day: Day
  ) -> Self {
    let asked = intent.askedOn.map { " when asked on \($0), \(distance(from: day, to: $0))" } ?? ""
    return "they were undecided\(asked): \(renewal.dates(from: day))"
  }
}
