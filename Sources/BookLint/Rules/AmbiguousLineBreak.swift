// ambiguous-line-break: a line end that readers of YAML disagree about.

import BookModel
import BookText

package struct AmbiguousLineBreak: FaultRule {
  package static let id = "ambiguous-line-break"

  package static let page = """
    A character stands in front matter that ends a line for some readers of YAML only.

    These are U+0085 (next line), U+2028 (line separator), U+2029 (paragraph separator), and a
    carriage return without a line feed. What is one field for one tool would be two for another.

    Write an ordinary line end, or a blank.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "readers of YAML disagree whether a line separator (U+2028) ends a line"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme1️⃣\u{2028}East
      owner: kenji
      ---
      """),
    .flags(
      ["1️⃣": "readers of YAML disagree whether a lone carriage return ends a line"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme1️⃣\rowner: kenji
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      ---
      What they sent:\u{2028}nothing.
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .ambiguousLineBreak(let scalar) = problem.kind else { continue }
      report(
        .ambiguous(scalar), in: file.path, at: problem.span,
        help: "write an ordinary line end, or a blank")
    }
  }
}

extension Finding.Message {
  fileprivate static func ambiguous(_ scalar: UInt32) -> Self {
    let name =
      switch scalar {
      case 0x0D: "a lone carriage return"
      case 0x85: "a next line (U+0085)"
      case 0x2028: "a line separator (U+2028)"
      default: "a paragraph separator (U+2029)"
      }
    return "readers of YAML disagree whether \(name) ends a line"
  }
}
