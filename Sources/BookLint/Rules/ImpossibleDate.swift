// impossible-date: a day that the calendar does not have.

import BookModel
import BookText

package struct ImpossibleDate: FaultRule {
  package static let id = "impossible-date"

  package static let page = """
    A date is written in the right form, but the calendar has no such day: 30 February, 31 April,
    month 13.

    Other tools move such a day into the next month without a word, and a term would end later
    than the contract says.

    Write the day that was meant. What is agreed to the end of a month is its last day.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`end` is 2026-02-30, which does not exist"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2025-03-01, end: 1️⃣2026-02-30, arr: 120000}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
        - {id: y1, start: 2027-03-01, end: 2028-02-29, arr: 120000}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .field(let problem) in file.faults.map(\.problem) {
      guard case .impossibleDay(let field, let value) = problem.kind else { continue }
      report(
        .impossible(field, value), in: file.path, at: problem.span,
        help: DateHint.help(for: value))
    }
  }
}

extension Finding.Message {
  fileprivate static func impossible(_ field: String, _ value: String) -> Self {
    "`\(field)` is \(value), which does not exist"
  }
}
