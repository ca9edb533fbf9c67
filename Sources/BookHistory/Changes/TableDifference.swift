// What differs between two versions of a table: how many rows, and how far they reach.

import BookModel

/// The rows of a table as far as a difference is concerned.
struct TableRows {
  /// What a row is called: `touch`, `survey answer`.
  let noun: String
  /// The day of each row with its values as text.
  let rows: [(day: Day?, values: String)]
}

extension TableRows {
  init(_ table: MetricTable) {
    noun = "row"
    rows = table.rows.map { row in
      let values = zip(table.columns, row.values).compactMap { column, value in
        value.map { "\(column.name)=\($0)" }
      }
      return (row.day, "\(row.day) " + values.sorted().joined(separator: " "))
    }
  }

  init<Schema: RecordSchema>(_ table: Table<Schema>) {
    noun = Schema.shape.name
    rows = table.rows.map { row in
      let day = row.written["date"].flatMap { Day($0.value) }
      return (day, FieldValue.record(row.written).meaning(as: .record(Schema.shape)))
    }
  }

  private var lastDay: Day? { rows.compactMap(\.day).max() }

  /// The one change from an earlier version to this one; nil where the rows are the same.
  func change(from old: TableRows?, label: String) -> FieldChange? {
    var left = Dictionary(grouping: old?.rows ?? [], by: \.values).mapValues(\.count)
    var added = 0
    for row in rows {
      if let count = left[row.values], count > 0 {
        left[row.values] = count - 1
      } else {
        added += 1
      }
    }
    let removed = left.values.reduce(0, +)
    guard added + removed > 0 else { return nil }
    let (before, after) = (old?.lastDay, lastDay)
    let changed = min(added, removed)
    var words: [String] = []
    if added > changed { words.append("\(added - changed) new") }
    if removed > changed { words.append("\(removed - changed) removed") }
    if changed > 0 { words.append("\(changed) corrected") }
    let reach = after != before ? after.map { " to \($0)" } ?? "" : ""
    return FieldChange(
      kind: old == nil ? .added : .changed, field: "rows", before: before?.description,
      after: after?.description, text: "\(label)\(reach): \(words.joined(separator: ", "))",
      isDetail: false)
  }
}
