// task-near-miss: a line that was meant as a task, but is none.

import BookModel
import BookText

package struct TaskNearMiss: FaultRule {
  package static let id = "task-near-miss"

  package static let page = """
    A line looks like a task, or a word like one of its tokens, but a blank is missing or too many:
    `-[ ]`, `- []`, `- [ x]`, `due: 2026-05-01`, `@ kenji`.

    The promise would stand in the file and in nobody's list.

    Write `- [ ] What to do @who due:2026-05-01`; `csbook lint --fix` does.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "this was meant as a task, but is none"],
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: call
      ---
      - 1️⃣[] Send the deck @kenji
      - [x] Book the room
      """,
      fixed: """
        ---
        date: 2026-02-20
        type: call
        ---
        - [ ] Send the deck @kenji
        - [x] Book the room
        """),
    .flags(
      ["1️⃣": "`due:` is not read: a blank stands after it"],
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: call
      ---
      - [ ] Send the deck @kenji 1️⃣due: 2026-05-01
      """,
      fixed: """
        ---
        date: 2026-02-20
        type: call
        ---
        - [ ] Send the deck @kenji due:2026-05-01
        """),
    .passes(
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: call
      ---
      - [ ] Send the deck @kenji due:2026-05-01
      - `- []` is how others write it
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .taskNearMiss(let miss, let replacement) = problem.kind else { continue }
      let message: Finding.Message? =
        switch miss {
        case .checkbox: .noTask
        case .spacedToken(let token): .spaced(token)
        case .impossibleDay: nil
        }
      guard let message else { continue }
      report(
        message, in: file.path, at: problem.span,
        help: replacement.map { "write `\($0)`" },
        fix: replacement.map {
          Fix("write `\($0)`", [TextEdit(file.path, problem.span, $0)])
        })
    }
  }
}

extension Finding.Message {
  fileprivate static let noTask: Self = "this was meant as a task, but is none"

  fileprivate static func spaced(_ token: String) -> Self {
    "`\(token == "@" ? token : token + ":")` is not read: a blank stands after it"
  }
}
