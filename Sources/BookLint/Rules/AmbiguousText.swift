// ambiguous-text: unquoted text that other tools take for something else.

import BookModel
import BookText

package struct AmbiguousText: FaultRule {
  package static let id = "ambiguous-text"
  package static let severity: Severity = .info

  package static let page = """
    Unquoted text stands in a field for text that other readers of YAML take for a boolean, a
    number, a date or nothing: `no`, `1.10`, `012`, `12:30`.

    csbook keeps it as written. A script or another tool that reads the same file may turn Norway
    into false, and version 1.10 into 1.1.

    Quote it; `csbook lint --fix` does.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "other readers of YAML do not take `NO` for text"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      region: 1️⃣NO # Norway
      ---
      """,
      fixed: """
        ---
        name: Acme
        owner: kenji
        region: "NO" # Norway
        ---
        """),
    .flags(
      [
        "1️⃣": "other readers of YAML do not take `1.10` for text",
        "2️⃣": "other readers of YAML do not take `012` for text",
      ], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      tags: [1️⃣1.10, "12:30", 2️⃣012]
      ---
      """,
      fixed: """
        ---
        name: Acme
        owner: kenji
        tags: ["1.10", "12:30", "012"]
        ---
        """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: '42'
      owner: kenji
      region: Norway
      owner_since: 2025-04-01
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .field(let problem) in file.faults.map(\.problem) {
      guard case .ambiguousText(_, let value) = problem.kind else { continue }
      // What is ambiguous holds neither quote nor backslash.
      let quoted = "\u{22}\(value)\u{22}"
      report(
        .ambiguous(value), in: file.path, at: problem.span, help: "quote it: `\(quoted)`",
        fix: Fix("write `\(quoted)`", [TextEdit(file.path, problem.span, quoted)]))
    }
  }
}

extension Finding.Message {
  fileprivate static func ambiguous(_ value: String) -> Self {
    "other readers of YAML do not take `\(value)` for text"
  }
}
