// One field of one kind of record: its key, type and documentation, declared once.

/// Everything the book knows about a field.
///
/// Decoding, lint, the field reference, templates and JSON read it from here.
package final class FieldSpec: Sendable {
  package let key: String
  package let type: FieldType
  package let contents: FieldContents
  package let requirement: Requirement
  /// What an absent field stands for, in words.
  package let standard: String?
  /// What the field means, as one sentence or two.
  package let documentation: String
  /// A value as one would write it.
  package let example: String
  /// Whether it is personal data: never in logs, erased on request.
  package let isPersonal: Bool
  /// The key of the event that brought this value; before that day it is unseen.
  package let datedBy: String?
  /// What a command that writes the record down fills in by itself.
  package let filling: Filling?
  /// How `log` says that it changed.
  package let log: LogWords

  package enum Filling: Hashable, Sendable {
    /// The day on which it is written.
    case day
    /// The team member who writes it.
    case author
    /// The words that were given as its reason.
    case reason
  }

  package enum Requirement: Hashable, Sendable {
    case optional
    case required
  }

  init(
    _ key: String, _ type: FieldType, _ requirement: Requirement, standard: String? = nil,
    _ documentation: String, example: String, isPersonal: Bool = false, datedBy: String? = nil,
    filling: Filling? = nil, log: LogWords
  ) {
    self.key = key
    self.type = type
    contents = type.contents
    self.requirement = requirement
    self.standard = standard
    self.documentation = documentation
    self.example = example
    self.isPersonal = isPersonal
    self.datedBy = datedBy
    self.filling = filling
    self.log = log
  }
}

/// A field whose values are read as `Value`.
package struct Field<Value: FieldRepresentable>: Sendable {
  package let spec: FieldSpec
}

/// A Swift type that a decoded value can be read as.
package protocol FieldRepresentable: Sendable {
  init?(_ value: FieldValue)
}

extension Field where Value == String {
  package static func text(
    _ key: String, is requirement: FieldSpec.Requirement = .optional, standard: String? = nil,
    filling: FieldSpec.Filling? = nil, _ documentation: String, example: String,
    isPersonal: Bool = false, log: LogWords = .general
  ) -> Field {
    Field(
      spec: FieldSpec(
        key, .text, requirement, standard: standard, documentation, example: example,
        isPersonal: isPersonal, filling: filling, log: log))
  }

  package static func slug(
    _ key: String, is requirement: FieldSpec.Requirement = .optional, _ documentation: String,
    example: String, log: LogWords = .general
  ) -> Field {
    Field(spec: FieldSpec(key, .slug, requirement, documentation, example: example, log: log))
  }

  package static func choice(
    _ key: String, _ words: [String], aliases: [String: String] = [:],
    is requirement: FieldSpec.Requirement = .optional, standard: String? = nil,
    datedBy: String? = nil, _ documentation: String, log: LogWords = .general
  ) -> Field {
    Field(
      spec: FieldSpec(
        key, .choice(words, aliases: aliases), requirement, standard: standard, documentation,
        example: words.first ?? "", datedBy: datedBy, log: log))
  }

  package static func reference(
    _ key: String, _ reference: Reference, is requirement: FieldSpec.Requirement = .optional,
    standard: String? = nil, filling: FieldSpec.Filling? = nil, _ documentation: String,
    example: String, log: LogWords = .general
  ) -> Field {
    Field(
      spec: FieldSpec(
        key, .reference(reference), requirement, standard: standard, documentation,
        example: example, filling: filling, log: log))
  }

  /// A field of one of the types that are kept as the text that was written.
  package static func written(
    _ key: String, _ type: FieldType, is requirement: FieldSpec.Requirement = .optional,
    standard: String? = nil, _ documentation: String, example: String, log: LogWords = .general
  ) -> Field {
    Field(
      spec: FieldSpec(
        key, type, requirement, standard: standard, documentation, example: example, log: log))
  }
}

