// contacts: whom we know at each account, and where one person holds it.

import BookFigures
import BookModel
import BookRevenue
import BookText
import BookWork

/// Champions, sponsors, threads and gaps.
package enum ContactsReport {
  /// Those with gaps first, each half by ARR; who has left is left out.
  package static func portfolio(_ accounts: [AccountFigures], of figures: Figures) -> Report {
    let customers = accounts.filter { !$0.isMerged && ($0.isCustomer || $0.status == .upcoming) }
    let people = figures.people(of: customers).sorted(by: isBefore)
    let roles = RoleCoverage.all(of: people, in: figures.currency)
    let note = UncountedAccounts.note(accounts.uncounted)
    return Report(
      schema: "csbook.contacts/1",
      data: data(people, roles, accounts.uncounted, isNamed: false, in: figures.currency),
      blocks: (people.isEmpty
        ? [.text(Styled("no customer fits; csbook list shows the accounts"))]
        : blocks(people, roles, figures)) + [note].compactMap { $0.map { .footnote($0) } })
  }

  /// One account with its people.
  package static func account(_ account: AccountFigures, of figures: Figures) -> Report {
    let people = figures.people(of: [account])
    let roles = RoleCoverage.all(of: people, in: figures.currency)
    return Report(
      schema: "csbook.contacts/1",
      data: data(people, roles, [account].uncounted, isNamed: true, in: figures.currency),
      blocks: people.flatMap { ContactList.blocks(of: $0, on: figures.day) })
  }

  private static func isBefore(_ left: PeopleFigures, _ right: PeopleFigures) -> Bool {
    if left.gaps.isEmpty != right.gaps.isEmpty { return right.gaps.isEmpty }
    if left.account.arr != right.account.arr {
      return left.account.arr.minor > right.account.arr.minor
    }
    return left.account.id < right.account.id
  }

  // MARK: Text

  private static func blocks(
    _ people: [PeopleFigures], _ roles: [RoleCoverage], _ figures: Figures
  ) -> [Report.Block] {
    var blocks: [Report.Block] = [.table(table(people, in: figures.currency))]
    blocks.append(.footnote(summary(of: people, in: figures.currency)))
    if let hidden = hidden(people) { blocks.append(.footnote(hidden)) }
    let lacking = people.filter { !$0.gaps.isEmpty }
    if !lacking.isEmpty {
      blocks += [.blank, .table(gaps(lacking))]
    }
    blocks += [.blank, .table(RoleCoverage.table(roles, in: figures.currency))]
    return blocks
  }

  private static func table(_ people: [PeopleFigures], in currency: Currency) -> TextTable {
    TextTable(
      [
        TextTable.Column("account", least: 17),
        TextTable.Column("ARR \(currency.code)", right: true),
        TextTable.Column("champions", right: true), TextTable.Column("sponsor"),
        TextTable.Column("met", right: true), TextTable.Column("colleagues", right: true, goes: 1),
        TextTable.Column("gaps", right: true),
      ],
      people.map { person in
        let arr = person.account.arr.grouped
        guard let coverage = person.coverage else {
          return [person.account.id, arr, "?", "?", "?", "?", "?"].map { Styled($0) }
        }
        let sponsor = coverage.sponsors.contains(where: \.isHeard)
        return [
          Styled(person.account.id), Styled(arr), Styled("\(coverage.champions.active.count)"),
          Styled(sponsor ? "yes" : coverage.sponsors.isEmpty ? "none" : "silent"),
          Styled("\(coverage.met.count)"),
          Styled(coverage.namesColleagues ? "\(coverage.colleagues.count)" : "–"),
          Styled(person.gaps.isEmpty ? "–" : "\(person.gaps.count)"),
        ]
      })
  }

  private static func gaps(_ people: [PeopleFigures]) -> TextTable {
    TextTable(
      [TextTable.Column("account", least: 17), TextTable.Column("gap", least: 30)],
      people.flatMap { person in
        person.gaps.map { gap in
          [
            Styled(person.account.id),
            Styled(ContactList.sentence(of: gap, in: person.coverage), gap.kind.tone),
          ]
        }
      })
  }

  private static func summary(of people: [PeopleFigures], in currency: Currency) -> String {
    let lacking = people.filter { !$0.gaps.isEmpty }
    let arr = Money.sum(people.map(\.account.arr), in: currency)
    let exposed = Money.sum(lacking.map(\.account.arr), in: currency)
    return "\(lacking.count) of \(counted(people.count, "customer")) with gaps, ARR "
      + "\(exposed.worded) of \(arr.grouped)"
  }

  private static func hidden(_ people: [PeopleFigures]) -> String? {
    let hidden = people.filter { $0.coverage == nil }.map(\.account.id)
    guard !hidden.isEmpty else { return nil }
    return
      "contacts, notes or touches of \(hidden.joined(separator: ", ")) cannot be read: nothing "
      + "is said of their people"
  }

  // MARK: JSON

  private static func data(
    _ people: [PeopleFigures], _ roles: [RoleCoverage], _ uncounted: [String], isNamed: Bool,
    in currency: Currency
  ) -> JSON {
    let lacking = people.filter { !$0.gaps.isEmpty }
    return [
      "accounts": .list(people.map { json($0, isNamed: isNamed) }),
      "roles": .list(roles.filter { !$0.isPersona }.map(\.json)),
      "personas": .list(roles.filter(\.isPersona).map(\.json)),
      "totals": [
        "accounts": .whole(people.count),
        "arr": JSON(Money.sum(people.map(\.account.arr), in: currency)),
        "accountsWithGaps": .whole(lacking.count),
        "arrWithGaps": JSON(Money.sum(lacking.map(\.account.arr), in: currency)),
        "unreadable": .whole(people.count { $0.coverage == nil }),
      ],
      "uncounted": UncountedAccounts.json(uncounted),
    ]
  }

  private static func json(_ person: PeopleFigures, isNamed: Bool) -> JSON {
    let coverage = person.coverage
    return [
      "account": .text(person.account.id), "arr": JSON(person.account.arr),
      "champions": ids(coverage?.champions.active),
      "silentChampions": ids(coverage?.champions.silent),
      "leavingChampions": ids(coverage?.champions.leaving),
      "sponsors": ids(coverage?.sponsors.map(\.id)), "ourSponsor": JSON(coverage?.ourSponsor),
      "contactsMet": JSON(coverage?.met.count), "threads": ids(coverage?.threads),
      "colleagues": ids(coverage.flatMap { $0.namesColleagues ? $0.colleagues : nil }),
      "gaps": coverage == nil
        ? .null
        : .list(
          person.gaps.map { gap in
            [
              "kind": .text(gap.kind.rawValue), "people": ids(gap.people),
              "sentence": .text(ContactList.sentence(of: gap, in: coverage)),
            ]
          }),
      "contacts": coverage.map { coverage in
        .list(coverage.contacts.map { ContactList.json($0, isNamed: isNamed) })
      } ?? .null,
    ]
  }

  private static func ids(_ ids: [String]?) -> JSON {
    ids.map { .list($0.map { .text($0) }) } ?? .null
  }
}
