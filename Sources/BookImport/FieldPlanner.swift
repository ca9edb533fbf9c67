// From what rows say of an account's fields to the edits of its files.

import BookEdit
import BookModel
import BookText

/// What the records of one account come to.
struct PlannedAccount {
  var changes: [ImportPlan.Change] = []
  /// By the number of the row that asked for it.
  var problems: [(row: Int, problem: ImportProblem)] = []
  var created = 0
  var changed = 0
  var unchanged = 0

  /// Counts a record.
  mutating func count(isNew: Bool, isChanged: Bool) {
    if isNew {
      created += 1
    } else if isChanged {
      changed += 1
    } else {
      unchanged += 1
    }
  }
}

/// Plans the edits of accounts, contracts and contacts.
struct FieldPlanner {
  let context: ImportContext
  let mapping: ImportMapping
  /// What new accounts are made of, with a place for each field that the mapping fills.
  let template: Template?
  private let reader: FileReader

  init(
    context: ImportContext, mapping: ImportMapping, template: Template?
  ) throws(TemplateFault) {
    self.context = context
    self.mapping = mapping
    reader = FileReader(settings: context.book.settings)
    let keys = mapping.columns.map { String($0.target.name.prefix { $0 != "." }) }
    self.template = try template?.asking(
      for: Set(keys + ["imported"]).subtracting(["id"]), of: AccountSchema.shape)
  }

  func plan(_ records: AccountRecords) -> PlannedAccount {
    records.isNew ? created(records) : edited(records)
  }

  // MARK: Accounts that are there

  private func edited(_ records: AccountRecords) -> PlannedAccount {
    var planned = PlannedAccount()
    guard let account = context.book.account(records.account), let first = records.records.first
    else { return planned }
    let isContacts = mapping.rows == .contacts
    let file = account.folder / (isContacts ? "contacts.md" : "account.md")
    let page = isContacts ? account.contacts?.document : account.page?.document
    if page == nil, account.paths.contains(file) || !isContacts {
      let message = "\(file.text) cannot be read, and so not be changed"
      planned.problems.append((first.row, refused(message, "`csbook lint` says why", first)))
      return planned
    }
    var earlier: EarlierFields?
    var assignments: [Assignment] = []
    for record in records.records {
      assignments += self.assignments(for: record, in: page?.fields, of: file, &earlier, &planned)
    }
    guard !assignments.isEmpty else { return planned }
    if page == nil {
      planned.changes.append(newContacts(records, at: file))
      assignments = []
    }
    assignments.append(
      Assignment(
        key: "imported.\(mapping.id).on", change: .set(context.day.description)))
    do throws(FieldRefusal) {
      planned.changes += try changes(assignments, of: account)
    } catch {
      planned.problems.append((first.row, refused(error.message, error.hint, first)))
    }
    return planned
  }

  /// What is to be set of a record; it is counted, and what cannot be set is a problem of its row.
  private func assignments(
    for record: FieldRecord, in fields: FieldSet?, of file: Path, _ earlier: inout EarlierFields?,
    _ planned: inout PlannedAccount
  ) -> [Assignment] {
    let isNewItem = record.item != nil && fields?.value(at: itemKey(record)[...]) == nil
    if isNewItem, let problem = missing(in: record) {
      planned.problems.append((record.row, problem))
      return []
    }
    var found: [Assignment] = []
    for want in record.wants {
      let difference = want.difference(from: fields) {
        let fields = earlier ?? self.earlier(file)
        earlier = fields
        return fields
      }
      switch (difference, context.precedence) {
      case (.none, _), (.newer, .book): break
      case (.change(let changes), _): found += changes
      case (.newer, .export):
        found += want.texts.map {
          Assignment(key: want.key.joined(separator: "."), change: .set($0))
        }
      case (.newer(let current), .none):
        planned.problems.append((record.row, newer(want, current, in: file)))
      }
    }
    planned.count(isNew: isNewItem, isChanged: !found.isEmpty)
    return found
  }

  private func changes(
    _ assignments: [Assignment], of account: Account
  ) throws(FieldRefusal) -> [ImportPlan.Change] {
    let edit = try AccountEdit(
      assignments, reason: nil, of: account.id, files: account.paths,
      settings: context.book.settings)
    var texts: [Path: [UInt8]] = [:]
    for file in edit.files { texts[file] = context.bytes(file) }
    // That it was imported goes without saying.
    let imported = "imported.\(mapping.id).on \(context.day)"
    return try edit.edits(of: texts, on: context.day, by: nil).filter(\.edit.isChange).map {
      let told = $0.summary.replacing("; " + imported, with: "")
      return ImportPlan.Change(edit: $0.edit, summary: told == imported ? "imported" : told)
    }
  }

  private func earlier(_ file: Path) -> EarlierFields {
    switch context.earlier(file) {
    case .unknown: .unknown
    case .bytes(nil): .known(nil)
    case .bytes(let bytes?): .known(fields(of: bytes, at: file))
    }
  }

