// duplicate-metric-day: two rows of metrics.csv for one day.

import BookModel
import BookText

package struct DuplicateMetricDay: AccountRule {
  package static let id = "duplicate-metric-day"

  package static let page = """
    metrics.csv has two rows of one day.

    A row says how the account stood on a day, or what was counted up to it. With two, counts are
    added up twice, and which of two levels is the latest is left to chance.

    Keep the row that is right, or put both together.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "2026-01-31 has a row already"], in: "accounts/acme/metrics.csv",
      """
      date,licences_used,key_actions
      2026-01-31,80,400
      2026-02-28,82,410
      1️⃣2026-01-31,80,400
      """),
    .passes(
      in: "accounts/acme/metrics.csv",
      """
      date,licences_used,key_actions
      2026-01-31,80,400
      2026-02-28,82,
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    guard let metrics = account.account.metrics else { return }
    var first: [Day: MetricTable.Row] = [:]
    for row in metrics.rows.sorted(by: { $0.span.lower < $1.span.lower }) {
      guard let other = first[row.day] else {
        first[row.day] = row
        continue
      }
      report(
        .again(row.day), in: metrics.path, at: row.span,
        notes: [Finding.Note("it stands here first", path: metrics.path, span: other.span)])
    }
  }
}

extension Finding.Message {
  fileprivate static func again(_ day: Day) -> Self { "\(day) has a row already" }
}
