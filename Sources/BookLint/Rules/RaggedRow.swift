// ragged-row: a row of a table with more or fewer cells than there are columns.

import BookModel
import BookText

package struct RaggedRow: FaultRule {
  package static let id = "ragged-row"

  package static let page = """
    A row of a table has more or fewer cells than the table has columns.

    Mostly a comma stands in an unquoted text, and every cell after it is read into the wrong
    column: minutes as a subject, a score as a comment.

    Quote a cell that holds a comma; leave a cell empty (`,,`) where nothing is known.
    """

  package static let examples: [Example] = [
    .flags(
      [
        "1️⃣": "the row has 5 cells, but the table has 4 columns",
        "2️⃣": "the row has 2 cells, but the table has 4 columns",
      ], in: "accounts/acme/touches.csv",
      """
      date,type,by,subject
      1️⃣2026-02-03,call,kenji,renewal, terms
      2️⃣2026-02-10,email
      """),
    .passes(
      in: "accounts/acme/touches.csv",
      """
      date,type,by,subject
      2026-02-03,call,kenji,"renewal, terms"

      2026-02-10,email,,
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .raggedRow(let expected, let found) = problem.kind else { continue }
      report(
        .ragged(expected, found), in: file.path, at: problem.span,
        help: found > expected
          ? "quote a cell that holds a comma" : "write a comma for each cell that is empty")
    }
  }
}

extension Finding.Message {
  fileprivate static func ragged(_ expected: Int, _ found: Int) -> Self {
    let cells = found == 1 ? "1 cell" : "\(found) cells"
    let columns = expected == 1 ? "1 column" : "\(expected) columns"
    return "the row has \(cells), but the table has \(columns)"
  }
}
