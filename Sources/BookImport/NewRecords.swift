// Records that the book has not yet: accounts from the template, and an account's first contacts.

import BookEdit
import BookModel
import BookText

/// Makes the files of new records.
struct NewRecords {
  private let mapping: ImportMapping
  private let day: Day
  /// What new accounts are made of, with a place for each field that the mapping fills.
  private let template: Template?
  private let reader: FileReader

  init(
    mapping: ImportMapping, day: Day, template: Template?, reader: FileReader
  ) throws(TemplateFault) {
    self.mapping = mapping
    self.day = day
    self.reader = reader
    let keys = mapping.columns.map { String($0.target.name.prefix { $0 != "." }) }
    self.template = try template?.asking(
      for: Set(keys + ["imported"]).subtracting(["id"]), of: AccountSchema.shape)
  }

  /// What a record that is to be new lacks.
  func missing(in record: FieldRecord) -> ImportProblem? {
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

  /// The file of an account's first contacts.
  func contacts(_ records: AccountRecords, at file: Path) -> ImportPlan.Change {
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

  /// The page of a new account.
  func account(_ records: AccountRecords) -> PlannedAccount {
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
      planned.refuse(record, error.message, help: error.hint)
      return planned
    }
    // What was written is read again: a second import must find nothing to change.
    let fields = reader.fields(of: bytes, at: file)
    let lost = record.wants.first { !$0.difference(from: fields) { .known(nil) }.isNone }
    if let lost, let key = lost.key.first {
      planned.refuse(
        record, "the template for accounts has no place for `\(key)`",
        help: "write `\(key): {{\(key)}}` into templates/account.md")
      return planned
    }
    planned.changes.append(
      ImportPlan.Change(edit: VerifiedEdit(creating: bytes, at: file), summary: "new"))
    planned.created = 1
    return planned
  }

  /// The text of the page, from the template.
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
      .record([.init("by", .text(mapping.id)), .init("on", .literal(day.description))])
    ])
    values["title"] = values["name"]
    values["account_name"] = values["name"]
    values["account"] = .text(record.account)
    values["id"] = .text(record.account)
    let known = NewDocument.names.union(AccountSchema.shape.fields.map(\.key))
    return try template.filled(with: TemplateValues(day: day, values, known: known))
  }
}

extension FileReader {
  /// The fields that a document of the book has; nil where it cannot be read.
  func fields(of bytes: [UInt8], at file: Path) -> FieldSet? {
    guard case .file(let kind, let account, let id) = Layout.placement(of: file),
      case .document(let document)? = read(bytes, at: file, as: kind, account: account, id: id)
        .content
    else { return nil }
    return document.fields
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
