// FieldOrder: the order in which the schema has its fields, at every level.

import BookModel
import BookText

/// Puts pairs into the order of their schema.
enum FieldOrder {
  /// Pairs in the order of a record's fields; of any other type as they are.
  static func sorted(_ entries: [OutlineEntry], as type: FieldType?) -> [OutlineEntry] {
    sorted(entries, as: type) { $0.name }
  }

  static func sorted(_ pairs: [YAMLNode.Pair], as type: FieldType?) -> [YAMLNode.Pair] {
    sorted(pairs, as: type) { $0.key }
  }

  /// The type of a field of a record, or of a value of a map.
  static func type(of key: String, in type: FieldType?) -> FieldType? {
    switch type {
    case .record(let shape): shape[key]?.type
    case .map(let value): value
    // A list of one may be written as its item alone.
    case .list(let item, _): self.type(of: key, in: item)
    default: nil
    }
  }

  static func item(of type: FieldType?) -> FieldType? {
    if case .list(let item, _) = type { item } else { nil }
  }

  /// `kind`, which every file may state, comes first; any other key that is no field, such as `x-note`, stays behind the
  /// field that it was written behind.
  private static func sorted<Pair>(
    _ pairs: [Pair], as type: FieldType?, name: (Pair) -> String
  ) -> [Pair] {
    guard let shape = shape(of: type) else { return pairs }
    let places = Dictionary(
      shape.fields.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    var last = -1
    let placed = pairs.enumerated().map { index, pair in
      last = places[name(pair)] ?? (name(pair) == "kind" ? -1 : last)
      return (place: last, index: index, pair: pair)
    }
    return placed.sorted { ($0.place, $0.index) < ($1.place, $1.index) }.map(\.pair)
  }

  private static func shape(of type: FieldType?) -> Shape? {
    switch type {
    case .record(let shape): shape
    case .list(let item, _): shape(of: item)
    default: nil
    }
  }
}
