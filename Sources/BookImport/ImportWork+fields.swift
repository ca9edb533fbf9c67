// Rows of accounts, contracts and contacts: which record each is of.

import BookEdit
import BookModel
import BookText

extension ImportWork {
  /// The records that rows of accounts, contracts or contacts make.
  mutating func fieldRecords() -> [AccountRecords] {
    let lines = self.lines
    var gathering = RecordGathering { lines.position(of: Int($0.lower)).line }
    var found: [FieldRecord] = []
    for row in rows {
      let record = mapping.rows == .accounts ? accountRecord(row) : itemRecord(row)
      if let record { found.append(record) }
    }
    // Names of accounts are looked up when all of them are known.
    for record in found {
      if let record = resolved(record) { gathering.add(record) }
    }
    problems.merge(gathering.problems) { $0 + $1 }
    return gathering.accounts
  }

  private mutating func accountRecord(_ row: ExportRow) -> FieldRecord? {
    let id: String
    var isNew = false
    switch index.match(row) {
    case .one(let known):
      id = known
      isNew = book.account(known) == nil
      // From now on it is the one with these links, and no other row's of the same name.
      index.link(known, to: links(of: row))
    case .several(let ids, let text):
      addAmbiguous(ids, text, row)
      return nil
    case .blank:
      add(.missingKey, "nothing in the row tells the account", to: row)
      return nil
    case .none:
      guard let new = newAccount(row) else { return nil }
      (id, isNew) = (new, true)
    }
    let wants = row.values.values.filter { $0.target.name != "id" }.map { value in
      FieldWant(value, at: value.target.name.split(separator: ".").map(String.init))
    }
    return FieldRecord(
      account: id, item: nil, isNew: isNew, row: row.number, span: row.span,
      wants: wants.sorted { $0.key.lexicographicallyPrecedes($1.key) })
  }

  private mutating func newAccount(_ row: ExportRow) -> String? {
    let name = row["name"]?.text
    if let stated = row["id"] {
      guard !index.ids.contains(stated.text) else {
        add(
          .takenId, "there is an account `\(stated.text)` already, told by another key",
          at: stated.span, to: row)
        return nil
      }
      register(stated.text, row)
      return stated.text
    }
    guard let id = index.newID(name: name, row: row) else {
      add(
        .missingValue, "no id can be made of `\(name ?? "")`", at: row["name"]?.span, to: row,
        help: "give the mapping a column for the field `id`, or tell accounts by a link")
      return nil
    }
    register(id, row)
    return id
  }

  /// So that a later row of the same account is known as such.
  private mutating func register(_ id: String, _ row: ExportRow) {
    index.add(id, name: row["name"]?.text, links: links(of: row))
  }

  private func links(of row: ExportRow) -> [(key: String, value: String)] {
    row.keys.compactMap { key in
      guard case .link(let link) = key.by, !key.text.isEmpty else { return nil }
      return (link, key.text)
    }
  }

  private mutating func itemRecord(_ row: ExportRow) -> FieldRecord? {
    guard let account = account(of: row) else { return nil }
    guard let item = mapping.rows == .contacts ? contact(row, of: account) : row["id"]?.text else {
      if problems[row.number] == nil {
        let word = mapping.rows == .contacts ? "contact" : "contract"
        add(.missingKey, "nothing in the row tells which \(word) it is", to: row)
      }
      return nil
    }
    let wants = row.values.values.filter { $0.target.name != "id" }.map { value in
      FieldWant(value, at: [mapping.rows.rawValue, item, value.target.name])
    }
    return FieldRecord(
      account: account, item: item, isNew: false, row: row.number, span: row.span,
      wants: wants.sorted { $0.key.lexicographicallyPrecedes($1.key) })
  }

  /// The accounts that fields name, by id or name; one that nobody knows is a problem of the row.
  private mutating func resolved(_ record: FieldRecord) -> FieldRecord? {
    let links = mapping.keys.compactMap { key in
      if case .link(let link) = key.by { link } else { nil }
    }
    var wants: [FieldWant] = []
    for want in record.wants {
      guard case .reference(.account) = want.type, let text = want.texts.first else {
        wants.append(want)
        continue
      }
      let named = index.accounts(named: text, links: links)
      guard named.count == 1 else {
        let message =
          named.isEmpty
          ? "no account `\(text)`" : "`\(text)` may be \(named.joined(separator: " or "))"
        problems[record.row, default: []].append(
          ImportProblem(
            kind: named.isEmpty ? .unknownAccount : .ambiguousAccount,
            message: "\(want.key.joined(separator: ".")): \(message)", span: want.span))
        return nil
      }
      wants.append(want.saying(named))
    }
    return FieldRecord(
      account: record.account, item: record.item, isNew: record.isNew, row: record.row,
      span: record.span, wants: wants)
  }

  // MARK: Contacts

  /// The id of the contact that a row is of.
  private mutating func contact(_ row: ExportRow, of account: String) -> String? {
    if let stated = row["id"]?.text { return stated }
    let address = row["email"].flatMap { MailAddress($0.text) }
    let people = book.account(account)?.people ?? []
    if let address {
      let known = people.first { $0.email.flatMap(MailAddress.init) == address }
      if let id = known?.id ?? newContacts[account]?[address.text] { return id }
    } else if let name = row["name"]?.text.folded {
      let known = people.first { $0.name?.folded == name }
      if let id = known?.id ?? newContacts[account]?[name] { return id }
    }
    guard let key = address?.text ?? row["name"]?.text.folded else { return nil }
    let name = row["name"]?.text ?? ""
    guard let base = TitleSlug.of(name) ?? address.flatMap({ ImportID.of($0.localPart) }) else {
      add(
        .missingValue, "no id can be made of `\(name)`", at: row["name"]?.span, to: row,
        help: "give the mapping a column for the field `id` or `email`")
      return nil
    }
    let taken = Set(people.compactMap(\.id)).union((newContacts[account] ?? [:]).values)
    let id = ([base] + (2...1_000).map { "\(base)-\($0)" }).first { !taken.contains($0) }
    newContacts[account, default: [:]][key] = id
    return id
  }
}
