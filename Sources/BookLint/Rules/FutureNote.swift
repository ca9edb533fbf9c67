// future-note: a note of a day that is yet to come.

import BookModel
import BookText

package struct FutureNote: DocumentRule {
  package static let id = "future-note"
  package static let needsDay = true

  package static let page = """
    A note is dated after today.

    A note says what happened; until its day it is unseen by every figure, so the talk it tells of
    does not count as a touch. Mostly the year or the month is mistyped.

    Correct the date, in `date:` and in the name of the file. Plan what is yet to come as a task with
    `due:`. The rule speaks in every segment.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the note is dated 2026-03-09, in 7 days"],
      in: "accounts/acme/notes/2026-03-09-call.md",
      """
      ---
      date: 1️⃣2026-03-09
      type: call
      ---
      """),
    .passes(
      in: "accounts/acme/notes/2026-03-02-call.md",
      """
      ---
      date: 2026-03-02
      type: call
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let note = file.page(.note, NoteSchema.self), let date = note.date, date > context.day
    else { return }
    report(
      .future(date, on: context.day), in: file.path, at: note.record.span(of: \.date),
      help: "correct the date, or plan it as a task with `due:`")
  }
}

extension Finding.Message {
  fileprivate static func future(_ date: Day, on day: Day) -> Self {
    "the note is dated \(date), \(distance(from: day, to: date))"
  }
}