extension Field where Value == Day {
  package static func day(
    _ key: String, _ role: DayRole, is requirement: FieldSpec.Requirement = .optional,
    standard: String? = nil, filling: FieldSpec.Filling? = nil, _ documentation: String,
    example: String = "2026-03-31", log: LogWords = .general
  ) -> Field {
    Field(
      spec: FieldSpec(
        key, .day(role), requirement, standard: standard, documentation, example: example,
        filling: filling, log: log))
  }
}

extension Field where Value == DecimalNumber {
  package static func money(
    _ key: String, is requirement: FieldSpec.Requirement = .optional, _ documentation: String,
    example: String = "120000", log: LogWords = .general
  ) -> Field {
    Field(spec: FieldSpec(key, .money, requirement, documentation, example: example, log: log))
  }

  package static func decimal(
    _ key: String, in range: ClosedRange<DecimalNumber>? = nil,
    is requirement: FieldSpec.Requirement = .optional, standard: String? = nil,
    _ documentation: String, example: String, log: LogWords = .general
  ) -> Field {
    Field(
      spec: FieldSpec(
        key, .decimal(range), requirement, standard: standard, documentation, example: example,
        log: log))
  }
}

extension Field where Value == Int {
  package static func integer(
    _ key: String, in range: ClosedRange<Int> = 0...Int.max,
    is requirement: FieldSpec.Requirement = .optional, standard: String? = nil,
    _ documentation: String, example: String, log: LogWords = .general
  ) -> Field {
    Field(
      spec: FieldSpec(
        key, .integer(range), requirement, standard: standard, documentation, example: example,
        log: log))
  }
}

extension Field where Value == Bool {
  package static func flag(
    _ key: String, standard: String = "false", _ documentation: String, log: LogWords = .general
  ) -> Field {
    Field(
      spec: FieldSpec(
        key, .flag, .optional, standard: standard, documentation, example: "true", log: log))
  }
}

extension Field where Value == Period {
  package static func period(
    _ key: String, standard: String? = nil, _ documentation: String, example: String = "60d",
    log: LogWords = .general
  ) -> Field {
    Field(
      spec: FieldSpec(
        key, .period, .optional, standard: standard, documentation, example: example, log: log))
  }
}

extension Field where Value == [String] {
  package static func list(
    _ key: String, of item: FieldType, as identity: ListIdentity = .set,
    is requirement: FieldSpec.Requirement = .optional, _ documentation: String, example: String,
    log: LogWords = .general
  ) -> Field {
    Field(
      spec: FieldSpec(
        key, .list(item, identity), requirement, documentation, example: example, log: log))
  }
}

extension Field {
  /// A record of its own inside another.
  package static func record<Schema: RecordSchema>(
    _ key: String, _ schema: Schema.Type, is requirement: FieldSpec.Requirement = .optional,
    _ documentation: String, log: LogWords = .general
  ) -> Field where Value == Record<Schema> {
    Field(
      spec: FieldSpec(
        key, .record(schema.shape), requirement, documentation, example: schema.shape.example,
        log: log))
  }

  /// A list of records, told apart by one of their keys.
  package static func list<Schema: RecordSchema>(
    _ key: String, of schema: Schema.Type, as identity: ListIdentity,
    is requirement: FieldSpec.Requirement = .optional, _ documentation: String,
    log: LogWords = .general
  ) -> Field where Value == [Record<Schema>] {
    Field(
      spec: FieldSpec(
        key, .list(.record(schema.shape), identity), requirement, documentation,
        example: "[\(schema.shape.example)]", log: log))
  }

  /// Keys of the writer's choice, each with a value of one type.
  package static func map<Item: FieldRepresentable>(
    _ key: String, of type: FieldType, _ documentation: String, example: String,
    log: LogWords = .general
  ) -> Field where Value == FieldMap<Item> {
    Field(spec: FieldSpec(key, .map(type), .optional, documentation, example: example, log: log))
  }

  /// The fields that the book itself declares.
  package static func ownFields(
    _ key: String, _ documentation: String, example: String, log: LogWords = .general
  ) -> Field
  where Value == FieldMap<String> {
    Field(spec: FieldSpec(key, .ownFields, .optional, documentation, example: example, log: log))
  }
}
