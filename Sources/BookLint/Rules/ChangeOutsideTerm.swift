// change-outside-term: a new value from a day on which the term does not run.

import BookModel
import BookText

package struct ChangeOutsideTerm: AccountRule {
  package static let id = "change-outside-term"

  package static let page = """
    A change of a term's value lies before its first day or after its last.

    Before the first day there is nothing to change, and after the last day the term is worth
    nothing: such a change either moves no figure or makes the term worth another sum from its first
    day on. A term that renews itself goes on after its `end`, and may change then.

    Correct the day. If the contract was renewed at another price, write the new term, with `renews`.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "the change on 2025-06-01 lies before `y1` starts, on 2025-07-01",
        "2️⃣": "the change on 2027-01-01 lies after `y1` ends, on 2026-12-31",
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - id: y1
          start: 2025-07-01
          end: 2026-12-31
          arr: 120000
          changes:
            - {on: 1️⃣2025-06-01, arr: 100000}
            - {on: 2️⃣2027-01-01, arr: 132000, why: price}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - id: y1
          start: 2025-07-01
          end: 2026-12-31
          arr: 120000
          auto_renew: true
          changes:
            - {on: 2026-01-01, arr: 130000, why: upsell}
            - {on: 2027-01-01, arr: 132000, why: price}
      ---
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = account.account.page else { return }
    for term in page.contracts ?? [] {
      guard let id = term.id, let start = term.start else { continue }
      for change in term.changes ?? [] {
        guard let on = change.on else { continue }
        if on < start {
          report(.before(on, id, start), in: page.path, at: change.span(of: \.on))
        } else if let end = term.end, term.autoRenew != true, on > end {
          report(.after(on, id, end), in: page.path, at: change.span(of: \.on))
        }
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func before(_ on: Day, _ term: String, _ start: Day) -> Self {
    "the change on \(on) lies before `\(term)` starts, on \(start)"
  }

  fileprivate static func after(_ on: Day, _ term: String, _ end: Day) -> Self {
    "the change on \(on) lies after `\(term)` ends, on \(end)"
  }
}
