// unclosed-front-matter: front matter without its closing line.

import BookModel
import BookText

package struct UnclosedFrontMatter: FaultRule {
  package static let id = "unclosed-front-matter"

  package static let page = """
    Front matter begins with `---` and never ends.

    Where the fields end and the text begins cannot be guessed, so nothing of the file is read.

    Write `---` on a line of its own after the last field.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the front matter is not closed"], in: "accounts/acme/notes/2026-02-20-call.md",
      """
      1️⃣---
      date: 2026-02-20
      type: call

      They like the import.
      """),
    .passes(
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: call
      ...
      They like the import.
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .unclosedFrontMatter = problem.kind else { continue }
      report(
        .unclosed, in: file.path, at: problem.span,
        help: "write `---` on a line of its own after the last field")
    }
  }
}

extension Finding.Message {
  fileprivate static let unclosed: Self = "the front matter is not closed"
}
