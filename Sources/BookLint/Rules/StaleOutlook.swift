// stale-outlook: a judgement of the renewal that is older than 90 days.

import BookFacts
import BookModel
import BookText

package struct StaleOutlook: AccountRule {
  package static let id = "stale-outlook"
  package static let needsDay = true

  package static let page = """
    The `outlook` is more than 90 days old.

    A judgement of last quarter is about the people and the plans of last quarter. After 120 days
    it counts no longer: the measure that rests on it has no value.

    Judge again, with today's reason, even where the value stays as it was. The rule speaks where
    the segment expects `outlook`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the outlook is 100 days old; it counts for 20 days more"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      outlook: {value: green, on: 1️⃣2025-11-22, by: kenji}
      ---
      """),
    .flags(
      ["1️⃣": "the outlook is 145 days old and counts no longer"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      outlook: {value: green, on: 1️⃣2025-10-08, by: kenji}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      outlook: {value: green, on: 2025-12-02, by: kenji}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .outlook), let outlook = account.row.page?.outlook,
      let on = outlook.on, context.day - on > Staleness.flaggedAfter,
      let path = account.account.page?.path
    else { return }
    report(
      .stale(days: context.day - on), in: path, at: outlook.span(of: \.on),
      help: "judge again, with today's reason")
  }
}

extension Finding.Message {
  fileprivate static func stale(days: Int) -> Self {
    "the outlook is \(counted(days, "day")) old\(Staleness.consequence(days: days))"
  }
}
