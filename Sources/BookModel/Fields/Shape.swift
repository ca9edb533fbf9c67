// The fields of one kind of record, in the order in which they are written.

/// The declaration of a kind of record: its fields, in the order of the file.
package final class Shape: Sendable {
  /// What people call the record, such as `contract`.
  package let name: String
  package let fields: [FieldSpec]
  /// The sentence of `log` for a new record, as in `LogWords`; nil for the general one.
  package let comes: String?
  /// Whether `log` need not name it where an account has only one.
  package let isImplied: Bool
  /// What its fields may hold, at any depth.
  package let contents: FieldContents
  /// Whether its fields are one statement, as a judgement with its day, author and reason.
  ///
  /// When two people's edits are merged, such a record is one of theirs as a whole, never some fields of either.
  package let isOneStatement: Bool
  /// What the declarations of the fields are known by, in their order.
  let identities: [ObjectIdentifier]
  private let index: [String: Int]

  /// Reads the fields off the stored properties of `keys`, so that each is declared once.
  package init<Schema: RecordSchema>(
    _ name: String, _ keys: Schema, comes: String? = nil, isImplied: Bool = false,
    isOneStatement: Bool = false
  ) {
    self.name = name
    self.comes = comes
    self.isImplied = isImplied
    self.isOneStatement = isOneStatement
    fields = Mirror(reflecting: keys).children.compactMap { ($0.value as? any AnyField)?.spec }
    precondition(
      MemoryLayout<Schema>.size == fields.count * MemoryLayout<FieldSpec>.stride,
      "a schema holds fields and nothing else")
    identities = fields.map { ObjectIdentifier($0) }
    contents = fields.reduce(into: []) { $0.formUnion($1.contents) }
    index = Dictionary(
      fields.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(key: String) -> FieldSpec? {
    index[key].map { fields[$0] }
  }

  /// The field that a statement is about, such as the value of a judgement; nil for a record that is none.
  ///
  /// A statement is made on a day, and so as a whole: its first field says what, others when, by whom and why.
  package var statedField: FieldSpec? {
    fields.contains { $0.filling == .day } ? fields.first : nil
  }

  /// The required fields, as a flow mapping with their examples.
  var example: String {
    let required = fields.filter { $0.requirement == .required }
    let shown = required.isEmpty ? Array(fields.prefix(2)) : required
    return "{" + shown.map { "\($0.key): \($0.example)" }.joined(separator: ", ") + "}"
  }
}

/// A kind of record, as a struct whose stored properties are its fields.
package protocol RecordSchema: Sendable {
  static var keys: Self { get }
  static var shape: Shape { get }
}

extension RecordSchema {
  /// What the declaration of a field is known by.
  ///
  /// Where a property lies says which it is, as all are fields, and each as large as a reference. To read it through the
  /// key path would copy the whole schema at every look at a record.
  static func identity<Value>(
    of path: KeyPath<Self, Field<Value>>, in shape: Shape
  ) -> ObjectIdentifier {
    guard let offset = MemoryLayout<Self>.offset(of: path) else {
      return ObjectIdentifier(keys[keyPath: path].spec)
    }
    return shape.identities[offset / MemoryLayout<FieldSpec>.stride]
  }
}

/// A field of whatever type, as reflection finds it.
private protocol AnyField {
  var spec: FieldSpec { get }
}

extension Field: AnyField {}
