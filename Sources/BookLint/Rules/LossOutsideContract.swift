// loss-outside-contract: a loss on a day on which there was nothing to lose.

import BookModel
import BookText

package struct LossOutsideContract: AccountRule {
  package static let id = "loss-outside-contract"

  package static let page = """
    A loss takes effect on a day on which none of the terms it names was in force, nor had ended
    within the days of grace before.

    `effective_on` is the first day without: the day after the last one of the term. A loss long after
    it says nothing of when the customer left, and one on or before the first day of a term takes the
    whole term out of every figure.

    Correct the day, or the terms it names; a loss that names none ends all terms in force.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`y1` is not in force around 2062-01-01, when it is lost"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2025-12-31, arr: 120000}
      losses:
        - {effective_on: 1️⃣2062-01-01, terms: y1}
      ---
      """),
    .flags(
      ["1️⃣": "no term is in force around 2025-07-01, when all are lost"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2025-12-31, arr: 120000}
      losses:
        - {effective_on: 1️⃣2025-07-01}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-01-01, end: 2025-12-31, arr: 120000}
        - {id: add-on, start: 2025-01-01, end: 2025-06-30, arr: 12000, auto_renew: true}
      losses:
        - {effective_on: 2025-04-01, terms: y1}
        - {effective_on: 2026-01-30, terms: [y1]}
        - {effective_on: 2026-07-01}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = account.account.page else { return }
    let terms = page.contracts ?? []
    let reach = max(1, context.settings.graceDays)
    for loss in page.losses ?? [] {
      guard let day = loss.effectiveOn else { continue }
      let names = loss.terms ?? []
      let lost = names.isEmpty ? terms : terms.filter { names.contains($0.id ?? "") }
      // Ids that name nothing are dangling, and a term without days is unreadable.
      guard lost.count >= names.count, lost.allSatisfy({ $0.start != nil }),
        !lost.contains(where: { $0.canBeLost(on: day, within: reach) })
      else { continue }
      report(
        names.isEmpty ? .nothing(day) : .notInForce(names, day), in: page.path,
        at: loss.span(of: \.effectiveOn))
    }
  }
}

extension Record<TermSchema> {
  /// Whether the term runs on the day before, or ended at most `reach` days before the day.
  fileprivate func canBeLost(on day: Day, within reach: Int) -> Bool {
    guard let start = self.start, start < day else { return false }
    guard let end = self.end, self.autoRenew != true else { return true }
    return day - end <= reach
  }
}

extension Finding.Message {
  fileprivate static func nothing(_ day: Day) -> Self {
    "no term is in force around \(day), when all are lost"
  }

  fileprivate static func notInForce(_ terms: [String], _ day: Day) -> Self {
    guard terms.count > 1 else {
      return "`\(terms[0])` is not in force around \(day), when it is lost"
    }
    return "none of \(terms.joined(separator: ", ")) is in force around \(day), when they are lost"
  }
}
