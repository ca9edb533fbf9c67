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

  /// Notes why a record cannot be written.
  mutating func refuse(_ record: FieldRecord, _ message: String, help: String?) {
    problems.append(
      (
        record.row,
        ImportProblem(kind: .refusedEdit, message: message, span: record.span, help: help)
      ))
  }

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
  private let context: ImportContext
  private let mapping: ImportMapping
  private let newRecords: NewRecords
  private let reader: FileReader

  init(
    context: ImportContext, mapping: ImportMapping, template: Template?
  ) throws(TemplateFault) {
    self.context = context
    self.mapping = mapping
    reader = FileReader(settings: context.book.settings)
    newRecords = try NewRecords(
      mapping: mapping, day: context.day, template: template, reader: reader)
  }

  func plan(_ records: AccountRecords) -> PlannedAccount {
    records.isNew ? newRecords.account(records) : edited(records)
  }

  private func edited(_ records: AccountRecords) -> PlannedAccount {
    var planned = PlannedAccount()
    guard let account = context.book.account(records.account), let first = records.records.first
    else { return planned }
    let isContacts = mapping.rows == .contacts
    let file = account.folder / (isContacts ? "contacts.md" : "account.md")
    let page = isContacts ? account.contacts?.document : account.page?.document
    if page == nil, account.paths.contains(file) || !isContacts {
      planned.refuse(
        first, "\(file.text) cannot be read, and so not be changed", help: "`csbook lint` says why")
      return planned
    }
    var earlier: EarlierFields?
    var assignments: [Assignment] = []
    for record in records.records {
      assignments += self.assignments(for: record, in: page?.fields, of: file, &earlier, &planned)
    }
    guard !assignments.isEmpty else { return planned }
    if page == nil {
      planned.changes.append(newRecords.contacts(records, at: file))
      assignments = []
    }
    assignments.append(
      Assignment(
        key: "imported.\(mapping.id).on", change: .set(context.day.description)))
    do throws(FieldRefusal) {
      planned.changes += try changes(assignments, of: account)
    } catch {
      planned.refuse(first, error.message, help: error.hint)
    }
    return planned
  }

  /// What is to be set of a record; it is counted, and what cannot be set is a problem of its row.
  private func assignments(
    for record: FieldRecord, in fields: FieldSet?, of file: Path, _ earlier: inout EarlierFields?,
    _ planned: inout PlannedAccount
  ) -> [Assignment] {
    let isNewItem = record.item != nil && fields?.value(at: itemKey(record)[...]) == nil
    if isNewItem, let problem = newRecords.missing(in: record) {
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
    case .bytes(let bytes?): .known(reader.fields(of: bytes, at: file))
    }
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
}
