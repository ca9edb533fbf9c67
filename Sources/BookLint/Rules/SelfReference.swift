// self-reference: somebody or something that stands in for itself.

import BookModel
import BookText

package struct SelfReference: DocumentRule {
  package static let id = "self-reference"

  package static let page = """
    A record names itself where only another one makes sense: an account as its own parent or as what
    it was merged into, a person as their own deputy or successor.

    An account that is merged into itself is counted nowhere, and a deputy who is the person on leave
    answers nobody.

    Name the other one, or leave the field out.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "`parent` names `acme` itself", "2️⃣": "`into` names `acme` itself"],
      in: "accounts/acme/account.md",
      """
      ---
      name: Acme
      owner: kenji
      parent: 1️⃣acme
      merged: {into: 2️⃣acme, on: 2026-01-01}
      ---
      """),
    .flags(
      ["1️⃣": "`successor` names `m-tanaka` itself"], in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: m-tanaka, name: 田中 美咲, left_on: 2026-03-31, successor: 1️⃣m-tanaka}
      ---
      """),
    .flags(
      ["1️⃣": "`deputy` names `kenji` itself"], in: "csbook.yml",
      """
      name: Northwind CS
      currency: USD
      team:
        - {id: kenji, name: Kenji Sato, deputy: 1️⃣kenji}
      """),
    .passes(
      in: "accounts/acme/contacts.md",
      """
      ---
      contacts:
        - {id: m-tanaka, name: 田中 美咲, left_on: 2026-03-31, successor: h-mori}
        - {id: h-mori, name: 森 弘}
      ---
      """),
  ]

  package static func check(
    _ file: LintedFile, in context: LintContext, _ report: inout Reporter
  ) {
    if let page = file.page(.account, AccountSchema.self) {
      check(page.record, \.parent, is: page.id, in: file.path, &report)
      if let merged = page.merged { check(merged, \.into, is: page.id, in: file.path, &report) }
    }
    for contact in file.page(.contacts, ContactsSchema.self)?.contacts ?? [] {
      check(contact, \.successor, is: contact.id, in: file.path, &report)
    }
    for member in file.page(.book, SettingsSchema.self)?.team ?? [] {
      check(member, \.deputy, is: member.id, in: file.path, &report)
    }
  }

  private static func check<Schema>(
    _ record: Record<Schema>, _ field: KeyPath<Schema, Field<String>>, is id: String?,
    in path: Path, _ report: inout Reporter
  ) {
    guard let id, record[dynamicMember: field] == id else { return }
    report(
      .itself(Schema.keys[keyPath: field].spec.key, id), in: path, at: record.span(of: field))
  }
}

extension Finding.Message {
  fileprivate static func itself(_ field: String, _ id: String) -> Self {
    "`\(field)` names `\(id)` itself"
  }
}
