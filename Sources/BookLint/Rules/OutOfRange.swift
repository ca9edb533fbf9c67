// out-of-range: a number beyond what its field may hold.

import BookModel
import BookText

package struct OutOfRange: FaultRule {
  package static let id = "out-of-range"

  package static let page = """
    A number lies outside the range of its field: a sentiment of 7 where 5 is best, a month 13.

    It would shift means and scores more than any real answer could.

    Write a number of the range that the finding names.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`value` is 7, but should be a whole number from 1 to 5"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      sentiment: {value: 1️⃣7, on: 2026-02-20, by: kenji}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      sentiment: {value: 5, on: 2026-02-20, by: kenji}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .field(let problem) in file.faults.map(\.problem) {
      guard case .outOfRange(let field, let value, let expected) = problem.kind
      else { continue }
      report(.outside(field, value, expected), in: file.path, at: problem.span)
    }
  }
}

extension Finding.Message {
  fileprivate static func outside(_ field: String, _ value: String, _ expected: String) -> Self {
    "`\(field)` is \(value), but should be \(expected)"
  }
}
