// unclosed-quote: a quoted cell of a table that never ends.

import BookModel
import BookText

package struct UnclosedQuote: FaultRule {
  package static let id = "unclosed-quote"

  package static let page = """
    A cell of a table begins with a quote that is not closed.

    Everything after it, line ends included, belongs to that one cell: all further rows are lost.

    Close the quote at the end of the cell. A quote inside a quoted cell is written twice.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "this quote is not closed"], in: "accounts/acme/touches.csv",
      """
      date,type,by,subject
      2026-02-03,call,kenji,1️⃣"renewal, terms
      2026-02-10,email,kenji,invoice
      """),
    .passes(
      in: "accounts/acme/touches.csv",
      """
      date,type,by,subject
      2026-02-03,call,kenji,"renewal, ""terms""
      and prices"
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .unclosedQuote = problem.kind else { continue }
      report(
        .unclosed, in: file.path, at: problem.span,
        help: "write a quote at the end of the cell, and quotes inside it twice")
    }
  }
}

extension Finding.Message {
  fileprivate static let unclosed: Self = "this quote is not closed"
}
