// A mapping as it is applied, and what is wrong with one that cannot be.

import BookText

/// How rows of an export become fields, from the front matter of `imports/<import>.md`.
package struct ImportMapping: Sendable {
  /// The name of its file.
  package let id: String
  package let rows: ImportedRows
  package let source: String
  package let keys: [Key]
  package let columns: [Column]
  package let only: [Condition]
  package let skip: [Condition]
  package let encoding: String?
  package let separator: String?
  /// The column of `metrics.csv` that counts tickets.
  package let metric: String
  package let per: Interval
  package let sharedDomains: [String]

  /// What tells whose row it is.
  package struct Key: Sendable {
    package let by: By
    package let columns: [String]
  }

  package enum By: Hashable, Sendable {
    case id, name, domain
    case link(String)
  }

  /// What goes into one field.
  package struct Column: Sendable {
    package let target: ImportTarget
    package let columns: [String]
    package let values: [String: String]
    package let standard: String?
    package let days: DayForm
    package let numbers: NumberForm
    package let split: String
    package let times: DecimalNumber
    package let addDays: Int
  }

  /// What a cell must say.
  package struct Condition: Sendable {
    package let column: String
    /// In small letters.
    package let texts: [String]
    package let words: [String]

    package func holds(for text: String) -> Bool {
      let text = text.lowercased()
      return texts.contains(text) || words.contains { text.contains($0) }
    }
  }

  /// What tickets are counted by.
  package enum Interval: String, Sendable {
    case day, week, month
  }
}

extension ImportMapping {
  /// What keeps a mapping from being applied.
  package struct Fault: Sendable {
    package let kind: Kind
    package let span: Span

    package enum Kind: Sendable {
      case unknownField(String, rows: ImportedRows, known: [String])
      case unknownKey(String)
      case unreadableDays(String)
      /// A field with neither column nor default.
      case noColumn(String)
      /// A condition that says neither what a cell is nor what it holds.
      case emptyCondition(String)
      /// Rows of this kind need one of these fields, to tell which record they are.
      case missingField([String], rows: ImportedRows)
      case missingAccount(ImportedRows)
    }
  }

  /// Reads a mapping; what is wrong beside the form of its fields stands in the faults, and then there is none.
  package static func read(
    _ page: Page<ImportSchema>, in settings: Settings
  ) -> (mapping: ImportMapping?, faults: [Fault]) {
    var reader = MappingReader(page: page, settings: settings)
    let mapping = reader.mapping()
    return (reader.faults.isEmpty ? mapping : nil, reader.faults)
  }
}

/// Goes through the front matter of a mapping.
private struct MappingReader {
  let page: Page<ImportSchema>
  let settings: Settings
  private(set) var faults: [ImportMapping.Fault] = []

  init(page: Page<ImportSchema>, settings: Settings) {
    self.page = page
    self.settings = settings
  }

  mutating func mapping() -> ImportMapping? {
    guard let rows = page.imports.flatMap(ImportedRows.init), let source = page.source else {
      return nil
    }
    let days = page.dates.flatMap { dayForm($0, at: page.record.span(of: \.dates)) } ?? .iso
    let numbers = page.numbers.flatMap(NumberForm.init) ?? .english
    let keys = (page.account ?? []).compactMap { key($0) }
    let columns = (page.columns ?? []).compactMap { column($0, of: rows, days, numbers) }
    if rows != .touches, keys.isEmpty { add(.missingAccount(rows), at: page.record.keySpan) }
    let filled = Set(columns.map(\.target.name))
    for names in ImportTarget.identifying(rows) where filled.isDisjoint(with: names) {
      add(.missingField(names, rows: rows), at: page.record.span(of: \.columns))
    }
    return ImportMapping(
      id: page.id, rows: rows, source: source, keys: keys, columns: columns,
      only: (page.only ?? []).compactMap { condition($0) },
      skip: (page.skip ?? []).compactMap { condition($0) }, encoding: page.encoding,
      separator: page.separator, metric: page.metric ?? "tickets_opened",
      per: page.per.flatMap(ImportMapping.Interval.init) ?? .month,
      sharedDomains: page.sharedDomains ?? [])
  }

  private mutating func key(_ record: Record<AccountKeySchema>) -> ImportMapping.Key? {
    guard let by = record.by, let columns = record.column, !columns.isEmpty else { return nil }
    let meaning: ImportMapping.By? =
      switch by {
      case "id": .id
      case "name": .name
      case "domain": .domain
      default: ImportTarget.link(by).map { .link($0) }
      }
    guard let meaning else {
      add(.unknownKey(by), at: record.span(of: \.by))
      return nil
    }
    return ImportMapping.Key(by: meaning, columns: columns)
  }

  private mutating func column(
    _ record: Record<ImportColumnSchema>, of rows: ImportedRows, _ days: DayForm,
    _ numbers: NumberForm
  ) -> ImportMapping.Column? {
    guard let field = record.field else { return nil }
    guard let target = ImportTarget.named(field, of: rows, in: settings) else {
      let known = ImportTarget.all(of: rows, in: settings).map(\.name)
      add(.unknownField(field, rows: rows, known: known), at: record.span(of: \.field))
      return nil
    }
    let columns = record.column ?? []
    if columns.isEmpty, record.standard == nil { add(.noColumn(field), at: record.keySpan) }
    return ImportMapping.Column(
      target: target, columns: columns,
      values: Dictionary(
        (record.values?.entries ?? []).map { ($0.key.lowercased(), $0.value) },
        uniquingKeysWith: { first, _ in first }), standard: record.standard,
      days: record.dates.flatMap { dayForm($0, at: record.span(of: \.dates)) } ?? days,
      numbers: record.numbers.flatMap(NumberForm.init) ?? numbers, split: record.split ?? ";",
      times: record.times ?? DecimalNumber(1), addDays: record.addDays ?? 0)
  }

  private mutating func condition(
    _ record: Record<RowConditionSchema>
  ) -> ImportMapping.Condition? {
    guard let column = record.column else { return nil }
    if record.is == nil, record.contains == nil {
      add(.emptyCondition(column), at: record.keySpan)
    }
    return ImportMapping.Condition(
      column: column, texts: (record.is ?? []).map { $0.lowercased() },
      words: (record.contains ?? []).map { $0.lowercased() }.filter { !$0.isEmpty })
  }

  private mutating func dayForm(_ pattern: String, at span: Span) -> DayForm? {
    let form = DayForm(pattern)
    if form == nil { add(.unreadableDays(pattern), at: span) }
    return form
  }

  private mutating func add(_ kind: ImportMapping.Fault.Kind, at span: Span) {
    faults.append(ImportMapping.Fault(kind: kind, span: span))
  }
}
