// circular-renewal: terms that renew each other, or themselves.

import BookModel
import BookText

package struct CircularRenewal: AccountRule {
  package static let id = "circular-renewal"

  package static let page = """
    A term renews itself, or a chain of renewals leads back to where it began.

    `renews` names the term that went before. Where the chain is a circle, none of them went before,
    and csbook follows none of the links.

    Let each term name the one it took over from; the first names none.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`y1` renews itself"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000, renews: 1️⃣y1}
      ---
      """),
    .flags(
      ["1️⃣": "renewals go in a circle: y1, y3, y2, y1"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2023-07-01, end: 2024-06-30, arr: 120000, renews: 1️⃣y3}
        - {id: y2, start: 2024-07-01, end: 2025-06-30, arr: 120000, renews: y1}
        - {id: y3, start: 2025-07-01, end: 2026-06-30, arr: 120000, renews: [y2]}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: core, start: 2024-07-01, end: 2025-06-30, arr: 90000}
        - {id: parts, start: 2024-10-01, end: 2025-06-30, arr: 30000}
        - {id: suite, start: 2025-07-01, end: 2026-06-30, arr: 120000, renews: [core, parts]}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = account.account.page else { return }
    let chains = RenewalChains(of: page.contracts ?? [])
    for circle in chains.circles {
      report(.circle(circle.ids), in: page.path, at: circle.span)
    }
  }
}

extension Finding.Message {
  fileprivate static func circle(_ ids: [String]) -> Self {
    guard ids.count > 1, let first = ids.first else { return "`\(ids.first ?? "")` renews itself" }
    return "renewals go in a circle: \((ids + [first]).joined(separator: ", "))"
  }
}
