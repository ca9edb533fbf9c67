// Every value of a file by the way to it, to be found again in other versions.

import BookModel

/// One value that is written in a file.
struct WrittenField {
  /// The way to it: `contracts.y2.arr`.
  let field: String
  /// As it is written; nil for personal data.
  let value: String?
  /// A text that is the same for values that mean the same.
  let meaning: String

  /// The values of a record, in the order of the schema; items of lists go by the identity that it gives them.
  static func all(
    in record: FieldSet, _ shape: Shape, ownFields: [String: FieldType], below path: [String] = []
  ) -> [WrittenField] {
    shape.fields.flatMap { spec -> [WrittenField] in
      guard let entry = record[spec.key] else { return [] }
      return Reading(isPersonal: spec.isPersonal, ownFields: ownFields)
        .fields(entry.value, spec.type, at: path + [spec.key])
    }
  }
}

extension WrittenField {
  /// What is said of the values below one field.
  private struct Reading {
    let isPersonal: Bool
    let ownFields: [String: FieldType]

    func fields(_ value: FieldValue, _ type: FieldType, at path: [String]) -> [WrittenField] {
      switch (type, value) {
      case (.record(let shape), .record(let record)):
        return WrittenField.all(in: record, shape, ownFields: ownFields, below: path)
      case (.list(.record(let shape), let identity), .list(let items)):
        let records = items.compactMap { item -> FieldSet? in
          if case .record(let record) = item.value { record } else { nil }
        }
        return ItemPairing.steps(of: records, identity).flatMap { step, record in
          WrittenField.all(in: record, shape, ownFields: ownFields, below: path + [step])
        }
      case (.map(let item), .map(let entries)):
        return entries.flatMap { fields($0.item.value, item, at: path + [$0.key]) }
      case (.ownFields, .map(let entries)):
        return entries.flatMap {
          fields($0.item.value, ownFields[$0.key] ?? .text, at: path + [$0.key])
        }
      default:
        return [
          WrittenField(
            field: Sentence.line(path.joined(separator: ".")),
            value: isPersonal ? nil : Sentence.line(value.written(as: type)),
            meaning: value.meaning(as: type))
        ]
      }
    }
  }
}
