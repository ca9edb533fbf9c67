// personal-data-in-prose: an address or telephone number in the text of a note.

import BookModel
import BookText

package struct PersonalDataInProse: DocumentRule {
  package static let id = "personal-data-in-prose"
  package static let severity = Severity.warning

  package static let page = """
    An e-mail address or a telephone number stands in the text below the front matter of a file other
    than contacts.md. Numbers are those with a country's code, and those written as in Japan. Code,
    the team's own addresses and shared ones (`support@…`) do not count.

    contacts.md is the one place that can be encrypted, or erased when a person asks for it. What
    stands in prose stays, in every clone and in all of history.

    Write the person's id instead, and keep the address in contacts.md. The rule speaks in every
    segment, on any day.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "an e-mail address in prose", "2️⃣": "a telephone number in prose"],
      in: "accounts/acme/notes/2026-02-27-call.md",
      """
      ---
      date: 2026-02-27
      type: call
      ---
      Procurement is now 1️⃣k.abe@acme.example, 2️⃣03-1234-5678.
      """),
    .flags(
      ["1️⃣": "an e-mail address in prose"], in: "decisions/2026-02-12-line.md",
      """
      ---
      title: Enterprise begins at 100k
      ---
      [Asked them](mailto:1️⃣k.abe@acme.example).
      """),
    .passes(
      in: "accounts/acme/notes/2026-02-27-call.md",
      """
      ---
      date: 2026-02-27
      type: call
      ---
      Mail Kenji@northwind.example or support@acme.example; `a@b.example` is only an example.
      They grew by +120000 on 2026-02-27.
      """),
    .passes(
      in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: m-tanaka, name: 田中 美咲, email: m.tanaka@acme.example}
      ---
      In the evening: 090-1234-5678
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    guard let document = file.document, document.kind != .contacts,
      !document.body.personalData.isEmpty
    else { return }
    let team = Set(context.settings.team.compactMap { $0.email?.lowercased() })
    for datum in document.body.personalData {
      switch datum.kind {
      case .phone: report(.phone, in: file.path, at: datum.span, help: help(nil))
      case .email(let address):
        let address = address.lowercased()
        guard !team.contains(address) else { continue }
        let person = file.account?.people.first { $0.email?.lowercased() == address }
        report(.email, in: file.path, at: datum.span, help: help(person?.id))
      }
    }
  }

  private static func help(_ person: String?) -> String {
    person.map { "write `\($0)`; contacts.md has the address" }
      ?? "write the person's id, and keep this in contacts.md"
  }
}

extension Finding.Message {
  fileprivate static var email: Self { "an e-mail address in prose" }
  fileprivate static var phone: Self { "a telephone number in prose" }
}
