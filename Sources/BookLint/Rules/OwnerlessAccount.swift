// ownerless-account: the owner has left the team.

import BookModel
import BookText

package struct OwnerlessAccount: AccountRule {
  package static let id = "ownerless-account"
  package static let needsDay = true

  package static let page = """
    The owner of the account has left the team.

    Tasks, alerts and the customer's questions go to somebody who no longer reads them.

    Write the new owner with `owner_since`, and set the sentiment anew: a relationship restarts at 2
    with a handover. The rule speaks in every segment, of accounts that have not left.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the owner, noor, left on 2025-06-30, 245 days ago"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: 1️⃣noor
      deputy: kenji
      ---
      """,
      beside: [
        "csbook.yml": """
        name: Northwind CS
        currency: USD
        team:
          - {id: kenji, name: Kenji Sato}
          - {id: noor, name: Noor Halabi, left_on: 2025-06-30}
        """
      ]),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = account.account.page, let owner = page.owner,
      let leftOn = context.settings.member(owner)?.leftOn, leftOn <= context.day,
      account.isCustomer
    else { return }
    report(
      .ownerless(owner, leftOn, on: context.day), in: page.path, at: page.record.span(of: \.owner),
      help: page.deputy.map { "hand it over; the deputy is \($0)" } ?? "hand it over")
  }
}

extension Finding.Message {
  fileprivate static func ownerless(_ owner: String, _ leftOn: Day, on day: Day) -> Self {
    "the owner, \(owner), left on \(leftOn), \(distance(from: day, to: leftOn))"
  }
}
