// Rows of calendars and mailboxes: which accounts they touch, by the people who took part.

import BookModel
import BookText

extension ImportWork {
  /// The touches of all rows that are of an account; private ones are none, nor what we did among ourselves.
  mutating func touchWants() -> [AccountWant] {
    var wants: [AccountWant] = []
    for row in rows {
      guard row["private"]?.text != "true" else {
        counts.skipped += 1
        continue
      }
      guard let date = required("date", row), let type = required("type", row) else { continue }
      let party = party(of: row)
      if party.accounts.isEmpty {
        if party.isInternal { counts.skipped += 1 } else { counts.unmatched += 1 }
        continue
      }
      for account in party.accounts {
        wants.append((account, touch(row, date, type, of: account, with: party)))
      }
    }
    if counts.unmatched > 0 {
      notes.append("no account has the mail domain of anybody in the unmatched rows")
    }
    return wants
  }

  private func touch(
    _ row: ExportRow, _ date: String, _ type: String, of account: String, with party: TouchParty
  ) -> TableWant {
    let key = [
      (column: "date", texts: [date]), (column: "type", texts: [type]),
      (column: "subject", texts: [row["subject"]?.text ?? ""]),
    ]
    let contacts = party.people.filter { $0.account == account }.map(\.id)
    let texts: [(String, String?)] = [
      ("by", party.member), ("contacts", contacts.isEmpty ? nil : contacts.joined(separator: " ")),
      ("minutes", row["minutes"]?.text), ("source", row["source"]?.text ?? mapping.source),
    ]
    let cells = texts.compactMap { column, text in
      text.map { TableWant.Cell(column: column, text: $0, type: .text, span: row.span) }
    }
    return TableWant(key: key, cells: cells, row: row.number, span: row.span)
  }

  /// Who took part, and which accounts they are of.
  private func party(of row: ExportRow) -> TouchParty {
    var party = TouchParty()
    let texts = ((row["from"]?.texts ?? []) + (row["to"]?.texts ?? []))
      .flatMap(MailAddress.people)
    for text in texts {
      let address = MailAddress(text)
      if let member = cells.teamMember(address?.text ?? text) {
        party.member = party.member ?? member
        continue
      }
      if let domain = address?.domain, domains.own.contains(domain) { continue }
      party.isInternal = false
      let known = contacts.people(named: text)
      let accounts = Set(known.map(\.account))
      if accounts.count == 1 {
        party.add(known[0])
      } else if accounts.isEmpty, let domain = address?.domain, domains.tells(domain) {
        // A domain that several accounts share tells none of them.
        let owners = index.accounts(of: domain)
        if owners.count == 1 { party.add(account: owners[0]) }
      }
    }
    if case .one(let account) = index.match(row) {
      party.only(account)
    }
    return party
  }
}

/// The people of a row.
private struct TouchParty {
  private(set) var accounts: [String] = []
  private(set) var people: [ContactIndex.Person] = []
  /// The first of us.
  var member: String?
  /// Whether nobody else took part.
  var isInternal = true

  mutating func add(_ person: ContactIndex.Person) {
    if !people.contains(person) { people.append(person) }
    add(account: person.account)
  }

  mutating func add(account: String) {
    if !accounts.contains(account) { accounts.append(account) }
  }

  /// The row itself says whose it is.
  mutating func only(_ account: String) {
    accounts = [account]
    isInternal = false
  }
}
