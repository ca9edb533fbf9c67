// not-a-mapping: front matter that holds no fields.

import BookModel
import BookText

package struct NotAMapping: FaultRule {
  package static let id = "not-a-mapping"

  package static let page = """
    Front matter holds text or a list where fields should stand.

    Every line of it is a `key: value`. Without a blank after the colon, `name:Acme` is one word,
    and all lines together are one text.

    Write `key: value`, with the blank.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the front matter is no list of `key: value`"], in: "accounts/acme/account.md",
      """
      ---
      1️⃣name:Acme
      owner:kenji
      ---
      """),
    .flags(
      ["1️⃣": "the front matter is no list of `key: value`"], in: "accounts/acme/account.md",
      """
      ---
      1️⃣- name: Acme
      - owner: kenji
      ---
      """),
    .passes(
      in: "accounts/acme/account.md",
      """
      ---
      {name: Acme, owner: kenji}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .text(let problem) in file.faults.map(\.problem) {
      guard case .notAMapping = problem.kind else { continue }
      report(
        .noFields(file.path == Layout.settings ? "the file" : "the front matter"),
        in: file.path, at: problem.span, help: "write `key: value`, with a blank after the colon")
    }
  }
}

extension Finding.Message {
  fileprivate static func noFields(_ what: String) -> Self {
    "\(what) is no list of `key: value`"
  }
}
