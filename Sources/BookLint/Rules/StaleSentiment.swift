// stale-sentiment: a judgement of the relationship that is older than 90 days.

import BookFacts
import BookModel
import BookText

package struct StaleSentiment: AccountRule {
  package static let id = "stale-sentiment"
  package static let needsDay = true

  package static let page = """
    The `sentiment` is more than 90 days old.

    A judgement of last quarter is about the people and the plans of last quarter. After 120 days
    it counts no longer: the measure that rests on it has no value.

    Judge again, with today's reason, even where the value stays as it was. The rule speaks where
    the segment expects `sentiment`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the sentiment is 100 days old; it counts for 20 days more"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      sentiment: {value: 4, on: 1️⃣2025-11-22, by: kenji}
      ---
      """),
    .flags(
      ["1️⃣": "the sentiment is 145 days old and counts no longer"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      sentiment: {value: 4, on: 1️⃣2025-10-08, by: kenji}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      sentiment: {value: 4, on: 2025-12-02, by: kenji}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .sentiment), let sentiment = account.row.page?.sentiment,
      let on = sentiment.on, context.day - on > Staleness.flaggedAfter,
      let path = account.account.page?.path
    else { return }
    report(
      .stale(days: context.day - on), in: path, at: sentiment.span(of: \.on),
      help: "judge again, with today's reason")
  }
}

extension Finding.Message {
  fileprivate static func stale(days: Int) -> Self {
    "the sentiment is \(counted(days, "day")) old\(Staleness.consequence(days: days))"
  }
}
