// stray-quote: a quote in a cell of a table where none may stand.

import BookModel
import BookText

package struct StrayQuote: FaultRule {
  package static let id = "stray-quote"

  package static let page = """
    A quote stands in the middle of a table's cell, or text follows a closing quote.

    Readers of CSV disagree what such a cell holds, and where it ends.

    Put the whole cell in quotes, and write each quote inside it twice: `"5"" display"`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "this quote stands inside an unquoted cell, or text follows it"],
      in: "accounts/acme/touches.csv",
      """
      date,type,by,subject
      2026-02-03,call,kenji,51️⃣" displays
      """),
    .flags(
      ["1️⃣": "this quote stands inside an unquoted cell, or text follows it"],
      in: "accounts/acme/touches.csv",
      """
      date,type,by,subject
      2026-02-03,call,kenji,"renewal1️⃣" terms
      """),
    .passes(
      in: "accounts/acme/touches.csv",
      """
      date,type,by,subject
      2026-02-03,call,kenji,"5"" displays"
      2026-02-10,call,kenji,it's fine
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .strayQuote = problem.kind else { continue }
      report(
        .stray, in: file.path, at: problem.span,
        help: "put the whole cell in quotes, and write quotes inside it twice")
    }
  }
}

extension Finding.Message {
  fileprivate static let stray: Self =
    "this quote stands inside an unquoted cell, or text follows it"
}
