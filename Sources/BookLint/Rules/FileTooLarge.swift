// file-too-large: a file beyond what a book's files may hold.

import BookModel
import BookText

package struct FileTooLarge: FaultRule {
  package static let id = "file-too-large"

  package static let page = """
    A file is larger than 4 MiB.

    A note or a table of that size was not written by hand: it is an export, or something else
    under a wrong name. csbook does not read it.

    Keep exports outside the book, and import what matters of them; or split the file.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the file is larger than 4 MiB"], in: "accounts/acme/notes/2026-02-20-call.md",
      """
      1️⃣---
      date: 2026-02-20
      type: call
      ---
      """, as: .padded(4_194_305)),
    .passes(
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: call
      ---
      """, as: .padded(10_000)),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .fileTooLarge = problem.kind else { continue }
      report(
        .tooLarge(FrontMatter.largestFile), in: file.path, at: problem.span,
        help: "split it, or keep it outside the book")
    }
  }
}

extension Finding.Message {
  fileprivate static func tooLarge(_ limit: Int) -> Self {
    "the file is larger than \(limit / 1_048_576) MiB"
  }
}
