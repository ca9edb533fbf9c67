// missing-outlook: nobody has made a call on the renewal.

import BookFacts
import BookModel
import BookText

package struct MissingOutlook: AccountRule {
  package static let id = "missing-outlook"
  package static let needsDay = true

  package static let page = """
    The account has no `outlook`.

    The outlook is the CSM's own call on the renewal, apart from the score. Where both differ, one
    of them knows something; without the call nobody notices.

    Write `outlook: {value: green, on: 2026-02-20, by: kenji, reason: …}`. The rule speaks where the
    segment expects `outlook`, from the 30th day of the first term on.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "no outlook: nobody has made a call on the renewal"], in: "accounts/acme/account.md",
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
      outlook: {value: green, on: 2026-02-20, by: kenji, reason: budget is approved}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .outlook, after: LintedAccount.settlingDays),
      let page = account.row.page, !page.has(\.outlook), let path = account.account.page?.path
    else { return }
    report(
      .missing, in: path, at: page.keySpan,
      help: "write `outlook:` with `value`, `on`, `by` and `reason`")
  }
}

extension Finding.Message {
  fileprivate static var missing: Self { "no outlook: nobody has made a call on the renewal" }
}
