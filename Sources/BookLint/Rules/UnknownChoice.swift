// unknown-choice: a word that is none of those its field may hold.

import BookModel
import BookText

package struct UnknownChoice: FaultRule {
  package static let id = "unknown-choice"

  package static let page = """
    A field holds a word that is none of its choices.

    Reports group and count by these words. A new one would stand in no group, and a misspelt one
    would hide a champion or a critical escalation.

    Write one of the words that the finding names. Where another word is needed for a field of
    your own, add it to its `values` in csbook.yml.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`complexity` cannot be \u{22}High\u{22}"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      complexity: 1️⃣High
      ---
      """,
      fixed: """
        ---
        name: Acme
        owner: kenji
        complexity: high
        ---
        """),
    .flags(
      ["1️⃣": "`roles` cannot be \u{22}boss\u{22}"], in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: m-tanaka, name: 田中 美咲, roles: [champion, 1️⃣boss]}
      ---
      """),
    .passes(
      in: "accounts/acme/notes/2026-02-20-call.md",
      """
      ---
      date: 2026-02-20
      type: check-in
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .field(let problem) in file.faults.map(\.problem) {
      guard case .unknownChoice(let field, let value, let choices) = problem.kind
      else { continue }
      let near = NearMiss.of(value, among: choices)
      report(
        .unknown(field, value), in: file.path, at: problem.span,
        help: near.map { "did you mean `\($0)`?" }
          ?? "write one of \(choices.joined(separator: ", "))",
        fix: near.map { Fix("write `\($0)`", [TextEdit(file.path, problem.span, $0)]) })
    }
  }
}

extension Finding.Message {
  fileprivate static func unknown(_ field: String, _ value: String) -> Self {
    "`\(field)` cannot be \u{22}\(value)\u{22}"
  }
}