  private func fields(of bytes: [UInt8], at file: Path) -> FieldSet? {
    guard case .file(let kind, let account, let id) = Layout.placement(of: file),
      case .document(let document)? = reader.read(
        bytes, at: file, as: kind, account: account, id: id
      ).content
    else { return nil }
    return document.fields
  }

  private func newer(_ want: FieldWant, _ current: String?, in file: Path) -> ImportProblem {
    let key = want.key.joined(separator: ".")
    let now = current.map { "is `\($0)`" } ?? "was taken out"
    return ImportProblem(
      kind: .newerInBook,
      message: "\(file.text): `\(key)` \(now) since the export was made, which says "
        + "`\(want.texts.joined(separator: ", "))`",
      span: want.span, help: "--ours keeps what the book says, --theirs takes the export's")
  }

  private func itemKey(_ record: FieldRecord) -> [String] {
    [mapping.rows.rawValue] + (record.item.map { [$0] } ?? [])
  }

  // MARK: New records

  /// What a record that is to be new lacks.
  private func missing(in record: FieldRecord) -> ImportProblem? {
    let (shape, word) =
      switch mapping.rows {
      case .contracts: (TermSchema.shape, "contract")
      case .contacts: (ContactSchema.shape, "contact")
      default: (AccountSchema.shape, "account")
      }
    let missing = shape.fields.first { spec in
      spec.requirement == .required && !(spec.key == "id" && record.item != nil)
        && !record.wants.contains { $0.key.last == spec.key }
    }
    return missing.map { spec in
      ImportProblem(
        kind: .missingValue, message: "a new \(word) needs `\(spec.key)`", span: record.span,
        help: "the mapping may give it a `default:`")
    }
  }

  private func newContacts(_ records: AccountRecords, at file: Path) -> ImportPlan.Change {
    let people = records.records.filter { missing(in: $0) == nil }.map { record -> YAMLValue in
      let fields = ContactSchema.shape.fields.compactMap { spec -> YAMLValue.Entry? in
        if spec.key == "id" { return record.item.map { .init("id", .text($0)) } }
        return record.wants.first { $0.key.last == spec.key }.map { .init(spec.key, $0.value) }
      }
      return .record(fields)
    }
    let list = YAMLValue.Entry("contacts", .list(people)).lines(indent: 0, lineEnd: "\n")
    return ImportPlan.Change(
      edit: VerifiedEdit(creating: Array("---\n\(list)\n---\n".utf8), at: file), summary: "new")
  }

  private func created(_ records: AccountRecords) -> PlannedAccount {
    var planned = PlannedAccount()
    guard let record = records.records.first else { return planned }
    if let problem = missing(in: record) {
      planned.problems.append((record.row, problem))
      return planned
    }
    let file = Layout.accounts / records.account / "account.md"
    let bytes: [UInt8]
    do throws(TemplateFault) {
      bytes = try document(of: record)
    } catch {
      planned.problems.append((record.row, refused(error.message, error.hint, record)))
      return planned
    }
    // What was written is read again: a second import must find nothing to change.
    let fields = fields(of: bytes, at: file)
    let lost = record.wants.first { !$0.difference(from: fields) { .known(nil) }.isNone }
    if let lost, let key = lost.key.first {
      planned.problems.append(
        (
          record.row,
          refused(
            "the template for accounts has no place for `\(key)`",
            "write `\(key): {{\(key)}}` into templates/account.md", record)
        ))
      return planned
    }
    planned.changes.append(
      ImportPlan.Change(edit: VerifiedEdit(creating: bytes, at: file), summary: "new"))
    planned.created = 1
    return planned
  }

  private func refused(_ message: String, _ help: String?, _ record: FieldRecord) -> ImportProblem {
    ImportProblem(kind: .refusedEdit, message: message, span: record.span, help: help)
  }

  /// The page of a new account, from the template.
  private func document(of record: FieldRecord) throws(TemplateFault) -> [UInt8] {
    guard let template else { return [] }
    var values: [String: YAMLValue] = [:]
    var maps: [String: [YAMLValue.Entry]] = [:]
    for want in record.wants {
      if want.key.count > 1 {
        maps[want.key[0], default: []].append(.init(want.key[1], want.value))
      } else {
        values[want.key[0]] = want.value
      }
    }
    for (key, entries) in maps { values[key] = .record(entries) }
    values["imported"] = .list([
      .record([.init("by", .text(mapping.id)), .init("on", .literal(context.day.description))])
    ])
    values["title"] = values["name"]
    values["account_name"] = values["name"]
    values["account"] = .text(record.account)
    values["id"] = .text(record.account)
    let known = NewDocument.names.union(AccountSchema.shape.fields.map(\.key))
    return try template.filled(with: TemplateValues(day: context.day, values, known: known))
  }
}

extension FieldWant {
  /// The value as it is written.
  var value: YAMLValue {
    if case .list(let item, _) = type {
      return .list(texts.map { item.written($0) ?? .text($0) })
    }
    let text = texts.first ?? ""
    return type.written(text) ?? .text(text)
  }
}

extension FieldWant.Difference {
  var isNone: Bool { if case .none = self { true } else { false } }
}
