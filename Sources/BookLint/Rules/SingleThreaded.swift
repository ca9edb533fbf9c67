// single-threaded: all talk with a customer goes through one person.

import BookFacts
import BookModel
import BookText
import BookWork

package struct SingleThreaded: AccountRule {
  package static let id = "single-threaded"
  package static let needsDay = true

  package static let page = """
    In the touches of 90 days, exactly one of their contacts took part.

    What one person tells you is what the customer is to you. When they change jobs, you learn of the
    renewal from somebody you have never met.

    Bring a second one in: to the next call, or with a question of their own. The rule speaks where the
    segment expects `contacts`, from the 90th day of the first term on; where nobody was met at all,
    other rules do.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "m-tanaka is the only one of their people met in 90 days"],
      in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: 1️⃣m-tanaka, name: 田中 美咲, roles: [champion], since: 2025-07-01}
        - {id: h-mori, name: 森 弘, roles: [champion], since: 2025-12-01}
      ---
      """,
      beside: [
        "accounts/acme/notes/2026-02-20-call.md": """
        ---
        date: 2026-02-20
        type: call
        attendees: [m-tanaka, kenji]
        ---
        """
      ]),
    .passes(
      in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: m-tanaka, name: 田中 美咲, roles: [champion], since: 2025-07-01}
        - {id: h-mori, name: 森 弘, roles: [champion], since: 2025-12-01}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .contacts, after: 90),
      account.row.canRead([.contacts, .note, .touches]),
      let contacts = account.account.contacts
    else { return }
    let met = ContactsMet(
      among: account.seen.people, in: account.row.interactions, on: context.day)
    guard met.ids.count == 1, let only = met.ids.first,
      let person = account.seen.people.first(where: { $0.id == only })
    else { return }
    report(
      .only(only), in: contacts.path, at: person.span(of: \.id),
      help: "bring a second of their people to the next call")
  }
}

extension Finding.Message {
  fileprivate static func only(_ id: String) -> Self {
    "\(id) is the only one of their people met in 90 days"
  }
}
