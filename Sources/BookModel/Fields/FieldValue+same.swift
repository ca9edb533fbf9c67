// Whether two values say the same, however they are written.

extension FieldValue {
  /// Whether both say the same: `120000` and `120000.00` do; lists do where they hold the same, in whatever order.
  package func says(sameAs other: FieldValue) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left == right
    case (.list(let left), .list(let right)):
      left.count == right.count
        && left.allSatisfy { item in right.contains { $0.value.says(sameAs: item.value) } }
    case (.record, _), (.map, _), (_, .record), (_, .map): false
    default:
      String(self).map { Array($0.utf8) } == String(other).map { Array($0.utf8) }
    }
  }
}

extension FieldType {
  /// The value that a text says as this type; nil where it says none.
  package func value(of text: String) -> FieldValue? {
    guard case .value(let value) = ScalarReader.read(text, as: self) else { return nil }
    return value
  }
}
