// missing-contacts: nobody on their side is written down.

import BookFacts
import BookModel
import BookText
import BookWork

package struct MissingContacts: AccountRule {
  package static let id = "missing-contacts"
  package static let needsDay = true

  package static let page = """
    The account has no contacts, or all of them have left.

    Whom we know is the first thing a deputy asks when the owner is away, and nothing else in the
    book can tell who was met, who decides and who is leaving.

    Write the people down in contacts.md; `id` and `name` are enough. The rule speaks where the
    segment expects `contacts`. It says nothing of a file that is encrypted.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "nobody at Acme is written down"], in: "accounts/acme/account.md",
      """
      ---
      1️⃣name: Acme
      owner: kenji
      ---
      """, beside: ["accounts/acme/contacts.md": ""]),
    .flags(
      ["1️⃣": "everybody whom we knew at Acme has left"], in: "accounts/acme/contacts.md",
      """
      ---
      1️⃣contacts:
        - {id: h-mori, name: 森 弘, roles: [champion], left_on: 2025-12-31}
      ---
      """),
    .passes(
      in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: h-mori, name: 森 弘}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .contacts), account.row.canRead([.contacts]),
      let page = account.account.page,
      !account.seen.people.contains(where: { $0.isActive(on: context.day) })
    else { return }
    let name = account.account.name
    let help = "write down whom we know there; `id` and `name` are enough"
    if let contacts = account.account.contacts {
      report(
        account.seen.people.isEmpty ? .nobody(name) : .allLeft(name), in: contacts.path,
        at: contacts.record.keySpan, help: help)
    } else {
      report(.nobody(name), in: page.path, at: page.record.keySpan, help: help)
    }
  }
}

extension Finding.Message {
  fileprivate static func nobody(_ account: String) -> Self {
    "nobody at \(account) is written down"
  }
  fileprivate static func allLeft(_ account: String) -> Self {
    "everybody whom we knew at \(account) has left"
  }
}
