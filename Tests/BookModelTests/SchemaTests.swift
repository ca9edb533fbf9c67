// What holds for every field of the schema.

import BookText
import Testing

@testable import BookModel

struct SchemaTests {
  @Test(arguments: DeclaredField.all)
  func `a field says what it means, and its example is a value of its type`(
    _ field: DeclaredField
  ) throws {
    let spec = field.spec
    #expect(spec.documentation.count > 3, "no documentation")
    #expect(!spec.example.isEmpty, "no example")
    let text = "\(spec.key): \(spec.example)\n"
    let root = try #require(FrontMatter.readWhole(Array(text.utf8)).root, "\(text)")
    var decoder = FieldDecoder()
    let record = decoder.record(root, as: field.shape)
    let problems = decoder.problems.filter { problem in
      if case .missingField(_, record: field.shape.name) = problem.kind { return false }
      return true
    }
    #expect(problems == [], "\(text)")
    #expect(record[spec.key] != nil, "\(text)")
  }

  @Test(arguments: DeclaredField.shapes.map(\.name))
  func `keys are snake case and stand once`(_ name: String) throws {
    let shape = try #require(DeclaredField.shapes.first { $0.name == name })
    let keys = shape.fields.map(\.key)
    #expect(Set(keys).count == keys.count)
    for key in keys {
      #expect(key.allSatisfy { $0.isLowercase || $0 == "_" }, "\(key)")
    }
  }

  @Test(arguments: DeclaredField.all.filter { $0.spec.datedBy != nil })
  func `what dates a value is an event of the same record`(_ field: DeclaredField) throws {
    let dating = try #require(field.spec.datedBy.flatMap { field.shape[$0] })
    guard case .day(.event) = dating.type else {
      Issue.record("\(dating.key) is no event")
      return
    }
  }

  @Test(arguments: DeclaredField.all)
  func `what the log says of a field can be said, and gives nobody away`(_ field: DeclaredField) {
    let log = field.spec.log
    if field.spec.isPersonal {
      #expect(!log.isShown && log.sentences.isEmpty)
    }
    for sentence in log.sentences {
      expectSayable(sentence, of: field.shape, names: ["before", "after", "id", "item", "of"])
    }
  }

  @Test(arguments: DeclaredField.shapes.filter { $0.comes != nil }.map(\.name))
  func `what the log says of a new record can be said`(_ name: String) throws {
    let shape = try #require(DeclaredField.shapes.first { $0.name == name })
    expectSayable(try #require(shape.comes), of: shape, names: ["id", "item", "of"])
  }

  private func expectSayable(_ sentence: String, of shape: Shape, names: Set<String>) {
    #expect(sentence.count <= 48 && !sentence.hasSuffix("."), "\(sentence)")
    for match in sentence.matches(of: #/\{(\w*)\}/#) where !names.contains(String(match.1)) {
      let spec = shape[String(match.1)]
      #expect(spec != nil && spec?.isPersonal == false, "\(sentence)")
    }
  }

  @Test func `reflection finds every stored property of a schema`() {
    #expect(TermSchema.shape.fields.count == 14)
    #expect(TermSchema.shape.fields.map(\.key).prefix(4) == ["id", "start", "end", "arr"])
  }

  @Test func `a field is found where its schema holds it`() {
    #expect(Self.declares(\TermSchema.id))
    #expect(Self.declares(\TermSchema.arr))
    #expect(Self.declares(\ContactSchema.advisory))
    #expect(Self.declares(\AccountSchema.contracts))
    #expect(Self.declares(\TouchSchema.source))
  }

  private static func declares<Schema: RecordSchema, Value>(
    _ path: KeyPath<Schema, Field<Value>>
  ) -> Bool {
    Schema.identity(of: path, in: Schema.shape)
      == ObjectIdentifier(Schema.keys[keyPath: path].spec)
  }

  @Test func `a record says what may stand in it, however deep`() {
    #expect(AccountSchema.shape.contents == [.references, .money, .records])
    #expect(HealthModelSchema.shape.contents.isSuperset(of: [.facts, .conditions, .records]))
    #expect(NoteSchema.shape.contents == .people)
  }
}

/// A field with the record it belongs to.
struct DeclaredField: CustomTestStringConvertible, Sendable {
  let shape: Shape
  let spec: FieldSpec

  var testDescription: String { "\(shape.name).\(spec.key)" }

  /// The records of all kinds, and the records inside them.
  static let shapes: [Shape] = {
    var found: [Shape] = []
    func add(_ shape: Shape) {
      guard !found.contains(where: { $0 === shape }) else { return }
      found.append(shape)
      for field in shape.fields { add(field.type) }
    }
    func add(_ type: FieldType) {
      switch type {
      case .record(let shape): add(shape)
      case .list(let item, _), .map(let item): add(item)
      default: break
      }
    }
    for kind in Kind.allCases { kind.shape.map(add) }
    return found
  }()

  static let all = shapes.flatMap { shape in
    shape.fields.map { DeclaredField(shape: shape, spec: $0) }
  }
}
