// tab-indentation: a line of front matter indented by a tab.

import BookModel
import BookText

package struct TabIndentation: FaultRule {
  package static let id = "tab-indentation"

  package static let page = """
    A line of front matter is indented by a tab.

    YAML nests by indentation, and forbids tabs there, because nobody can say how wide they are.

    Indent with blanks: two for each level.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "a tab indents this line"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      contracts:
      1️⃣\t- {id: y1, start: 2025-04-01, arr: 120000}
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name:\tAcme
      owner: kenji\t# since April
      ---
      \t- code
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .tabIndentation = problem.kind else { continue }
      report(.tab, in: file.path, at: problem.span, help: "indent it with blanks")
    }
  }
}

extension Finding.Message {
  fileprivate static let tab: Self = "a tab indents this line"
}
