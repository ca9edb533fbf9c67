// Whom we know at one account, as written reports tell it.

import BookFigures
import BookModel
import BookWork

extension ReportSource {
  /// The people, who of us knows them, and what is lacking; missing where a file of theirs cannot be read.
  func people(of account: AccountFigures) -> ReportValue {
    guard let people = figures.people(of: [account]).first, let coverage = people.coverage else {
      return .missing
    }
    return [
      "people": ReportValue(coverage.contacts) { person($0) },
      "gaps": ReportValue(people.gaps) { gap in
        ["gap": .words(.of(gap, in: coverage) { name(of: $0, in: account.id) ?? $0 })]
      },
      "ourSponsor": colleague(coverage.ourSponsor),
      "ourSponsorHasLeft": .flag(coverage.ourSponsor != nil && !coverage.isOurSponsorHere),
      "met": ReportValue(coverage.met.count),
    ]
  }

  private func person(_ contact: KnownContact) -> ReportValue {
    let record = contact.record
    return [
      "person": .text(contact.id), "name": .text(record.name ?? contact.id),
      "title": ReportValue(record.title),
      "roles": ReportValue(record.roles ?? []) {
        .words(.choice($0, of: ContactSchema.keys.roles))
      },
      "decides": .flag(record.isExecutive || record.has(role: "champion")),
      "standing": .words(.of(contact.standing)), "isThere": .flag(contact.isActive),
      "leavesOn": ReportValue(contact.leavesOn), "leftOn": ReportValue(record.leftOn),
      "successor": ReportValue(record.successor),
      "lastMet": ReportValue(contact.lastSeen?.day),
      "lastType": ReportValue(contact.lastSeen.map { .interaction($0.type) }),
      "lastBy": ReportValue(contact.lastSeenBy) { colleague($0) },
      "knownTo": ReportValue(contact.knownTo) { colleague($0) },
    ]
  }
}
