// backward-renewal: a term that renews one which starts no earlier.

import BookModel
import BookText

package struct BackwardRenewal: AccountRule {
  package static let id = "backward-renewal"

  package static let page = """
    A term renews another one that starts on the same day or later.

    What is renewed was there first. csbook does not follow such a link: the term that was really
    renewed would count as lost, and the new one as bought on top.

    Turn the link round, or correct the day that is wrong.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`y1` renews `y2`, which starts no earlier"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2024-07-01, end: 2025-06-30, arr: 100000, renews: 1️⃣y2}
        - {id: y2, start: 2025-07-01, end: 2026-06-30, arr: 120000}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2024-07-01, end: 2025-06-30, arr: 100000}
        - {id: y2, start: 2025-05-01, end: 2026-06-30, arr: 120000, renews: y1}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = account.account.page else { return }
    let chains = RenewalChains(of: page.contracts ?? [])
    let circular = Set(chains.circles.flatMap(\.ids))
    for link in chains.links {
      // Some link of a circle always leads back; the circle is the fault.
      guard !circular.contains(link.successor) || !circular.contains(link.predecessor),
        let start = chains.start(of: link.successor),
        let before = chains.start(of: link.predecessor), before >= start
      else { continue }
      report(.backward(link.successor, link.predecessor), in: page.path, at: link.span)
    }
  }
}

extension Finding.Message {
  fileprivate static func backward(_ successor: String, _ predecessor: String) -> Self {
    "`\(successor)` renews `\(predecessor)`, which starts no earlier"
  }
}
