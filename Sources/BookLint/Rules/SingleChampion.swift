// single-champion: one person alone speaks for us.

import BookFacts
import BookModel
import BookText
import BookWork

package struct SingleChampion: AccountRule {
  package static let id = "single-champion"
  package static let needsDay = true

  package static let page = """
    Exactly one contact with the role champion is there and was seen in 180 days.

    One champion is one resignation away from none, and most of what a vendor knows of a customer
    goes with them.

    Win a second one, at another site or in another team. The rule speaks where the segment expects
    `champion`, from the 30th day of the first term on.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "m-tanaka is the only champion"], in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: m-tanaka, name: 田中 美咲, roles: 1️⃣[champion], since: 2025-07-01}
        - {id: h-mori, name: 森 弘, roles: [decision-maker], since: 2025-07-01}
      ---
      """),
    .flags(
      ["1️⃣": "m-tanaka is the only champion seen in 180 days"], in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: m-tanaka, name: 田中 美咲, roles: 1️⃣[champion], since: 2025-07-01}
        - {id: k-abe, name: 阿部 健, roles: [champion], since: 2025-07-01}
      ---
      """),
    .passes(
      in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: m-tanaka, name: 田中 美咲, roles: [champion], since: 2025-07-01}
        - {id: h-mori, name: 森 弘, roles: [champion], since: 2025-07-01}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .champion, after: LintedAccount.settlingDays),
      account.row.canRead([.contacts, .note, .touches]),
      let contacts = account.account.contacts
    else { return }
    let champions = account.row.champions
    guard champions.active.count == 1, let only = champions.active.first,
      let person = account.seen.people.first(where: { $0.id == only })
    else { return }
    report(
      .only(only, hasSilent: !champions.silent.isEmpty), in: contacts.path,
      at: person.span(of: \.roles), help: "win a second champion, at another site or team")
  }
}

extension Finding.Message {
  fileprivate static func only(_ id: String, hasSilent: Bool) -> Self {
    "\(id) is the only champion\(hasSilent ? " seen in 180 days" : "")"
  }
}
