// The people of one account: who they are to us, when they were last met, and by whom.

import BookFigures
import BookModel
import BookText
import BookWork

/// One account's people as lines and as data; addresses are never among them.
enum ContactList {
  static func blocks(of person: PeopleFigures, on day: Day) -> [Report.Block] {
    let account = person.account
    let head: Report.Block = .text(
      Styled(account.name, .strong) + Styled("  \(account.id)", .faint)
        + "  ARR \(account.arr.worded)")
    guard let coverage = person.coverage else {
      return [
        head,
        .footnote(
          "contacts, notes or touches of \(account.id) cannot be read: nothing is said of its people"
        ),
      ]
    }
    guard !coverage.contacts.isEmpty else {
      let hint = "no contact is written down; csbook new contacts \(account.id) begins the file"
      return [head, .text(Styled(hint))]
    }
    var blocks = [head, .table(table(coverage.contacts))]
    blocks += [.blank] + summary(of: coverage)
    blocks += person.gaps.enumerated().map { number, gap in
      .pair(number == 0 ? "gaps" : "", Styled(sentence(of: gap, in: coverage), gap.kind.tone))
    }
    return blocks
  }

  private static func table(_ contacts: [KnownContact]) -> TextTable {
    let order = KnownContact.Standing.allCases.dropFirst() + [.left]
    let sorted = order.flatMap { standing in contacts.filter { $0.standing == standing } }
    let hasPersona = contacts.contains { $0.record.persona != nil }
    return TextTable(
      [
        TextTable.Column("contact", least: 12), TextTable.Column("title", least: 16, goes: 1),
        TextTable.Column("roles", least: 16),
      ] + (hasPersona ? [TextTable.Column("persona", least: 10, goes: 2)] : []) + [
        TextTable.Column("state"), TextTable.Column("last met"),
        TextTable.Column("known to", least: 8),
      ],
      sorted.map { contact in
        let record = contact.record
        return [
          Styled(record.name ?? contact.id), Styled(record.title ?? ""),
          Styled(record.roles?.joined(separator: ", ") ?? ""),
        ] + (hasPersona ? [Styled(record.persona ?? "")] : []) + [
          Styled(state(of: contact), contact.tone),
          Styled(contact.lastSeen.map { "\($0.day)" } ?? "never"),
          Styled(contact.isActive ? contact.knownTo.joined(separator: ", ") : ""),
        ]
      })
  }

  private static func state(of contact: KnownContact) -> String {
    if let leaves = contact.leavesOn { return "leaves \(leaves)" }
    guard let left = contact.record.leftOn else { return contact.standing.rawValue }
    return "left \(left)"
  }

  private static func summary(of coverage: ContactCoverage) -> [Report.Block] {
    var blocks: [Report.Block] = [
      .pair("champions", Styled(names(coverage.champions.active))),
      .pair("their sponsor", Styled(names(coverage.sponsors.map(\.id)))),
      .pair(
        "our sponsor",
        Styled(
          (coverage.ourSponsor ?? "none")
            + (coverage.ourSponsor == nil || coverage.isOurSponsorHere ? "" : " (has left)"))),
      .pair(
        "met in 90 days",
        Styled(
          counted(coverage.met.count, "contact")
            + (coverage.namesColleagues
              ? ", known to \(names(coverage.colleagues))"
              : ", nothing says to whom of us they are known"))),
    ]
    let successors = coverage.contacts.compactMap { contact in
      contact.record.successor.map { "\(contact.id) by \($0)" }
    }
    if !successors.isEmpty {
      blocks.append(.pair("followed", Styled(successors.joined(separator: ", "))))
    }
    return blocks
  }

  private static func names(_ ids: [String]) -> String {
    ids.isEmpty ? "none" : ids.joined(separator: ", ")
  }

  /// A gap in words, with the dates that people ask for next.
  static func sentence(of gap: ContactCoverage.Gap, in coverage: ContactCoverage?) -> String {
    let who = gap.people.joined(separator: ", ")
    switch gap.kind {
    case .noChampion:
      let left = coverage?.contacts.filter { !$0.isActive && $0.record.has(role: "champion") }
        .compactMap { contact in contact.record.leftOn.map { (contact.id, $0) } }
        .max { $0.1 < $1.1 }
      return left.map { "no champion since \($0.0) left on \($0.1)" } ?? "no champion"
    case .silentChampions: return "no champion was seen in 180 days: not \(who)"
    case .oneChampion: return "\(who) is the only champion"
    case .noSponsor: return "no sponsor on their side"
    case .silentSponsor: return "the sponsor was not seen in 180 days: \(who)"
    case .ourSponsorLeft: return "our sponsor, \(who), has left"
    case .leaving: return leaving(gap.people, in: coverage)
    case .nobodyMet: return "none of them was met in 90 days"
    case .singleThreaded: return "single-threaded: of those met in 90 days only \(who) is there"
    case .oneColleague:
      return gap.people.isEmpty
        ? "nobody who knows them is still with us" : "known to one colleague only: \(who)"
    }
  }

  private static func leaving(_ people: [String], in coverage: ContactCoverage?) -> String {
    people.map { id in
      let contact = coverage?.contacts.first { $0.id == id }
      let day = contact?.leavesOn.map { " on \($0)" } ?? ""
      let next = contact?.record.successor.map { ", \($0) follows" } ?? ", nobody follows"
      return "\(id) leaves\(day)\(next)"
    }.joined(separator: "; ")
  }

  // MARK: JSON

  /// Names and titles only where the account was asked for by name.
  static func json(_ contact: KnownContact, isNamed: Bool) -> JSON {
    let record = contact.record
    return [
      "id": .text(contact.id), "name": JSON(isNamed ? record.name : nil),
      "title": JSON(isNamed ? record.title : nil),
      "roles": .list((record.roles ?? []).map { .text($0) }), "persona": JSON(record.persona),
      "since": JSON(record.since), "leftOn": JSON(record.leftOn),
      "successor": JSON(record.successor), "advisory": JSON(record.advisory),
      "standing": .text(contact.standing.rawValue),
      "lastMet": contact.lastSeen.map { last in
        [
          "on": JSON(last.day), "type": .text(last.type),
          "by": .list(contact.lastSeenBy.map { .text($0) }),
          "path": .text(last.path.text),
        ]
      } ?? .null,
      "knownTo": .list(contact.knownTo.map { .text($0) }),
    ]
  }
}

extension KnownContact {
  fileprivate var tone: Styled.Tone {
    if leavesOn != nil { return .fair }
    return switch standing {
    case .met: .good
    case .seen, .new: .plain
    case .silent: .fair
    case .left: .faint
    }
  }
}

extension ContactCoverage.Gap.Kind {
  var tone: Styled.Tone {
    switch self {
    case .noChampion, .silentChampions, .noSponsor, .nobodyMet: .bad
    default: .fair
    }
  }
}
