// unknown-field: a key that its record does not have.

import BookModel
import BookText

package struct UnknownField: DocumentRule {
  package static let id = "unknown-field"

  package static let page = """
    A key stands in a record that has no such field.

    A misspelt field would silently count as absent: a renewal without its amount, a champion
    nobody sees. So every key must be one of the schema's.

    Correct the key; `csbook help format` lists all fields. For fields of your own, declare them
    in csbook.yml under `fields:` and write them under `custom:`. Keys that begin with `x-` are
    free, and ignored.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "no field `ownr_since` in the account"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      1️⃣ownr_since: 2025-04-01
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      x-crm-stage: closed
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .field(let problem) in file.faults.map(\.problem) {
      guard case .unknownField(let key, let record, let known) = problem.kind
      else { continue }
      let near = NearMiss.of(key, among: known)
      report(
        .unknown(key, record), in: file.path, at: problem.span,
        help: near.map { "did you mean `\($0)`?" }
          ?? "declare it in csbook.yml under `fields:`, or begin it with `x-`",
        fix: near.map { near in
          Fix("write `\(near)`", [TextEdit(file.path, problem.span, near)])
        })
    }
  }
}

extension Finding.Message {
  fileprivate static func unknown(_ key: String, _ record: String) -> Self {
    "no field `\(key)` in the \(record)"
  }
}
