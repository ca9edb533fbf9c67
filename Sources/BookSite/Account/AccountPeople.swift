// The people of an account: who they are to us, and when they were last met.

import BookFigures
import BookModel
import BookReports
import BookWork

/// The contacts of one account.
struct AccountPeople {
  let page: AccountPage

  private var say: Language { page.site.say }

  var section: HTML {
    let title = say("People", "関係者")
    guard !page.site.hidesContacts else { return .nothing }
    guard let coverage = page.people.coverage else {
      return .section(
        Anchor("people"), title,
        [
          .element(
            .p, "caution",
            say(
              "Contacts, notes or touches cannot be read, encrypted or with a fault of form: nothing is said of the people.",
              "連絡先・ノート・接点のいずれかが読み取れないため（暗号化または形式の誤り）、関係者は表示できません。"))
        ])
    }
    guard !coverage.contacts.isEmpty else { return .nothing }
    let order = KnownContact.Standing.allCases.dropFirst() + [.left]
    let sorted = order.flatMap { standing in
      coverage.contacts.filter { $0.standing == standing }
    }
    return .section(
      Anchor("people"), title,
      [
        HTMLTable(
          [
            HTMLTable.Column(say("Name", "氏名")),
            HTMLTable.Column(say("Title", "役職"), goes: true),
            HTMLTable.Column(say("Roles", "役割")), HTMLTable.Column(say("State", "状況")),
            HTMLTable.Column(say("Last met", "直近の接点"), goes: true),
            HTMLTable.Column(say("Known to", "面識のある社員"), goes: true),
          ], sorted.map(row)
        ).html
      ])
  }

  private func row(of contact: KnownContact) -> [HTML] {
    let record = contact.record
    let state =
      contact.leavesOn.map { say("leaves \(say.text(of: $0))", "\(say.text(of: $0))離任予定") }
      ?? say(.of(contact.standing))
    return [
      .text(record.name ?? contact.id), .text(record.title ?? ""),
      .text(say.list((record.roles ?? []).map { say(.choice($0, of: ContactSchema.keys.roles)) })),
      .span(contact.isHeard ? "plain" : "faint", state),
      contact.lastSeen.map { say.time($0.day) } ?? "–",
      contact.isActive
        ? .joined(contact.knownTo.map { page.site.link(member: $0) }, by: say(", ", "、")) : "",
    ]
  }
}

extension AccountPage {
  /// Whom we know at the account.
  var people: PeopleFigures { site.figures.people(of: [account])[0] }

  /// The name of whoever takes part in something: one of us, or of theirs if the site shows them; nil for one it hides.
  func name(ofPerson id: String) -> String? {
    if let colleague = site.colleagues[id] { return colleague }
    return site.hidesContacts ? nil : contacts[id] ?? id
  }
}
