// duplicate-column: a column that stands twice in one table.

import BookModel
import BookText

package struct DuplicateColumn: FaultRule {
  package static let id = "duplicate-column"

  package static let page = """
    Two columns of a table have the same name.

    One of the two would be read and the other lost, without a word which.

    Bring them together, or rename one of them.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the column `active_users` stands twice"], in: "accounts/acme/metrics.csv",
      """
      date,active_users,1️⃣active_users
      2026-02-01,40,41
      """),
    .passes(
      in: "accounts/acme/metrics.csv",
      """
      date,active_users,key_actions
      2026-02-01,40,900
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .duplicateColumn(let name) = problem.kind else { continue }
      report(.twice(name), in: file.path, at: problem.span, help: "keep one of the two")
    }
  }
}

extension Finding.Message {
  fileprivate static func twice(_ column: String) -> Self {
    "the column `\(column)` stands twice"
  }
}
