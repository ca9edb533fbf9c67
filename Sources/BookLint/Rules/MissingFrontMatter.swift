// missing-front-matter: a document that begins without its fields.

import BookModel
import BookText

package struct MissingFrontMatter: FaultRule {
  package static let id = "missing-front-matter"

  package static let page = """
    A document does not begin with front matter.

    Its fields stand between two lines `---`, and the first of them must be the very first line of
    the file. Without them nobody knows the day of a note or the owner of an account, and the
    document is not read.

    Put the fields at the top. A blank line or a blank before the first `---` hides them, too.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the file has no front matter"], in: "accounts/acme/notes/2026-02-20-call.md",
      """
      1️⃣# Call

      They like the import.

      ---
      date: 2026-02-20
      ---
      """),
    .flags(
      ["1️⃣": "the file has no front matter"], in: "accounts/acme/notes/2026-02-20-call.md",
      """
      1️⃣
      ---
      date: 2026-02-20
      type: call
      ---
      """),
    .passes(
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      \u{FEFF}---
      date: 2026-02-20
      type: call
      ---

      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .missingFrontMatter = problem.kind else { continue }
      report(
        .missing, in: file.path, at: problem.span,
        help: "begin its first line with `---`, then the fields, then `---` again")
    }
  }
}

extension Finding.Message {
  fileprivate static let missing: Self = "the file has no front matter"
}
