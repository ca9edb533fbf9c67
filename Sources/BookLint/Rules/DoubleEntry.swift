// double-entry: one term, entered twice.

import BookModel
import BookText

package struct DoubleEntry: AccountRule {
  package static let id = "double-entry"

  package static let page = """
    Two terms of an account have the same product, seats, ARR, start and end.

    Terms that overlap add up, as add-ons do. So a term that was entered twice counts twice in every
    figure, and only one of the two will be renewed.

    Delete one. If they are two purchases, let `product` or `seats` say what each is for.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`core-2025` is `y1` once more: same product, seats, ARR and days"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000, product: core, seats: 100}
        - {id: 1️⃣core-2025, start: 2025-07-01, end: 2026-12-31, arr: 120000.00, product: core, seats: 100}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-07-01, end: 2026-12-31, arr: 120000, product: core}
        - {id: y1-analytics, start: 2025-07-01, end: 2026-12-31, arr: 120000, product: analytics}
      ---
      """),
  ]

  /// What tells two purchases apart.
  private struct Purchase: Hashable {
    let product: String?
    let seats: Int?
    let arr: DecimalNumber
    let currency: String?
    let start: Day
    let end: Day?
  }

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = account.account.page else { return }
    var first: [Purchase: Record<TermSchema>] = [:]
    for term in page.contracts ?? [] {
      guard let arr = term.arr, let start = term.start else { continue }
      let purchase = Purchase(
        product: term.product, seats: term.seats, arr: arr, currency: term.currency, start: start,
        end: term.end)
      guard let other = first[purchase] else {
        first[purchase] = term
        continue
      }
      guard let id = term.id, let otherID = other.id, id != otherID else { continue }
      report(
        .again(id, otherID), in: page.path, at: term.span(of: \.id),
        notes: [Finding.Note("it stands here first", path: page.path, span: other.span(of: \.id))])
    }
  }
}

extension Finding.Message {
  fileprivate static func again(_ id: String, _ other: String) -> Self {
    "`\(id)` is `\(other)` once more: same product, seats, ARR and days"
  }
}
