// invalid-utf8: a file that is not encoded as UTF-8.

import BookModel
import BookText

package struct InvalidUtf8: FaultRule {
  package static let id = "invalid-utf8"

  package static let page = """
    A file is not encoded as UTF-8.

    Spreadsheets and old editors save text in other encodings. Read as UTF-8, names would turn
    into question marks, and be saved so; csbook reads nothing of such a file instead.

    Save the file as UTF-8. Where the finding names the encoding that the file seems to have, the
    command `iconv` converts it. Where .gitattributes has it that way, with `working-tree-encoding`,
    take that out too: csbook reads files as they lie in the folder, and Git would save the
    converted one wrongly. `csbook doctor` names such files.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the file is not UTF-8"], in: "accounts/acme/account.md",
      """
      ---
      name: Caf1️⃣é du Nord
      owner: kenji
      ---
      """, as: .windows1252),
    .flags(
      ["1️⃣": "the file is not UTF-8"], in: "accounts/acme/account.md",
      """
      1️⃣---
      name: Café du Nord
      owner: kenji
      ---
      """, as: .utf16),
    .flags(
      ["1️⃣": "the file is not UTF-8"], in: "accounts/acme/surveys.csv",
      """
      date,type,respondent,score,comment
      2026-02-03,nps,m-tanaka,9,tr1️⃣ès bien
      """, as: .windows1252),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Café du Nord 東京
      owner: kenji
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .invalidUTF8(let encoding) = problem.kind else { continue }
      report(
        .notUTF8, in: file.path, at: problem.span,
        help: encoding.map { encoding in
          "it seems to be \(encoding.rawValue): convert it with "
            + "`iconv -f \(encoding.rawValue) -t UTF-8`"
        } ?? "save it as UTF-8; if it is no text, it does not belong here")
    }
  }
}

extension Finding.Message {
  fileprivate static let notUTF8: Self = "the file is not UTF-8"
}
