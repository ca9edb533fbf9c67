// undeclared-metric: a column of metrics.csv that csbook.yml does not declare.

import BookModel
import BookText

package struct UndeclaredMetric: FaultRule {
  package static let id = "undeclared-metric"

  package static let page = """
    A column of `metrics.csv` is neither built in nor declared in csbook.yml under `metrics:`.

    Whether its numbers are levels or counts decides how they are read: licences are never summed,
    logins are. An undeclared column is not read at all, so health would not see it.

    Correct the name, or declare the column once:

        metrics:
          reports_sent: {kind: count, unit: reports}
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "csbook.yml declares no metric `activ_users`"], in: "accounts/acme/metrics.csv",
      """
      date,1️⃣activ_users,key_actions
      2026-02-01,40,900
      """,
      fixed: """
        date,active_users,key_actions
        2026-02-01,40,900
        """),
    // The column that was nearly written stands there already.
    .flags(
      [
        "1️⃣": "csbook.yml declares no metric `active_user`",
        "2️⃣": "csbook.yml declares no metric `reports_sent`",
      ], in: "accounts/acme/metrics.csv",
      """
      date,active_users,1️⃣active_user,2️⃣reports_sent
      2026-02-01,40,900,3
      """),
    .passes(
      in: "accounts/acme/metrics.csv",
      """
      date,active_users,reports_sent
      2026-02-01,40,3
      """,
      beside: [
        "csbook.yml": """
        name: Northwind CS
        currency: USD
        metrics:
          reports_sent: {kind: count, unit: reports}

        """
      ]),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .field(let problem) in file.faults.map(\.problem) {
      guard case .undeclaredMetric(let name, let known) = problem.kind else { continue }
      let near = NearMiss.of(name, among: known)
      report(
        .undeclared(name), in: file.path, at: problem.span,
        help: near.map { "did you mean `\($0)`?" } ?? "declare it in csbook.yml under `metrics:`",
        fix: near.map { Fix("write `\($0)`", [TextEdit(file.path, problem.span, $0)]) })
    }
  }
}

extension Finding.Message {
  fileprivate static func undeclared(_ metric: String) -> Self {
    "csbook.yml declares no metric `\(metric)`"
  }
}
