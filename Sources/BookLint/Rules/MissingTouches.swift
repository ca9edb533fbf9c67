// missing-touches: nobody has talked to them for longer than the segment allows.

import BookFacts
import BookModel
import BookText
import BookWork

package struct MissingTouches: AccountRule {
  package static let id = "missing-touches"
  package static let needsDay = true

  package static let page = """
    There was no touch for longer than the `touch` days of the segment's cadence, or for more than 90
    days where it names none.

    A touch is a call, meeting, email, workshop, QBR or training, from notes, touches.csv and events;
    internal notes and updates are none. Where there never was one, the days count from the first day
    of the first term.

    Call them, and write it down. The rule speaks where the segment expects `touches`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "no touch for 152 days; all asks for one every 30"], in: "accounts/acme/account.md",
      """
      ---
      1️⃣name: Acme
      owner: kenji
      ---
      """,
      beside: [
        "accounts/acme/notes/2026-02-20-call.md": "",
        "accounts/acme/touches.csv": "date,type,by,contacts\n2025-10-01,call,kenji,m-tanaka\n",
        "segments/all.md":
          "---\norder: 10\nwhen: 1 = 1\ncadence: {touch: 30}\nexpects: [touches]\n---\n",
      ]),
    .flags(
      ["1️⃣": "no touch in the 244 days since their start"], in: "accounts/acme/account.md",
      """
      ---
      1️⃣name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
      ---
      """, beside: ["accounts/acme/notes/2026-02-20-call.md": ""]),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .touches), account.row.canRead([.note, .touches]),
      let page = account.account.page
    else { return }
    let asked = account.row.keptCadence()?.keys.first { $0.name == "touch" }
    let last = account.row.interactions.lastTouch?.day
    guard let since = last ?? account.row.firstStart else { return }
    let days = context.day - since
    guard days > asked?.days ?? 90 else { return }
    report(
      last == nil ? .never(days) : .silence(days, asked, account.segment?.id), in: page.path,
      at: page.record.keySpan, help: "call them, and write it down")
  }
}

extension Finding.Message {
  fileprivate static func never(_ days: Int) -> Self {
    "no touch in the \(counted(days, "day")) since their start"
  }

  fileprivate static func silence(
    _ days: Int, _ asked: Cadence.Key?, _ segment: String?
  ) -> Self {
    guard let asked, let segment else { return "no touch for \(counted(days, "day"))" }
    return "no touch for \(counted(days, "day")); \(segment) asks for one every \(asked.days)"
  }
}
