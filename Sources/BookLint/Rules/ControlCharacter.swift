// control-character: an invisible character in front matter.

import BookModel
import BookText

package struct ControlCharacter: FaultRule {
  package static let id = "control-character"

  package static let page = """
    An invisible character stands in front matter.

    Bells, escapes and byte order marks come with text that was copied from elsewhere. Nobody sees
    them, yet they make two names different that look the same, and some readers of YAML stop at
    them.

    Delete it; `csbook lint --fix` does.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the invisible character U+0007 stands here"], in: "accounts/acme/account.md",
      """
      ---
      name: Ac1️⃣\u{7}me
      owner: kenji
      ---
      """,
      fixed: """
        ---
        name: Acme
        owner: kenji
        ---
        """),
    .flags(
      ["1️⃣": "the invisible character U+FEFF stands here"], in: "accounts/acme/account.md",
      """
      ---
      name: 1️⃣\u{FEFF}Acme
      owner: kenji
      ---
      """,
      fixed: """
        ---
        name: Acme
        owner: kenji
        ---
        """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme\tEast
      owner: kenji
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .controlCharacter(let scalar) = problem.kind else { continue }
      report(
        .invisible(scalar), in: file.path, at: problem.span, help: "delete it",
        fix: Fix("delete the character", [TextEdit(file.path, problem.span, "")]))
    }
  }
}

extension Finding.Message {
  fileprivate static func invisible(_ scalar: UInt32) -> Self {
    let digits = String(scalar, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return "the invisible character U+\(zeros)\(digits) stands here"
  }
}
