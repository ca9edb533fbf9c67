// What tells the entries of a collection apart, by the schema.

import BookModel
import BookText

/// How a collection is merged entry by entry.
enum EntryRule {
  /// The fields of a record.
  case fields(Shape)
  /// Keys of the writer's choice.
  case pairs(FieldType?)
  /// Items with an identity.
  case items(FieldType, key: String)
  case set(FieldType)

  /// Nil for what is taken whole: scalars, ordered lists, records that are one statement, and what no schema knows.
  init?(_ type: FieldType?) {
    switch type {
    case .record(let shape) where !shape.isOneStatement: self = .fields(shape)
    case .map(let item): self = .pairs(item)
    case .ownFields: self = .pairs(nil)
    case .list(let item, .key(let key)): self = .items(item, key: key)
    case .list(let item, .set): self = .set(item)
    default: return nil
    }
  }

  var isOfMappings: Bool {
    switch self {
    case .fields, .pairs: true
    case .items, .set: false
    }
  }

  /// The type of an entry's value.
  func type(of entry: Entry) -> FieldType? {
    switch self {
    case .fields(let shape): entry.key.flatMap { shape[$0]?.type }
    case .pairs(let item): item
    case .items(let item, _), .set(let item): item
    }
  }

  /// The entries by what tells each apart; nil where that is missing or twice there.
  ///
  /// A set holds each of its items once.
  func identified(_ entries: [Entry]) -> [(identity: Meaning, entry: Entry)]? {
    var seen: Set<Meaning> = []
    var identified: [(identity: Meaning, entry: Entry)] = []
    for entry in entries {
      guard let identity = identity(of: entry) else { return nil }
      if seen.insert(identity).inserted {
        identified.append((identity, entry))
      } else if case .set = self {
        continue
      } else {
        return nil
      }
    }
    return identified
  }

  private func identity(of entry: Entry) -> Meaning? {
    switch self {
    case .fields, .pairs: entry.key.map { .text($0) }
    case .items(let item, let key): Meaning.identity(of: entry.node, by: key, as: item)
    case .set(let item): Meaning.of(entry.node, as: item)
    }
  }

  /// Whether of two new entries at one place the first comes first: by the schema, else by what tells them apart.
  func isBefore(_ left: Meaning, _ right: Meaning) -> Bool {
    if case .fields(let shape) = self {
      let places = [left, right].map { key in
        shape.fields.firstIndex { .text($0.key) == key } ?? shape.fields.count
      }
      if places[0] != places[1] { return places[0] < places[1] }
    }
    return left < right
  }

  /// What the entries that are there say together.
  func meaning(of entries: [(identity: Meaning, meaning: Meaning?)]) -> Meaning? {
    let said = entries.compactMap { entry in entry.meaning.map { (entry.identity, $0) } }
    if said.isEmpty { return nil }
    switch self {
    case .fields, .pairs, .items: return .record(Dictionary(uniqueKeysWithValues: said))
    case .set: return .set(Set(said.map(\.0)))
    }
  }
}
