// The place that a key names: a file of an account, and the way to a field in it by the schema.

import BookModel
import BookText

/// A place in the front matter of one of an account's files; nothing need be written there yet.
struct FieldPlace {
  let file: Path
  /// As the user writes them, after the file: `risks`, `photos`, `next_on`.
  let parts: [String]
  let steps: [Step]
  /// What may stand there.
  let type: FieldType

  enum Step {
    case field(FieldSpec, of: Shape)
    /// An item of a list of records, named by its key or by its place from 1 on.
    case item(String, ListIdentity, of: Shape)
    /// A key of the writer's choice.
    case entry(String)
  }

  /// The key without the file's name.
  var key: String { parts.joined(separator: ".") }

  func isSame(as other: FieldPlace) -> Bool { file == other.file && parts == other.parts }

  /// What holds the place, so many steps from the front.
  func prefix(_ count: Int) -> FieldPlace {
    var type = self.type
    switch count < steps.count ? steps[count] : nil {
    case .field(_, let shape): type = .record(shape)
    case .item(_, let identity, let shape): type = .list(.record(shape), identity)
    case .entry, nil: break
    }
    return FieldPlace(
      file: file, parts: Array(parts.prefix(count)), steps: Array(steps.prefix(count)), type: type)
  }

  /// The place of a field in the record that stands here.
  func field(_ spec: FieldSpec, of shape: Shape) -> FieldPlace {
    FieldPlace(
      file: file, parts: parts + [spec.key], steps: steps + [.field(spec, of: shape)],
      type: spec.type)
  }

  /// The record that holds the place as one of its fields.
  var record: (place: FieldPlace, shape: Shape)? {
    guard case .field(_, let shape) = steps.last else { return nil }
    return (prefix(steps.count - 1), shape)
  }
}

/// Finds the places that keys name.
struct FieldPlaces {
  let account: String
  /// The paths of the account's files.
  let files: [Path]
  /// The fields that the book declares under `fields:`.
  let ownFields: [String: FieldType]

  /// The files whose fields are named without them: no two share a key.
  static let named: [(name: String, shape: Shape)] = [
    ("account.md", AccountSchema.shape), ("contacts.md", ContactsSchema.shape),
    ("journey.md", JourneySchema.shape),
  ]

  func place(of key: String) throws(FieldRefusal) -> FieldPlace {
    var parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let name: String
    let shape: Shape
    if parts[0].contains("/") {
      (name, shape) = try document(parts.removeFirst())
      guard !parts.isEmpty else { throw .noField(of: key, example: shape.fields.first?.key ?? "") }
    } else if let home = Self.named.first(where: { $0.shape[parts[0]] != nil }) {
      (name, shape) = home
    } else {
      let known = Self.named.flatMap { $0.shape.fields.map(\.key) }
      throw .unknownField(parts[0], record: "account", near: NearMiss.of(parts[0], among: known))
    }
    let file = Layout.accounts / account / name
    guard files.contains(file) else {
      throw .noFile(file, near: NearMiss.of(file.text, among: files.map(\.text)))
    }
    let (steps, type) = try self.steps(parts, in: shape)
    return FieldPlace(file: file, parts: parts, steps: steps, type: type)
  }

  /// The file that `plans/year-one` and its like name.
  private func document(_ name: String) throws(FieldRefusal) -> (name: String, shape: Shape) {
    let folder = String(name.prefix { $0 != "/" })
    guard let known = Layout.accountFolders.first(where: { $0.name == folder }),
      let shape = known.kind.shape
    else {
      let near = NearMiss.of(folder, among: Layout.accountFolders.map(\.name))
      throw .noFolder(folder, near: near)
    }
    return (name + ".md", shape)
  }

  /// The place that a key names in a file of any kind.
  func place(
    of key: String, in file: Path, _ shape: Shape
  ) throws(FieldRefusal) -> FieldPlace {
    let parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let (steps, type) = try self.steps(parts, in: shape)
    return FieldPlace(file: file, parts: parts, steps: steps, type: type)
  }

  private func steps(
    _ parts: [String], in shape: Shape
  ) throws(FieldRefusal) -> ([FieldPlace.Step], FieldType) {
    var type = FieldType.record(shape)
    var steps: [FieldPlace.Step] = []
    for (index, part) in parts.enumerated() {
      switch type {
      case .record(let shape):
        guard let spec = shape[part] else {
          let near = NearMiss.of(part, among: shape.fields.map(\.key))
          throw .unknownField(part, record: shape.name, near: near)
        }
        steps.append(.field(spec, of: shape))
        type = spec.type
      case .list(.record(let shape), let identity):
        steps.append(.item(part, identity, of: shape))
        type = .record(shape)
      case .map(let item):
        steps.append(.entry(part))
        type = item
      case .ownFields:
        steps.append(.entry(part))
        type = ownFields[part] ?? .text
      default:
        throw .hasNoFields(parts[..<index].joined(separator: "."), type.expectation)
      }
    }
    return (steps, type)
  }
}
