// outcome-without-day: a renewal with an outcome, and no day on which it was decided.

import BookModel
import BookText

package struct OutcomeWithoutDay: DocumentRule {
  package static let id = "outcome-without-day"
  package static let severity = Severity.warning

  package static let page = """
    The record of a renewal has an `outcome`, and no `closed_on`.

    Without the day the outcome holds for all days, past ones too: a forecast made last year would
    seem to have known it. And whether the renewal was on time has to be guessed from the new term.

    Write `closed_on:`. The rule speaks in every segment, on any day.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the renewal of y1 is renewed, but nothing says since when"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-03-01, end: 2026-02-28, arr: 120000}
      renewals:
        - {term: y1, outcome: 1️⃣renewed}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-03-01, end: 2026-02-28, arr: 120000}
      renewals:
        - {term: y1, outcome: renewed, closed_on: 2026-02-20}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let page = file.page(.account, AccountSchema.self) else { return }
    for renewal in page.renewals ?? [] where !renewal.has(\.closedOn) {
      guard let outcome = renewal.outcome else { continue }
      report(
        .undated(renewal.term ?? "a term", outcome), in: file.path,
        at: renewal.span(of: \.outcome), help: "write `closed_on:`")
    }
  }
}

extension Finding.Message {
  fileprivate static func undated(_ term: String, _ outcome: String) -> Self {
    "the renewal of \(term) is \(outcome), but nothing says since when"
  }
}
