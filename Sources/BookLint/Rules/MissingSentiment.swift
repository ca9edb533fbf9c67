// missing-sentiment: nobody has said how the relationship is.

import BookFacts
import BookModel
import BookText

package struct MissingSentiment: AccountRule {
  package static let id = "missing-sentiment"
  package static let needsDay = true

  package static let page = """
    The account has no `sentiment`.

    Usage tells what they do, not how they speak of us. The CSM's own judgement, with a reason, is
    the one measure that knows of a merger, a new chief or a bad meeting.

    Write `sentiment: {value: 4, on: 2026-02-20, by: kenji, reason: …}`: 1 none, 2 warm handover,
    3 reactive, 4 working, 5 trusted adviser. The rule speaks where the segment expects `sentiment`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "no sentiment: nobody has judged the relationship"], in: "accounts/acme/account.md",
      """
      ---
      1️⃣name: Acme
      owner: kenji
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      sentiment: {value: 4, on: 2026-02-20, by: kenji, reason: they call us first}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .sentiment), let page = account.row.page, !page.has(\.sentiment),
      let path = account.account.page?.path
    else { return }
    report(
      .missing, in: path, at: page.keySpan,
      help: "write `sentiment:` with `value`, `on`, `by` and `reason`")
  }
}

extension Finding.Message {
  fileprivate static var missing: Self { "no sentiment: nobody has judged the relationship" }
}
