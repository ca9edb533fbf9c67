// Decoded values, with the bytes they stand in.

import BookText

/// A value that fits the type of its field.
package enum FieldValue: Sendable {
  case text(String)
  case day(Day)
  case number(DecimalNumber)
  case flag(Bool)
  case period(Period)
  case list([Item])
  case record(FieldSet)
  case map([MapEntry])

  /// One value of a list.
  package struct Item: Sendable {
    package let value: FieldValue
    package let span: Span
  }

  /// One key of a map, with its value.
  package struct MapEntry: Sendable {
    package let key: String
    package let keySpan: Span
    package let item: Item
  }
}

extension FieldValue {
  /// The values of a list; none for anything else.
  package var items: [Item] {
    if case .list(let items) = self { items } else { [] }
  }
}

/// A list or map item together with where it stands.
package struct Spanned<Value: Sendable>: Sendable {
  package let value: Value
  package let span: Span
}

/// A map as the writer ordered it.
package struct FieldMap<Value: FieldRepresentable>: FieldRepresentable {
  package let entries: [Entry]

  package struct Entry: Sendable {
    package let key: String
    package let keySpan: Span
    package let value: Value
    package let span: Span
  }

  package init?(_ value: FieldValue) {
    guard case .map(let pairs) = value else { return nil }
    entries = pairs.compactMap { pair in
      Value(pair.item.value).map {
        Entry(key: pair.key, keySpan: pair.keySpan, value: $0, span: pair.item.span)
      }
    }
  }

  package subscript(key: String) -> Value? {
    entries.first { $0.key == key }?.value
  }
}

extension String: FieldRepresentable {
  package init?(_ value: FieldValue) {
    switch value {
    case .text(let text): self = text
    case .day(let day): self = day.description
    case .number(let number): self = number.description
    case .flag(let flag): self = flag ? "true" : "false"
    case .period(let period): self = period.description
    default: return nil
    }
  }
}

extension Day: FieldRepresentable {
  package init?(_ value: FieldValue) {
    guard case .day(let day) = value else { return nil }
    self = day
  }
}

extension DecimalNumber: FieldRepresentable {
  package init?(_ value: FieldValue) {
    guard case .number(let number) = value else { return nil }
    self = number
  }
}

extension Int: FieldRepresentable {
  package init?(_ value: FieldValue) {
    guard case .number(let number) = value, let whole = number.integer else { return nil }
    self = whole
  }
}

extension Bool: FieldRepresentable {
  package init?(_ value: FieldValue) {
    guard case .flag(let flag) = value else { return nil }
    self = flag
  }
}

extension Period: FieldRepresentable {
  package init?(_ value: FieldValue) {
    guard case .period(let period) = value else { return nil }
    self = period
  }
}

extension Array: FieldRepresentable where Element: FieldRepresentable {
  package init?(_ value: FieldValue) {
    guard case .list(let items) = value else { return nil }
    self = []
    reserveCapacity(items.count)
    for item in items {
      if let element = Element(item.value) { append(element) }
    }
  }
}
