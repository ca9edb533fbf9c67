// missing-champion: nobody on their side speaks for us.

import BookFacts
import BookModel
import BookText
import BookWork

package struct MissingChampion: AccountRule {
  package static let id = "missing-champion"
  package static let needsDay = true

  package static let page = """
    No contact with the role champion is there: nobody has it, all of them have left, or none was
    seen in 180 days in a touch, an interview or at an event.

    A renewal is argued for in rooms that we are not in. Without a champion nobody argues.

    Find out who gains most from what they bought, win them, and give them the role in contacts.md.
    The rule speaks where the segment expects `champion`, from the 30th day of the first term on.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "no contact has the role champion"], in: "accounts/acme/contacts.md",
      """
      ---
      1️⃣contacts:
        - {id: h-mori, name: 森 弘, roles: [decision-maker], since: 2025-07-01}
      ---
      """),
    .flags(
      ["1️⃣": "no champion since h-mori left on 2025-12-31, 61 days ago"],
      in: "accounts/acme/contacts.md",
      """
      ---
      1️⃣contacts:
        - {id: h-mori, name: 森 弘, roles: [champion], since: 2025-07-01, left_on: 2025-12-31}
      ---
      """),
    .flags(
      ["1️⃣": "no champion was seen in 180 days: not k-abe"], in: "accounts/acme/contacts.md",
      """
      ---
      1️⃣contacts:
        - {id: k-abe, name: 阿部 健, roles: [champion], since: 2025-07-01}
      ---
      """),
    .passes(
      in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: h-mori, name: 森 弘, roles: [champion], since: 2025-07-01}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .champion, after: LintedAccount.settlingDays),
      account.row.canRead([.contacts, .note, .touches]),
      let contacts = account.account.contacts, account.row.champions.active.isEmpty
    else { return }
    report(
      message(account, on: context.day), in: contacts.path, at: contacts.record.keySpan,
      help: "find who gains most from what they bought, and give them the role `champion`")
  }

  private static func message(_ account: LintedAccount, on day: Day) -> Finding.Message {
    let silent = account.row.champions.silent
    if !silent.isEmpty { return .silent(silent) }
    let left = account.seen.people.filter { $0.has(role: "champion") }
      .compactMap { person in person.leftOn.map { (id: person.id ?? "", on: $0) } }
      .max { $0.on < $1.on }
    return left.map { .left($0.id, on: $0.on, asOf: day) } ?? .none
  }
}

extension Finding.Message {
  fileprivate static var none: Self { "no contact has the role champion" }
  fileprivate static func left(_ id: String, on left: Day, asOf day: Day) -> Self {
    "no champion since \(id) left on \(left), \(distance(from: day, to: left))"
  }
  fileprivate static func silent(_ ids: [String]) -> Self {
    "no champion was seen in 180 days: not \(listed(ids))"
  }
}
