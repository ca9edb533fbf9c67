// encrypted-file: a file that cannot be read here because it is encrypted.

import BookModel
import BookText

package struct EncryptedFile: FaultRule {
  package static let id = "encrypted-file"
  package static let severity: Severity = .info

  package static let page = """
    A file is encrypted by git-crypt, and this copy of the repository is locked.

    Nothing is wrong with it; but what it holds is unknown here. Without an account's contacts its
    champions cannot be counted, and figures say so.

    With the key, `git-crypt unlock` opens it.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "the file is encrypted, and is not read"], in: "accounts/acme/contacts.md",
      "1️⃣\u{0}GITCRYPT\u{0}c3VwZXIgc2VjcmV0"),
    .passes(
      in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: m-tanaka, name: 田中 美咲}
      ---
      GITCRYPT protects this file elsewhere.
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    for case .encrypted in file.faults.map(\.problem) {
      report(
        .encrypted, in: file.path, at: .start, help: "`git-crypt unlock` opens it, with the key")
    }
  }
}

extension Finding.Message {
  fileprivate static let encrypted: Self = "the file is encrypted, and is not read"
}
