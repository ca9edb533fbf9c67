// A decoded record, read through the fields that its schema declares.

import BookText

/// The fields that were written in one mapping, in the order of the file; a reference, like the document it stands in.
package final class FieldSet: Sendable {
  package let shape: Shape
  package let entries: [Entry]
  /// The whole mapping.
  package let span: Span
  /// Whether all that is written in it could be read; figures leave out a record that is not whole.
  package let isWhole: Bool
  /// The day of the last event that is written in it, or in its records.
  let lastEvent: Day?

  /// One field with its value.
  package struct Entry: Sendable {
    package let spec: FieldSpec
    package let keySpan: Span
    package let value: FieldValue
    package let span: Span
  }

  package init(_ shape: Shape, _ entries: [Entry], at span: Span, isWhole: Bool = true) {
    self.shape = shape
    self.entries = entries
    self.span = span
    self.isWhole = isWhole
    var last: Day?
    for entry in entries { last = later(last, entry.lastEvent) }
    lastEvent = last
  }

  package subscript(key: String) -> Entry? {
    entries.first { $0.spec.key == key }
  }

  /// Where the field with a declaration is written; nil where it is not.
  ///
  /// Every fact is read through this: an entry that is handed to a closure is copied first, and a declaration that is held
  /// is counted.
  fileprivate func index(of declaration: ObjectIdentifier) -> Int? {
    for index in entries.indices where ObjectIdentifier(entries[index].spec) == declaration {
      return index
    }
    return nil
  }
}

/// A record seen through its schema: `term.start`, `account.owner`.
@dynamicMemberLookup
package struct Record<Schema: RecordSchema>: FieldRepresentable {
  package let written: FieldSet

  package init(_ fields: FieldSet) {
    written = fields
  }

  package init?(_ value: FieldValue) {
    guard case .record(let fields) = value else { return nil }
    written = fields
  }

  /// The whole mapping.
  package var span: Span { written.span }

  /// The value of a field; nil where it is not written, or not readable and so a finding.
  package subscript<Value>(dynamicMember path: KeyPath<Schema, Field<Value>>) -> Value? {
    guard let index = index(path) else { return nil }
    return Value(written.entries[index].value)
  }

  /// Where a field's value stands; the whole record where it is not written.
  package func span<Value>(of path: KeyPath<Schema, Field<Value>>) -> Span {
    index(path).map { written.entries[$0].span } ?? keySpan
  }

  /// Whether a field is written, with a value of its type.
  package func has<Value>(_ path: KeyPath<Schema, Field<Value>>) -> Bool {
    index(path) != nil
  }

  /// The items of a list, each with where it stands.
  package func items<Item>(of path: KeyPath<Schema, Field<[Item]>>) -> [Spanned<Item>] {
    guard let index = index(path) else { return [] }
    var items: [Spanned<Item>] = []
    for item in written.entries[index].value.items {
      guard let value = Item(item.value) else { continue }
      items.append(Spanned(value: value, span: item.span))
    }
    return items
  }

  /// The first key of the record: what a finding about an absent field points at.
  package var keySpan: Span { written.entries.first?.keySpan ?? written.span }

  private func index<Value>(_ path: KeyPath<Schema, Field<Value>>) -> Int? {
    written.index(of: Schema.identity(of: path, in: Schema.shape))
  }
}
