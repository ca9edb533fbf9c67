// Walks through everything that stands in a record, whatever its schema.

import BookModel
import BookText

/// A value that is made of no others, with the type it was read by: its field's, or that of an item of its field.
struct WrittenValue {
  let type: FieldType
  let value: FieldValue
  let span: Span

  var text: String? { String(value) }
}

extension FieldSet {
  /// Visits each value that may be one of those, in the record and all that stands in it, in the order of the file.
  ///
  /// Fields that hold none of them are passed over, whatever they hold.
  func forEachValue(of wanted: FieldContents, _ visit: (WrittenValue) -> Void) {
    guard shape.contents.meets(wanted) else { return }
    for entry in entries where entry.spec.contents.meets(wanted) {
      visitValues(of: entry.value, as: entry.spec.type, at: entry.span, wanted, visit)
    }
  }

  /// Visits the record itself and each one inside it, in the order of the file.
  func forEachRecord(_ visit: (FieldSet) -> Void) {
    visit(self)
    guard shape.contents.meets(.records) else { return }
    for entry in entries where entry.spec.contents.meets(.records) {
      visitRecords(of: entry.value, visit)
    }
  }
}

private func visitValues(
  of value: FieldValue, as type: FieldType, at span: Span, _ wanted: FieldContents,
  _ visit: (WrittenValue) -> Void
) {
  switch value {
  case .record(let fields):
    fields.forEachValue(of: wanted, visit)
  case .list(let items):
    guard case .list(let itemType, _) = type else { return }
    for item in items {
      visitValues(of: item.value, as: itemType, at: item.span, wanted, visit)
    }
  case .map(let entries):
    guard case .map(let itemType) = type else { return }
    for entry in entries {
      visitValues(of: entry.item.value, as: itemType, at: entry.item.span, wanted, visit)
    }
  case .text, .day, .number, .flag, .period:
    visit(WrittenValue(type: type, value: value, span: span))
  }
}

private func visitRecords(of value: FieldValue, _ visit: (FieldSet) -> Void) {
  switch value {
  case .record(let fields): fields.forEachRecord(visit)
  case .list(let items): for item in items { visitRecords(of: item.value, visit) }
  case .map(let entries): for entry in entries { visitRecords(of: entry.item.value, visit) }
  case .text, .day, .number, .flag, .period: break
  }
}
