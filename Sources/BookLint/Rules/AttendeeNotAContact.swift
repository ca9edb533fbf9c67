// attendee-not-a-contact: a note names somebody whom nobody knows.

import BookModel
import BookText

package struct AttendeeNotAContact: AccountRule {
  package static let id = "attendee-not-a-contact"
  package static let severity = Severity.warning

  package static let page = """
    An attendee of a note is neither a contact of the account nor a member of the team.

    Whoever is not in contacts.md counts nowhere: not as met, not as a champion seen, and nobody will
    notice when they leave.

    `csbook lint --fix` adds the person to contacts.md, with the id for a name until somebody writes
    it, unless the id is so near to a known one that it may be misspelt. Where contacts.md is missing,
    write it. The rule speaks in every segment, on any day.
    """

  package static let examples: [Example] = [
    .flags(
      ["1️⃣": "k-abe is neither a contact nor of the team"],
      in: "accounts/acme/notes/2026-02-27-call.md",
      """
      ---
      date: 2026-02-27
      type: call
      attendees: [m-tanaka, 1️⃣k-abe, kenji]
      ---
      """,
      fixed: """
        ---
        contacts:
          - {id: m-tanaka, name: 田中 美咲, roles: [champion], since: 2025-07-01}
          - {id: h-mori, name: 森 弘, roles: [champion, decision-maker], since: 2025-07-01}
          - id: k-abe
            name: k-abe
        ---
        """),
    .flags(
      ["1️⃣": "m-tanaca is neither a contact nor of the team"],
      in: "accounts/acme/notes/2026-02-27-call.md",
      """
      ---
      date: 2026-02-27
      type: call
      attendees: 1️⃣m-tanaca
      ---
      """),
    .flags(
      ["1️⃣": "k-abe is neither a contact nor of the team"],
      in: "accounts/acme/notes/2026-02-27-call.md",
      """
      ---
      date: 2026-02-27
      type: call
      attendees: [1️⃣k-abe]
      ---
      """,
      beside: [
        "accounts/acme/contacts.md": "", "accounts/acme/notes/2026-02-20-call.md": "",
      ]),
    .passes(
      in: "accounts/acme/notes/2026-02-27-call.md",
      """
      ---
      date: 2026-02-27
      type: call
      attendees: [m-tanaka, kenji]
      ---
      """),
    .passes(
      in: "accounts/acme/notes/2026-02-27-call.md",
      """
      ---
      date: 2026-02-27
      type: call
      attendees: [k-abe]
      ---
      """, beside: ["accounts/acme/contacts.md": "---\ncontacts: [\n---\n"]),
  ]

  package static func check(
    _ account: LintedAccount, in context: LintContext, _ report: inout Reporter
  ) {
    // In a contacts.md that cannot be read there may be anybody.
    guard !account.account.notes.isEmpty, let people = account.names.contacts else { return }
    let account = account.account
    let team = context.names.team ?? []
    var added: Set<String> = []
    for note in account.notes {
      note.document.fields.forEachValue(of: .people) { attendee in
        guard let id = attendee.text, !people.contains(id), !team.contains(id) else { return }
        let near = NearMiss.of(id, among: people.union(team).sorted())
        // `a-tanaka` may well be another person than `m-tanaka`: only a writer can tell.
        let isNew = near == nil && added.insert(id).inserted
        let fix = isNew ? account.contacts.flatMap { Fix(adding: id, to: $0) } : nil
        report(
          .unknown(id), in: note.path, at: attendee.span,
          help: near.map { "did you mean `\($0)`? else add them to contacts.md" }
            ?? "add them to contacts.md", fix: fix)
      }
    }
  }
}

extension Finding.Message {
  fileprivate static func unknown(_ id: String) -> Self {
    "\(id) is neither a contact nor of the team"
  }
}
