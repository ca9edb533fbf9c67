// Tables of what is written: their columns are the fields that the schema declares.

import BookModel
import BookRevenue
import BookText
import SQLite

/// A record of a file, with what it stands in.
struct WrittenRecord: Sendable {
  /// The account whose folder it stands in; empty for what all accounts share.
  let account: String
  /// The id of the file, where the file is the record, or of the record that holds it.
  let id: String
  let path: Path
  let fields: FieldSet
  /// Of its amounts.
  let currency: Currency
}

extension WrittenRecord {
  /// The front matter of a document of an account; its currency is that of the account.
  init(_ document: Document, of account: QueryAccount) {
    self.init(
      account: account.id, id: document.id, path: document.path, fields: document.fields,
      currency: account.currency)
  }

  /// The records of one of its lists.
  func items(_ key: String) -> [WrittenRecord] {
    (fields[key]?.value.items ?? []).compactMap { item in
      guard case .record(let record) = item.value else { return nil }
      let currency = record["currency"].flatMap { String($0.value) }.flatMap { Currency($0) }
      let holder = fields["id"].flatMap { String($0.value) } ?? id
      return WrittenRecord(
        account: account, id: holder, path: path, fields: record,
        currency: currency ?? self.currency)
    }
  }

  /// The value of a field, also inside a record: `["intent", "answer"]`.
  fileprivate func value(at keys: [String]) -> FieldValue? {
    var fields = self.fields
    for key in keys.dropLast() {
      guard case .record(let inner)? = fields[key]?.value else { return nil }
      fields = inner
    }
    return keys.last.flatMap { fields[$0]?.value }
  }
}

extension Reading where Item == WrittenRecord {
  /// A column for each field of a record, and of the records in it; lists of records are tables of their own.
  static func fields(
    of shape: Shape, leavingOut: Set<String> = [], inside keys: [String] = []
  ) -> [Reading] {
    shape.fields.filter { !leavingOut.contains((keys + [$0.key]).joined(separator: "_")) }
      .flatMap { spec in
        let keys = keys + [spec.key]
        if case .record(let inner) = spec.type {
          return fields(of: inner, leavingOut: leavingOut, inside: keys)
        }
        return columns(of: spec, at: keys)
      }
  }

  private static func columns(of spec: FieldSpec, at keys: [String]) -> [Reading] {
    guard let type = QueryType(spec.type) else { return [] }
    let name = keys.joined(separator: "_")
    guard type == .money else {
      let standard = SQLValue(standardOf: spec)
      return [
        Reading(name, type, documentation(of: spec)) { record, _ in
          record.value(at: keys).map { SQLValue($0, type) } ?? standard
        }
      ]
    }
    return [
      Reading(name, type, documentation(of: spec) + " In the book's currency.") { record, subject in
        SQLValue(subject.worth(of: record.money(at: keys))?.majorUnits)
      },
      Reading(
        "\(name)_written", type, "`\(name)` as written, in `written_in`.", isAsWritten: true
      ) { record, _ in SQLValue(record.money(at: keys)?.majorUnits) },
    ]
  }

  /// The currency of the amounts as written.
  static let writtenIn = Reading(
    "written_in", .text, "The currency of the amounts as written."
  ) { record, _ in .text(record.currency.code) }

  /// Where the record is written.
  static let place: [Reading] = [
    .text("path", "The file it is written in.") { $0.path.text },
    Reading("line", .integer, "The line it begins on.") { record, subject in
      SQLValue(subject.line(record.path, record.fields.span.lower))
    },
  ]

  static let account = Reading.text("account", "The id of the account.") { $0.account }

  private static func documentation(of spec: FieldSpec) -> String {
    guard case .choice(let words, _) = spec.type else { return spec.documentation }
    return spec.documentation + " One of \(words.joined(separator: ", "))."
  }
}

extension WrittenRecord {
  fileprivate func money(at keys: [String]) -> Money? {
    guard case .number(let amount)? = value(at: keys) else { return nil }
    return Money(amount, currency)
  }
}

extension QueryType {
  /// The type of a field's column; nil for lists of records, and for fields that are facts.
  fileprivate init?(_ type: FieldType) {
    switch type {
    case .text, .slug, .quarter, .choice, .period, .currency, .timeZone, .reference, .condition,
      .fact:
      self = .text
    case .day: self = .day
    case .money: self = .money
    case .integer: self = .integer
    case .decimal: self = .decimal
    case .flag: self = .flag
    case .list(.record, _), .record, .map(.record), .ownFields: return nil
    case .list: self = .list
    case .map: self = .map
    }
  }
}

extension SQLValue {
  /// A value as written, in a column of the type.
  fileprivate init(_ value: FieldValue, _ type: QueryType) {
    switch (value, type) {
    case (.number(let number), .integer): self = SQLValue(number.integer)
    case (.number(let number), .decimal): self = .real(number.double)
    case (.flag(let flag), _): self = SQLValue(flag)
    case (.list(let items), _):
      self = .text(jsonArray(of: items.compactMap { String($0.value) }))
    case (.map(let entries), _):
      let members = entries.compactMap { entry in
        String(entry.item.value).map { jsonText(entry.key) + ":" + jsonText($0) }
      }
      self = .text("{" + members.joined(separator: ",") + "}")
    default: self = SQLValue(String(value))
    }
  }

  /// What an absent field stands for, where that is a value: `draft`, false, 30.
  fileprivate init(standardOf spec: FieldSpec) {
    switch (spec.type, spec.standard) {
    case (.list(let item, _), _):
      if case .record = item { self = .null } else { self = .text("[]") }
    case (.flag, let standard?): self = SQLValue(standard == "true")
    case (.choice(let words, _), let standard?) where words.contains(standard):
      self = .text(standard)
    case (.integer, let standard?): self = SQLValue(Int(standard))
    case (.decimal, let standard?): self = SQLValue(DecimalNumber(standard)?.double)
    default: self = .null
    }
  }
}

/// A text in JSON: an array of it alone, without its brackets.
private func jsonText(_ text: String) -> String {
  String(jsonArray(of: [text]).dropFirst().dropLast())
}
