// overdue-task: an open task whose due day is over.

import BookFacts
import BookModel
import BookText
import BookWork

package struct OverdueTask: AccountRule {
  package static let id = "overdue-task"
  package static let needsDay = true

  package static let page = """
    A task in an account's files is open, and its due day is over. Tasks of closed plans and plays do
    not count, nor do the steps of playbooks.

    Somebody waits: a customer, or a colleague who planned with the day.

    Do it and write `[x]` with `done:`, cancel it with `[-]`, or give it a day that will hold. The
    rule speaks in every segment: the day was somebody's own promise.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "the task was due 2026-01-31, 30 days ago, with maria",
        "2️⃣": "the task was due 2026-03-01, 1 day ago, with kenji",
      ], in: "accounts/acme/notes/2026-01-20-call.md",
      """
      ---
      date: 2026-01-20
      type: call
      ---
      - [ ] Send the price list @maria 1️⃣due:2026-01-31
      - [/] Find out who signs 2️⃣due:2026-03-01
      - [x] Thank them due:2026-01-21 done:2026-01-21
      - [ ] Book the room due:2026-03-02
      """),
    .passes(
      in: "accounts/acme/plans/pilot.md",
      """
      ---
      title: Pilot
      status: closed
      ---
      - [ ] Second site @kenji due:2025-10-01
      """),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    let overdue = account.row.tasks.overdue(on: context.day)
    guard !overdue.isEmpty else { return }
    let closed = account.account.closedFiles(on: context.day)
    for task in overdue {
      guard let due = task.due, let token = task.task.due, !closed.contains(task.path) else {
        continue
      }
      report(
        .overdue(due, task.owner, on: context.day), in: task.path, at: token.span,
        help: "do it, cancel it with `[-]`, or give it a day that will hold")
    }
  }
}

extension Finding.Message {
  fileprivate static func overdue(_ due: Day, _ owner: String?, on day: Day) -> Self {
    "the task was due \(due), \(distance(from: day, to: due))\(owner.map { ", with \($0)" } ?? "")"
  }
}
