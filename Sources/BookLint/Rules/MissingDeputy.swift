// missing-deputy: nobody stands in for the owner.

import BookFacts
import BookModel
import BookText

package struct MissingDeputy: AccountRule {
  package static let id = "missing-deputy"
  package static let needsDay = true

  package static let page = """
    The account has no deputy, or one who has left the team.

    An owner falls ill, changes jobs, or is on a plane when the customer calls. A deputy who has met
    them is the difference between a call back and an apology.

    Write `deputy:` with somebody of the team. The rule speaks where the segment expects `deputy`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "nobody stands in for kenji"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: 1️⃣kenji
      ---
      """),
    .flags(
      ["1️⃣": "the deputy, noor, left on 2025-06-30"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      deputy: 1️⃣noor
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
      deputy: maria
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard account.asks(for: .deputy), let page = account.row.page, let owner = page.owner,
      let path = account.account.page?.path
    else { return }
    let help = "write `deputy:` with somebody who has met them"
    guard let deputy = page.deputy else {
      if !page.has(\.deputy) {
        report(.missing(owner), in: path, at: page.span(of: \.owner), help: help)
      }
      return
    }
    guard let leftOn = context.settings.member(deputy)?.leftOn, leftOn <= context.day
    else { return }
    report(.left(deputy, leftOn), in: path, at: page.span(of: \.deputy), help: help)
  }
}

extension Finding.Message {
  fileprivate static func missing(_ owner: String) -> Self { "nobody stands in for \(owner)" }
  fileprivate static func left(_ deputy: String, _ day: Day) -> Self {
    "the deputy, \(deputy), left on \(day)"
  }
}
