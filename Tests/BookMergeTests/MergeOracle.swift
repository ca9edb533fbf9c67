// What a merge must come to, found on values alone and by other means than the merge's own.

import BookModel
import BookText

/// A document as flat facts: `contracts.y2.arr` and what it says, and that `contracts.y2` is there.
struct FlatDocument: Equatable {
  private(set) var facts: [String: String] = [:]
  /// The records, lists and maps that are there.
  private(set) var holders: Set<String> = []

  init(_ bytes: [UInt8], as kind: Kind) throws {
    let text = kind == .book ? FrontMatter.readWhole(bytes) : FrontMatter.read(bytes)
    guard let root = text.root, let shape = kind.shape, text.problems.isEmpty else {
      throw Unreadable(problems: text.problems, text: String(decoding: bytes, as: UTF8.self))
    }
    take(root, .record(shape), "")
  }

  struct Unreadable: Error {
    let problems: [TextProblem]
    let text: String
  }

  private mutating func take(_ node: YAMLNode, _ type: FieldType?, _ name: String) {
    switch (type, node.content) {
    case (.record(let shape)?, .mapping(let pairs, _)) where !shape.isOneStatement:
      holders.insert(name)
      for pair in pairs { take(pair.value, shape[pair.key]?.type, "\(name)/\(pair.key)") }
    case (.map(let item)?, .mapping(let pairs, _)):
      holders.insert(name)
      for pair in pairs { take(pair.value, item, "\(name)/\(pair.key)") }
    case (.ownFields?, .mapping(let pairs, _)):
      holders.insert(name)
      for pair in pairs { take(pair.value, nil, "\(name)/\(pair.key)") }
    case (.list(let item, .key(let key))?, .list(let items, _)):
      holders.insert(name)
      for node in items { take(node, item, "\(name)/\(node[key]?.scalar ?? "?")") }
    case (.list(_, .set)?, .list(let items, _)):
      holders.insert(name)
      for node in items { facts["\(name)/\(node.scalar ?? "?")"] = "is there" }
    case (.list(_, .set)?, .scalar(let text, _)):
      holders.insert(name)
      facts["\(name)/\(text)"] = "is there"
    default:
      facts[name] = said(node)
    }
  }

  private func said(_ node: YAMLNode) -> String {
    switch node.content {
    case .scalar(let text, _): text
    case .list(let items, _): "[" + items.map(said).joined(separator: ", ") + "]"
    case .mapping(let pairs, _):
      "{" + pairs.map { "\($0.key): \(said($0.value))" }.sorted().joined(separator: ", ") + "}"
    }
  }

  fileprivate func below(_ holder: String) -> [String: String] {
    facts.filter { $0.key == holder || $0.key.hasPrefix(holder + "/") }
  }
}

/// What must come of three documents.
struct MergeOracle {
  /// What both sides changed, as the merge names it.
  private(set) var disputed: Set<String> = []
  /// The facts of a merge in which ours, or theirs, is right in what is disputed.
  private(set) var ours: [String: String] = [:]
  private(set) var theirs: [String: String] = [:]

  init(base: FlatDocument, ours: FlatDocument, theirs: FlatDocument) {
    let names = [base, ours, theirs].flatMap(\.facts.keys)
    for name in Set(names) {
      let (was, left, right) = (base.facts[name], ours.facts[name], theirs.facts[name])
      if left == right || right == was {
        (self.ours[name], self.theirs[name]) = (left, left)
      } else if left == was {
        (self.ours[name], self.theirs[name]) = (right, right)
      } else {
        disputed.insert(name)
        (self.ours[name], self.theirs[name]) = (left, right)
      }
    }
    for holder in base.holders.sorted() {
      for (removing, other) in [(ours, theirs), (theirs, ours)] {
        guard !removing.holders.contains(holder), other.holders.contains(holder),
          other.below(holder) != base.below(holder)
        else { continue }
        disputed = disputed.filter { !$0.hasPrefix(holder + "/") }
        disputed.insert(holder)
        for name in names where name.hasPrefix(holder + "/") {
          (self.ours[name], self.theirs[name]) = (ours.facts[name], theirs.facts[name])
        }
      }
    }
    disputed = disputed.filter { name in
      !disputed.contains { $0 != name && name.hasPrefix($0 + "/") }
    }
    disputed = Set(
      disputed.map { $0.split(separator: "/").joined(separator: ".") })
  }
}
