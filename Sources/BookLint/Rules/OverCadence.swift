// over-cadence: what the segment promises was not done in time.

import BookFacts
import BookModel
import BookText
import BookWork

package struct OverCadence: AccountRule {
  package static let id = "over-cadence"
  package static let needsDay = true

  package static let page = """
    A review, survey or other thing of the segment's cadence was last done longer ago than its days
    allow. Touches have a rule of their own, `missing-touches`.

    The cadence is what we said this segment gets. Each key is a note's type or `survey`; where the
    thing was never done, its days count from the first day of the first term.

    Do it, or change the cadence in segments/ for all its accounts. The rule speaks where the segment
    expects `touches`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "no qbr for 110 days; all asks for one every 90"], in: "accounts/acme/account.md",
      """
      ---
      1️⃣name: Acme
      owner: kenji
      ---
      """,
      beside: [
        "accounts/acme/notes/2025-11-12-qbr.md": "---\ndate: 2025-11-12\ntype: qbr\n---\n",
        "segments/all.md":
          "---\norder: 10\nwhen: 1 = 1\ncadence: {qbr: 90, touch: 30}\nexpects: [touches]\n---\n",
      ]),
    .flags(
      ["1️⃣": "no survey in the 244 days since their start; all asks for one every 180"],
      in: "accounts/acme/account.md",
      """
      ---
      1️⃣name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
      ---
      """,
      beside: [
        "segments/all.md":
          "---\norder: 10\nwhen: 1 = 1\ncadence: {survey: 180}\nexpects: [touches]\n---\n"
      ]),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      ---
      """,
      beside: [
        "accounts/acme/notes/2025-12-12-qbr.md": "---\ndate: 2025-12-12\ntype: qbr\n---\n",
        "segments/all.md":
          "---\norder: 10\nwhen: 1 = 1\ncadence: {qbr: 90}\nexpects: [touches]\n---\n",
      ]),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .touches), account.row.canRead([.note, .touches, .surveys]),
      let page = account.account.page, let segment = account.segment,
      let cadence = account.row.keptCadence()
    else { return }
    for key in cadence.keys where !key.isInCadence && key.name != "touch" {
      report(
        .over(key, segment.id), in: page.path, at: page.record.keySpan,
        help: "do it, or change the cadence of \(segment.id)")
    }
  }
}

extension Finding.Message {
  fileprivate static func over(_ key: Cadence.Key, _ segment: String) -> Self {
    let days = counted(key.days + key.daysOver, "day")
    let since = key.last == nil ? "in the \(days) since their start" : "for \(days)"
    return "no \(key.name) \(since); \(segment) asks for one every \(key.days)"
  }
}
