// unsegmented-account: an account that no segment takes.

import BookFacts
import BookModel
import BookText

package struct UnsegmentedAccount: AccountRule {
  package static let id = "unsegmented-account"
  package static let needsDay = true

  package static let page = """
    The condition of no segment holds for the account.

    Its segment decides what is expected of an account, how often we talk, and how its health is
    scored. Without one nobody misses anything, and the account drops out of every figure by
    segment.

    Widen the `when` of a segment, or end the list with one that takes everybody: `when: 1 = 1`.
    The rule says nothing of accounts that have left or were merged, nor in a book without segments.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "no segment takes Acme; tried enterprise and growth"],
      in: "accounts/acme/account.md",
      """
      ---
      1️⃣name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 12000}
      ---
      """,
      beside: [
        "segments/all.md": "",
        "segments/enterprise.md": "---\norder: 10\nwhen: arr >= 100000\n---\n",
        "segments/growth.md": "---\norder: 20\nwhen: arr >= 40000\n---\n",
      ]),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 12000}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    let tried = context.segmentation.rules.map(\.segment.id)
    guard account.segment == nil, !tried.isEmpty, account.isCustomer,
      let page = account.account.page
    else { return }
    report(
      .unsegmented(account.account.name, tried), in: page.path, at: page.record.keySpan,
      help: "end the segments with one whose `when` is `1 = 1`")
  }
}

extension Finding.Message {
  fileprivate static func unsegmented(_ account: String, _ tried: [String]) -> Self {
    "no segment takes \(account); tried \(listed(tried))"
  }
}
