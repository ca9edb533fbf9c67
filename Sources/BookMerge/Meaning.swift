// What a value of front matter says, however it is written.

import BookModel
import BookText

/// A value without its text: equal where the book would read the same.
///
/// Texts are bytes, because two Unicode forms of a word are two values in Git. Unlike `FieldValue.meaning` of BookHistory it
/// takes what no schema knows or no type fits: nothing of that may be lost in a merge, and none of it is told in a history.
indirect enum Meaning: Hashable {
  case text([UInt8])
  case number(DecimalNumber)
  case list([Meaning])
  case set(Set<Meaning>)
  /// By key, or for a list by what tells its items apart; what says nothing is left out.
  case record([Meaning: Meaning])
}

extension Meaning {
  static func text(_ text: String) -> Meaning { .text(Array(text.utf8)) }

  /// What a node says as a value of a type, which is nil where no schema knows the field; nil where it says nothing.
  static func of(_ node: YAMLNode, as type: FieldType?) -> Meaning? {
    if case .list(let item, let identity)? = type {
      guard case .list(let nodes, _) = node.content else {
        // A list of one may be written as its item alone.
        return node.isEmpty ? nil : list([node], of: item, identity)
      }
      return list(nodes, of: item, identity)
    }
    switch node.content {
    case .scalar(let text, _): return node.isEmpty ? nil : scalar(text, as: type)
    case .list(let nodes, _): return nodes.isEmpty ? nil : .list(nodes.map { said($0, as: nil) })
    case .mapping(let pairs, _): return record(pairs, as: type)
    }
  }

  private static func scalar(_ text: String, as type: FieldType?) -> Meaning {
    switch type {
    case .money, .decimal, .integer: DecimalNumber(text).map(Meaning.number) ?? .text(text)
    case .choice(_, let aliases): .text(aliases[text] ?? text)
    default: .text(text)
    }
  }

  private static func list(
    _ nodes: [YAMLNode], of item: FieldType, _ identity: ListIdentity
  ) -> Meaning? {
    if nodes.isEmpty { return nil }
    let items = nodes.map { said($0, as: item) }
    switch identity {
    case .order: return .list(items)
    case .set: return .set(Set(items))
    case .key(let key):
      let ids = nodes.compactMap { self.identity(of: $0, by: key, as: item) }
      guard ids.count == nodes.count, Set(ids).count == ids.count else { return .list(items) }
      return .record(Dictionary(uniqueKeysWithValues: zip(ids, items)))
    }
  }

  /// What an item of a list is told apart by.
  static func identity(of item: YAMLNode, by key: String, as type: FieldType) -> Meaning? {
    guard case .record(let shape) = type else { return nil }
    return item[key].flatMap { of($0, as: shape[key]?.type) }
  }

  private static func record(_ pairs: [YAMLNode.Pair], as type: FieldType?) -> Meaning? {
    var said: [Meaning: Meaning] = [:]
    for pair in pairs {
      let field: FieldType? =
        switch type {
        case .record(let shape): shape[pair.key]?.type
        case .map(let item): item
        default: nil
        }
      said[.text(pair.key)] = of(pair.value, as: field)
    }
    return said.isEmpty ? nil : .record(said)
  }

  /// An item says something by being there.
  private static func said(_ node: YAMLNode, as type: FieldType?) -> Meaning {
    of(node, as: type) ?? .text("")
  }
}

extension Meaning: Comparable {
  /// Numbers by their value, all else by its bytes; days are so in the order of time.
  static func < (left: Meaning, right: Meaning) -> Bool {
    if case .number(let left) = left, case .number(let right) = right { return left < right }
    return left.sortText.lexicographicallyPrecedes(right.sortText)
  }

  private var sortText: [UInt8] {
    switch self {
    case .text(let text): text
    case .number(let number): Array(number.description.utf8)
    case .list(let items): Array(items.map(\.sortText).joined(separator: [0]))
    case .set(let items): Meaning.list(items.sorted()).sortText
    case .record(let entries):
      Meaning.list(entries.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }).sortText
    }
  }

  /// The value as people name it in a message.
  var shown: String { String(decoding: sortText.map { $0 == 0 ? 0x20 : $0 }, as: UTF8.self) }
}
