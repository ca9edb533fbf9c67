// Walks through everything that stands in a record, whatever its schema.

import BookModel
import BookText

/// A value that is made of no others, with the declaration it was read by.
struct WrittenValue {
  /// The field that holds it: its own, or that of its list or map.
  let spec: FieldSpec
  let type: FieldType
  let value: FieldValue
  let span: Span

  var text: String? { String(value) }
}

extension FieldSet {
  /// Visits each value of the record and of all that stands in it, in the order of the file.
  func forEachValue(_ visit: (WrittenValue) -> Void) {
    for entry in entries {
      visitValues(of: entry.value, as: entry.spec.type, in: entry.spec, at: entry.span, visit)
    }
  }

  /// Visits the record itself and each one inside it, in the order of the file.
  func forEachRecord(_ visit: (FieldSet) -> Void) {
    visit(self)
    for entry in entries { visitRecords(of: entry.value, visit) }
  }
}

private func visitValues(
  of value: FieldValue, as type: FieldType, in spec: FieldSpec, at span: Span,
  _ visit: (WrittenValue) -> Void
) {
  switch value {
  case .record(let fields):
    fields.forEachValue(visit)
  case .list(let items):
    guard case .list(let itemType, _) = type else { return }
    for item in items { visitValues(of: item.value, as: itemType, in: spec, at: item.span, visit) }
  case .map(let entries):
    guard case .map(let itemType) = type else { return }
    for entry in entries {
      visitValues(of: entry.item.value, as: itemType, in: spec, at: entry.item.span, visit)
    }
  case .text, .day, .number, .flag, .period:
    visit(WrittenValue(spec: spec, type: type, value: value, span: span))
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
