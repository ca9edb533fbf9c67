// The types that a field of the book may have.

/// What may stand as the value of a field.
package indirect enum FieldType: Sendable {
  /// Text as written, whatever YAML readers would make of it.
  case text
  /// An id: `[a-z0-9][a-z0-9-]*`.
  case slug
  case day(DayRole)
  /// A fiscal quarter such as `2025-Q4`.
  case quarter
  /// An amount in the currency of its record, else its account, else the book.
  case money
  case integer(ClosedRange<Int>)
  case decimal(ClosedRange<DecimalNumber>?)
  case flag
  /// One of some words; an alias is read as the word it stands for.
  case choice([String], aliases: [String: String] = [:])
  /// A length of time, `60d` or `3m`.
  case period
  /// A code of ISO 4217.
  case currency
  /// A name of the IANA time zone database.
  case timeZone
  case reference(Reference)
  /// A SQL expression over one account's facts; it reads only strata below the one given.
  case condition(below: Int)
  /// The name of a fact.
  case fact
  case list(FieldType, ListIdentity)
  case record(Shape)
  /// Keys of the writer's choice, each with a value of one type.
  case map(FieldType)
  /// Whatever the book declares under `fields:`.
  case ownFields
}

/// Whether a day has happened or is foreseen.
package enum DayRole: Sendable {
  /// Something that happened: unseen on an earlier day.
  case event
  /// Something foreseen: always seen.
  case plan
}

/// How the items of a list are told apart when two people's edits are merged.
package enum ListIdentity: Hashable, Sendable {
  /// By the value of one of their keys.
  case key(String)
  /// The items themselves: a set.
  case set
  /// By their place.
  case order
}

/// What a reference names, and so where it is looked up.
package enum Reference: String, Hashable, Sendable, CaseIterable {
  case account, segment, journey, playbook, need, program
  case healthModel = "health model"
  case teamMember = "team member"
  /// A contact of the same account.
  case contact
  /// A contact of the same account, or a team member.
  case person
  /// A term of the same account's contracts.
  case term
  case reason
  /// A stage of the journey map that the file names, or is.
  case stage
  /// A moment of the journey map that the file names.
  case moment
  /// A note of the same account, by its name without `.md`.
  case note
  case group
  case metricColumn = "metric"
}

extension FieldType {
  /// What a writer should put there, for messages and the field reference.
  package var expectation: String {
    switch self {
    case .text: "text"
    case .slug: "an id of lowercase letters, digits and hyphens"
    case .day: "a day as YYYY-MM-DD"
    case .quarter: "a quarter such as 2025-Q4"
    case .money: "an amount in digits, such as 120000 or 120000.00"
    case .integer(let range): "a whole number\(Self.bounds(range.lowerBound, range.upperBound))"
    case .decimal(let range?): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .decimal(nil): "a number in digits"
    case .flag: "true or false"
    case .choice(let words, _): "one of \(words.joined(separator: ", "))"
    case .period: "a length of time such as 60d or 3m"
    case .currency: "a currency code of ISO 4217, such as USD"
    case .timeZone: "a time zone such as Asia/Tokyo"
    case .reference(let reference): "the id of a \(reference.rawValue)"
    case .condition: "a condition such as arr >= 100000"
    case .fact: "the name of a fact"
    case .list(let item, _): "a list; each item is \(item.expectation)"
    case .record(let shape): "the fields of a \(shape.name)"
    case .map(let value): "keys, each with \(value.expectation)"
    case .ownFields: "fields that csbook.yml declares"
    }
  }

  private static func bounds(_ low: Int, _ high: Int) -> String {
    switch (low, high) {
    case (_, Int.max): " of at least \(low)"
    default: " from \(low) to \(high)"
    }
  }
}
