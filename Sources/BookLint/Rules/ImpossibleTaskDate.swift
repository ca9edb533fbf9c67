// impossible-task-date: a task's date that is no day.

import BookModel
import BookText

package struct ImpossibleTaskDate: FaultRule {
  package static let id = "impossible-task-date"

  package static let page = """
    A task carries a date that does not exist, or is no date at all.

    A task due on 30 February is never overdue, and so never done.

    Write a day as YYYY-MM-DD; in the steps of a playbook, days after its start such as `due:+3d`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the task's date 2026-02-30 does not exist"],
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: call
      ---
      - [ ] Send the deck due:1️⃣2026-02-30
      """),
    .flags(
      ["1️⃣": "the task's date \u{22}friday\u{22} is no day"],
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: call
      ---
      - [ ] Send the deck due:1️⃣friday
      """),
    .passes(
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: call
      ---
      - [ ] Send the deck due:2028-02-29
      - [ ] Say when it is due: on friday
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .taskNearMiss(.impossibleDay(let text), _) = problem.kind else { continue }
      report(
        .impossible(text), in: file.path, at: problem.span, help: DateHint.help(for: text))
    }
  }
}

extension Finding.Message {
  fileprivate static func impossible(_ text: String) -> Self {
    text.first?.isNumber == true && text.utf8.count == 10
      ? "the task's date \(text) does not exist"
      : "the task's date \u{22}\(text)\u{22} is no day"
  }
}
