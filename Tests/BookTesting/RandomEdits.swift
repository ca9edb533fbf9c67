// Random edits of a document that its schema allows, as two people might make them.

import BookModel
import BookText

/// A document that somebody edits at random.
package struct RandomEdits {
  package private(set) var bytes: [UInt8]
  private let path: Path
  private let kind: Kind

  package init(of bytes: [UInt8], at path: Path, as kind: Kind) {
    self.bytes = bytes
    self.path = path
    self.kind = kind
  }

  /// Makes as many edits as asked for; one that the editor refuses is drawn anew.
  package mutating func make(_ count: Int, _ random: inout SplitMix64) {
    var left = count
    for _ in 0..<(count * 40) where left > 0 {
      let edited =
        switch Int.random(in: 0..<8, using: &random) {
        case 0: editedBody(&random)
        case 1: editedComment(&random)
        default: editedFields(&random)
        }
      guard let edited, edited != bytes else { continue }
      bytes = edited
      left -= 1
    }
  }

  // MARK: Fields

  private func editedFields(_ random: inout SplitMix64) -> [UInt8]? {
    let text = kind == .book ? FrontMatter.readWhole(bytes) : FrontMatter.read(bytes)
    guard let root = text.root, let shape = kind.shape else { return nil }
    let places = Place.all(in: root, of: .record(shape), at: .root)
    guard let place = places.randomElement(using: &random), let edit = edit(place, &random) else {
      return nil
    }
    do throws(EditRefusal) {
      return try VerifiedEdit(of: bytes, at: path).applying(edit).after
    } catch {
      return nil
    }
  }

  private func edit(_ place: Place, _ random: inout SplitMix64) -> YAMLEdit? {
    switch (place.type, Int.random(in: 0..<3, using: &random)) {
    case (_, 0) where place.isOptional:
      return .remove(place.path)
    case (.record(let shape), _):
      let absent = shape.fields.filter { place.node[$0.key] == nil }
      guard let field = absent.randomElement(using: &random),
        let value = RandomValue.of(field.type, &random)
      else { return nil }
      let before = shape.fields.prefix { $0 !== field }.last { place.node[$0.key] != nil }
      return .insert(
        key: field.key, value, before.map { .after($0.key) } ?? .first, in: place.path)
    case (.list(let item, .key(let key)), _):
      return RandomValue.record(item, named: key, &random).map { .append($0, to: place.path) }
    case (.list(let item, _), _):
      return RandomValue.of(item, &random).map { .append($0, to: place.path) }
    default:
      guard !place.isIdentity else { return nil }
      return RandomValue.of(place.type, &random).map { .set(place.path, $0) }
    }
  }

  /// A value of the document, with what the schema says of it.
  private struct Place {
    let path: YAMLPath
    let node: YAMLNode
    let type: FieldType
    var isOptional = false
    var isIdentity = false

    static func all(in node: YAMLNode, of type: FieldType, at path: YAMLPath) -> [Place] {
      switch (type, node.content) {
      case (.record(let shape), .mapping(let pairs, _)):
        [Place(path: path, node: node, type: type)]
          + pairs.flatMap { pair -> [Place] in
            guard let field = shape[pair.key] else { return [] }
            var places = all(in: pair.value, of: field.type, at: path.appending(.key(pair.key)))
            if !places.isEmpty { places[0].isOptional = field.requirement == .optional }
            return places
          }
      case (.list(let item, let identity), .list(let nodes, _)):
        [Place(path: path, node: node, type: type)]
          + nodes.enumerated().flatMap { index, node -> [Place] in
            var places = all(in: node, of: item, at: path.appending(.index(index)))
            if !places.isEmpty { places[0].isOptional = true }
            if case .key(let key) = identity {
              for index in places.indices where places[index].path.steps.last == .key(key) {
                (places[index].isIdentity, places[index].isOptional) = (true, false)
              }
            }
            return places
          }
      default: [Place(path: path, node: node, type: type)]
      }
    }
  }

  // MARK: Comments

  /// A comment above a pair that begins its line, or behind a value that ends it.
  private func editedComment(_ random: inout SplitMix64) -> [UInt8]? {
    let text = kind == .book ? FrontMatter.readWhole(bytes) : FrontMatter.read(bytes)
    let pairs = (text.root?.pairs ?? []).flatMap { [$0] + below($0.value) }
    guard let pair = pairs.randomElement(using: &random) else { return nil }
    let number = Int.random(in: 0..<1_000_000, using: &random)
    let start = Int(pair.keySpan.lower)
    let line = bytes[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let indent = bytes[line..<start]
    let end = Int(pair.value.span.upper)
    if case .scalar(_, .plain) = pair.value.content, end < bytes.count, bytes[end] == 0x0A,
      Bool.random(using: &random)
    {
      return bytes[..<end] + Array(" # Comment \(number).".utf8) + bytes[end...]
    }
    guard indent.allSatisfy({ $0 == 0x20 }) else { return nil }
    return bytes[..<line] + indent + Array("# Comment \(number).\n".utf8) + bytes[line...]
  }

  private func below(_ node: YAMLNode) -> [YAMLNode.Pair] {
    switch node.content {
    case .scalar: []
    case .list(let items, _): items.flatMap(below)
    case .mapping(let pairs, _): pairs.flatMap { [$0] + below($0.value) }
    }
  }

  // MARK: Bodies

  private func editedBody(_ random: inout SplitMix64) -> [UInt8]? {
    guard kind != .book else { return nil }
    let text = FrontMatter.read(bytes)
    let body = Body.read(bytes, in: text.body).0
    if let task = body.tasks.randomElement(using: &random), Bool.random(using: &random) {
      var edited = bytes
      edited[Int(task.stateSpan.lower)] = "x-/ ".utf8.randomElement(using: &random) ?? 0x20
      return edited
    }
    let number = Int.random(in: 0..<1_000_000, using: &random)
    if Bool.random(using: &random) { return bytes + Array("\nSentence \(number).\n".utf8) }
    return Array(bytes[..<Int(text.body.lower)]) + Array("\nSentence \(number).\n".utf8)
      + bytes[Int(text.body.lower)...]
  }
}

/// Values that a type allows, few enough that two people may think of the same.
private enum RandomValue {
  static func of(_ type: FieldType, _ random: inout SplitMix64) -> YAMLValue? {
    switch type {
    case .text:
      return words.randomElement(using: &random).map { .text($0) }
    case .slug, .reference, .fact:
      return ["aiko", "ruth", "core-2024", "no-value"].randomElement(using: &random).map {
        .text($0)
      }
    case .day:
      let day = Int.random(in: 10...28, using: &random)
      return .literal("2026-0\(Int.random(in: 1...9, using: &random))-\(day)")
    case .money: return .literal("\(Int.random(in: 1...9, using: &random) * 10_000)")
    case .integer(let range):
      return .literal("\(range.lowerBound + Int.random(in: 0...3, using: &random))")
    case .decimal: return .literal("\(Int.random(in: 1...90, using: &random))")
    case .flag: return .literal(Bool.random(using: &random) ? "true" : "false")
    case .choice(let choices, _): return choices.randomElement(using: &random).map { .text($0) }
    case .period: return .literal("\(Int.random(in: 1...3, using: &random))0d")
    case .list(let item, .set): return of(item, &random).map { .list([$0]) }
    case .list(let item, .key(let key)):
      return record(item, named: key, &random).map { .list([$0]) }
    case .record(let shape): return record(shape, &random)
    default: return nil
    }
  }

  /// A record with its required fields and an id.
  static func record(
    _ type: FieldType, named key: String, _ random: inout SplitMix64
  ) -> YAMLValue? {
    guard case .record(let shape) = type, case .record(var entries)? = record(shape, &random) else {
      return nil
    }
    if let index = entries.firstIndex(where: { $0.key == key }), shape[key]?.type.isDay != true {
      let id = "new-\(Int.random(in: 1...4, using: &random))"
      entries[index] = YAMLValue.Entry(key, .text(id))
    }
    return .record(entries)
  }

  private static func record(_ shape: Shape, _ random: inout SplitMix64) -> YAMLValue? {
    let required = shape.fields.filter { $0.requirement == .required }
    let entries = required.compactMap { field in
      of(field.type, &random).map { YAMLValue.Entry(field.key, $0) }
    }
    return entries.isEmpty || entries.count < required.count ? nil : .record(entries)
  }

  private static let words = [
    "a plain text", "日本語の文", "yes", "it's: \"quoted\" #1", "  blanks  ", "12:30", "[x], {y}",
    "Größe",
  ]
}

extension FieldType {
  fileprivate var isDay: Bool { if case .day = self { true } else { false } }
}
