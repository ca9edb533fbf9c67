// What may stand in a field, so that whoever looks for one thing passes over all else.

/// What a value of a field may hold, at any depth.
package struct FieldContents: OptionSet, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Ids of whatever but people.
  package static let references = FieldContents(rawValue: 1 << 0)
  package static let facts = FieldContents(rawValue: 1 << 1)
  package static let conditions = FieldContents(rawValue: 1 << 2)
  package static let money = FieldContents(rawValue: 1 << 3)
  package static let records = FieldContents(rawValue: 1 << 4)
  /// Ids of those who took part in something, by far the most ids of a book.
  package static let people = FieldContents(rawValue: 1 << 5)

  /// Whether both have something in common; the question is asked at every field of every file.
  package func meets(_ other: FieldContents) -> Bool { rawValue & other.rawValue != 0 }
}

extension FieldType {
  /// What a value of the type may hold; own fields hold nothing that the book itself looks for.
  var contents: FieldContents {
    switch self {
    case .reference(.person): .people
    case .reference: .references
    case .fact: .facts
    case .condition: .conditions
    case .money: .money
    case .list(let item, _), .map(let item): item.contents
    case .record(let shape): shape.contents.union(.records)
    default: []
    }
  }
}
