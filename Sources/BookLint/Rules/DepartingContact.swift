// departing-contact: somebody who matters leaves or has left, and nobody takes over.

import BookFacts
import BookModel
import BookText
import BookWork

package struct DepartingContact: AccountRule {
  package static let id = "departing-contact"
  package static let needsDay = true

  package static let page = """
    A champion, sponsor, economic buyer or decision maker will leave, or left in the last 90 days,
    and no successor is named.

    Whoever comes next did not choose us. The time to be introduced is while the one who did is
    still there.

    Ask who takes over, write them down as a contact, and name them under `successor:`. The rule
    speaks where the segment expects `contacts` or `champion`.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "m-tanaka (champion) leaves on 2026-03-31, in 29 days, without a successor",
        "2️⃣":
          "h-mori (economic-buyer, decision-maker) left on 2026-02-15, 15 days ago, without a successor",
      ], in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: m-tanaka, name: 田中 美咲, roles: [champion], left_on: 1️⃣2026-03-31}
        - {id: h-mori, name: 森 弘, roles: [economic-buyer, decision-maker], left_on: 2️⃣2026-02-15}
      ---
      """),
    .passes(
      in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: m-tanaka, name: 田中 美咲, roles: [champion], left_on: 2026-03-31, successor: h-mori}
        - {id: h-mori, name: 森 弘, roles: [champion], since: 2025-07-01}
        - {id: k-abe, name: 阿部 健, roles: [end-user], left_on: 2026-02-15}
        - {id: y-ito, name: 伊藤 優, roles: [sponsor], left_on: 2025-08-31}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .contacts) || account.asks(for: .champion),
      let contacts = account.account.contacts
    else { return }
    let sponsor = account.row.page?.sponsor?.theirs
    for person in account.seen.people where person.successor == nil {
      guard let id = person.id, let leftOn = person.leftOn, context.day - leftOn <= 90
      else { continue }
      var roles = (person.roles ?? []).filter(Self.roles.contains)
      if id == sponsor, !roles.contains("sponsor") { roles.append("sponsor") }
      guard !roles.isEmpty else { continue }
      report(
        .departing(id, roles, leftOn, on: context.day), in: contacts.path,
        at: person.span(of: \.leftOn), help: "name who takes over under `successor:`")
    }
  }

  private static let roles: Set<String> = [
    "champion", "sponsor", "economic-buyer", "decision-maker",
  ]
}

extension Finding.Message {
  fileprivate static func departing(
    _ id: String, _ roles: [String], _ leftOn: Day, on day: Day
  ) -> Self {
    """
    \(id) (\(roles.joined(separator: ", "))) \(leftOn > day ? "leaves" : "left") on \(leftOn), \
    \(distance(from: day, to: leftOn)), without a successor
    """
  }
}
