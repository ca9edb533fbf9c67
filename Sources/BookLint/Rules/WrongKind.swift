// wrong-kind: a file that says it is something else than its place says.

import BookModel
import BookText

package struct WrongKind: FaultRule {
  package static let id = "wrong-kind"

  package static let page = """
    `kind:` says something else than the place of the file.

    The path decides what a file is. Where the two differ, the file was copied or moved, and one of
    them is wrong.

    Move the file to the place of its kind, or delete `kind:`, which nobody needs.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the place says that this is a note, not \u{22}meeting\u{22}"],
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      kind: 1️⃣meeting
      date: 2026-02-20
      type: call
      ---
      """,
      fixed: """
        ---
        kind: note
        date: 2026-02-20
        type: call
        ---
        """),
    // A kind of the book: the file may as well stand in the wrong place.
    .flags(
      ["1️⃣": "the place says that this is a note, not \u{22}escalation\u{22}"],
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: call
      kind: 1️⃣escalation
      ---
      """),
    .passes(
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      kind: note
      date: 2026-02-20
      type: call
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .wrongKind(let stated, let expected, let span) in file.faults.map(\.problem) {
      let isElsewhere = Kind(rawValue: stated)
      report(
        .wrong(stated, expected), in: file.path, at: span,
        help: isElsewhere.map { "move the file to \($0.place), or delete `kind:`" }
          ?? "write `kind: \(expected)`, or nothing",
        fix: isElsewhere == nil && !stated.isEmpty
          ? Fix("write `\(expected)`", [TextEdit(file.path, span, expected)]) : nil)
    }
  }
}

extension Finding.Message {
  fileprivate static func wrong(_ stated: String, _ expected: String) -> Self {
    "the place says that this is a \(expected), not \u{22}\(stated)\u{22}"
  }
}
