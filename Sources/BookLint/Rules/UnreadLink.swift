// unread-link: a symbolic link where a file should stand.

import BookModel
import BookText

package struct UnreadLink: FaultRule {
  package static let id = "unread-link"

  package static let page = """
    A symbolic link, or something else that is no file, stands in the place of a file.

    A link may lead out of the book, to a file that is not committed and that others do not have.
    csbook does not follow it, so what it leads to counts as absent.

    Put the file itself in its place.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "this is a link, which is not followed"], in: "accounts/acme/contacts.md",
      "1️⃣../globex/contacts.md", as: .symbolicLink),
    .passes(
      in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: m-tanaka, name: 田中 美咲}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .notAFile in file.faults.map(\.problem) {
      report(.link, in: file.path, at: .start, help: "put the file itself in its place")
    }
  }
}

extension Finding.Message {
  fileprivate static let link: Self = "this is a link, which is not followed"
}
