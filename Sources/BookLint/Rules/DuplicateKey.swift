// duplicate-key: a key that stands twice in one mapping.

import BookModel
import BookText

package struct DuplicateKey: FaultRule {
  package static let id = "duplicate-key"

  package static let page = """
    A key stands twice in one mapping.

    Readers of YAML disagree which of the two counts, so one of the values would be lost without
    a word. csbook refuses both.

    Keep the one that is right, and delete the other.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`owner` is written twice"], in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      1️⃣owner: maria
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .duplicateKey(let key, let first) = problem.kind else { continue }
      report(
        .twice(key), in: file.path, at: problem.span,
        notes: [Finding.Note("it stands here first", path: file.path, span: first)],
        help: "keep one of the two")
    }
  }
}

extension Finding.Message {
  fileprivate static func twice(_ key: String) -> Self { "`\(key)` is written twice" }
}
