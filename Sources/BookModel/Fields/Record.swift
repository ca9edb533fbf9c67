// A decoded record, read through the fields that its schema declares.

import BookText

/// The fields that were written in one mapping, in the order of the file.
package struct FieldSet: Sendable {
  package let shape: Shape
  package let entries: [Entry]
  /// The whole mapping.
  package let span: Span
  /// Whether all that is written in it could be read; figures leave out a record that is not whole.
  package let isWhole: Bool

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
  }

  package subscript(key: String) -> Entry? {
    entries.first { $0.spec.key == key }
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
    entry(path).flatMap { Value($0.value) }
  }

  /// Where a field's value stands; the whole record where it is not written.
  package func span<Value>(of path: KeyPath<Schema, Field<Value>>) -> Span {
    entry(path)?.span ?? keySpan
  }

  /// Whether a field is written, with a value of its type.
  package func has<Value>(_ path: KeyPath<Schema, Field<Value>>) -> Bool {
    entry(path) != nil
  }

  /// The items of a list, each with where it stands.
  package func items<Item>(of path: KeyPath<Schema, Field<[Item]>>) -> [Spanned<Item>] {
    (entry(path)?.value.items ?? []).compactMap { item in
      Item(item.value).map { Spanned(value: $0, span: item.span) }
    }
  }

  /// The first key of the record: what a finding about an absent field points at.
  package var keySpan: Span { written.entries.first?.keySpan ?? written.span }

  private func entry<Value>(_ path: KeyPath<Schema, Field<Value>>) -> FieldSet.Entry? {
    let spec = Schema.keys[keyPath: path].spec
    return written.entries.first { $0.spec === spec }
  }
}
