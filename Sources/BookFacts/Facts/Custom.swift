// custom.<field>: the fields that the book declares for itself.

import BookModel

extension Fact {
  static func custom(_ key: String, _ field: FieldType) -> Fact {
    let (type, unit): (FactType, String) =
      switch field {
      case .day: (.day, "day")
      case .integer: (.integer, "number")
      case .decimal: (.decimal, "number")
      case .flag: (.flag, "yes or no")
      case .choice(let words, _): (.text, words.joined(separator: ", "))
      default: (.text, "text")
      }
    return Fact(
      "custom.\(key)", sql: "custom_\(wordInSQL(key))", type, unit: unit,
      "The book's own field \(key)."
    ) { row in
      guard let path = row.account.page?.path,
        case .map(let entries) = row.page?.written["custom"]?.value,
        let entry = entries.first(where: { $0.key == key }),
        let value = FactValue(entry.item.value, as: type)
      else { return nil }
      return FactReading(value, on: row.day, from: FactReading.Source(path, entry.item.span))
    }
  }
}

extension FactValue {
  /// The value of a scalar field; nil where it is not of the type.
  fileprivate init?(_ value: FieldValue, as type: FactType) {
    switch (type, value) {
    case (.text, .text(let text)): self = .text(text)
    case (.day, .day(let day)): self = .day(day)
    case (.flag, .flag(let flag)): self = .flag(flag)
    case (.decimal, .number(let number)): self = .number(number.double)
    case (.integer, .number(let number)):
      guard let integer = number.integer else { return nil }
      self = .integer(integer)
    default: return nil
    }
  }
}
