// front-matter-too-large: more fields than a document may have.

import BookModel
import BookText

package struct FrontMatterTooLarge: FaultRule {
  package static let id = "front-matter-too-large"

  package static let page = """
    Front matter is larger than 64 KiB.

    Fields are what people write and review. Front matter of that size was generated, or holds
    text that belongs below it.

    Move prose below the front matter, and series of numbers into `metrics.csv`.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the front matter is larger than 64 KiB"], in: "accounts/acme/account.md",
      """
      1️⃣---
      name: Acme
      owner: kenji
      industry: \(String(repeating: "logistics ", count: 6554))
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      industry: \(String(repeating: "logistics ", count: 65))
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .frontMatterTooLarge = problem.kind else { continue }
      report(
        .tooLarge(file.path == Layout.settings ? "the file" : "the front matter"),
        in: file.path, at: problem.span, help: "move prose into the body, and numbers to a table")
    }
  }
}

extension Finding.Message {
  fileprivate static func tooLarge(_ what: String) -> Self {
    "\(what) is larger than \(YAMLLimit.bytes / 1024) KiB"
  }
}
