// A random change of front matter, with what it must lead to, found by other means than the editor's.

import BookText

struct RandomChange {
  let edit: YAMLEdit
  /// The bytes of the pair or item that the change is about.
  let reach: Span
  /// The leaves that must be there afterwards, and those that may no longer be.
  private let added: [Leaf]
  private let removed: [Leaf]

  /// Draws a change that fits the kind of a random place.
  init(on root: YAMLNode, _ random: inout SeededGenerator) {
    let places = Place.all(in: root)
    let place = places.randomElement(using: &random) ?? Place(path: .root, node: root, pair: nil)
    let text = YAMLEditCorpus.text(&random)
    switch (Int.random(in: 0..<5, using: &random), place.node.content) {
    case (0, _) where place.pair != nil:
      let key = "new_\(Int.random(in: 0..<999, using: &random))"
      edit = .rename(place.path, to: key)
      reach = place.span
      removed = Leaf.all(in: place.node, at: place.path)
      added = Leaf.all(in: place.node, at: place.path.renamed(to: key))
    case (1, _) where place.path != .root:
      edit = .remove(place.path)
      reach = place.span
      removed = Leaf.all(in: place.node, at: place.path)
      added = []
    case (_, .scalar):
      edit = .set(place.path, .text(text))
      reach = place.span
      removed = Leaf.all(in: place.node, at: place.path)
      added = [Leaf(place.path, text)]
    case (_, .list(let items, _)):
      edit = .append(.text(text), to: place.path)
      reach = items.last?.span ?? place.span
      removed = []
      added = [Leaf(place.path.appending(.index(items.count)), text)]
    case (_, .mapping(let pairs, _)):
      let key = "new_\(Int.random(in: 0..<999, using: &random))"
      let before = pairs.randomElement(using: &random)
      edit = .insert(
        key: key, .text(text), before.map { .after($0.key) } ?? .last, in: place.path)
      reach = before.map { $0.keySpan.union($0.value.span) } ?? place.span
      removed = []
      added = [Leaf(place.path.appending(.key(key)), text)]
    }
  }

  var isRemoval: Bool {
    if case .remove = edit { true } else { false }
  }

  /// Whether all leaves but the meant ones are as they were, in any order of places in lists.
  func isMade(from old: YAMLNode, to new: YAMLNode) -> Bool {
    var expected = Leaf.all(in: old)
    for leaf in removed {
      guard let index = expected.firstIndex(of: leaf) else { return false }
      expected.remove(at: index)
    }
    if case .remove(let path) = edit { expected = expected.map { $0.movedUp(behind: path) } }
    expected += added
    return Set(expected) == Set(Leaf.all(in: new))
  }

  /// A value that holds no others: a scalar, `[]` or `{}`.
  private struct Leaf: Hashable {
    let path: YAMLPath
    let text: [UInt8]

    init(_ path: YAMLPath, _ text: String) {
      self.path = path
      self.text = Array(text.utf8)
    }

    static func all(in node: YAMLNode, at path: YAMLPath = .root) -> [Leaf] {
      switch node.content {
      case .scalar(let text, _): [Leaf(path, text)]
      case .list(let items, _):
        items.enumerated().flatMap { all(in: $1, at: path.appending(.index($0))) }
      case .mapping(let pairs, _):
        pairs.flatMap { all(in: $0.value, at: path.appending(.key($0.key))) }
      }
    }

    /// The leaf after an item before it in its list was removed.
    func movedUp(behind removed: YAMLPath) -> Leaf {
      let depth = removed.steps.count - 1
      guard depth >= 0, case .index(let gone) = removed.steps[depth], path.steps.count > depth,
        path.steps[..<depth] == removed.steps[..<depth],
        case .index(let place) = path.steps[depth], place > gone
      else { return self }
      var steps = path.steps
      steps[depth] = .index(place - 1)
      return Leaf(YAMLPath(steps), String(decoding: text, as: UTF8.self))
    }
  }

  /// A value with the way to it.
  private struct Place {
    let path: YAMLPath
    let node: YAMLNode
    let pair: YAMLNode.Pair?

    var span: Span { pair.map { $0.keySpan.union(node.span) } ?? node.span }

    static func all(in node: YAMLNode, at path: YAMLPath = .root) -> [Place] {
      let inner: [Place] =
        switch node.content {
        case .scalar: []
        case .list(let items, _):
          items.enumerated().flatMap { index, item in
            [Place(path: path.appending(.index(index)), node: item, pair: nil)]
              + all(in: item, at: path.appending(.index(index))).filter { !$0.path.steps.isEmpty }
          }
        case .mapping(let pairs, _):
          pairs.flatMap { pair in
            [Place(path: path.appending(.key(pair.key)), node: pair.value, pair: pair)]
              + all(in: pair.value, at: path.appending(.key(pair.key)))
          }
        }
      return path == .root ? [Place(path: .root, node: node, pair: nil)] + inner : inner
    }
  }
}

extension YAMLPath {
  fileprivate func renamed(to key: String) -> YAMLPath {
    YAMLPath(Array(steps.dropLast()) + [.key(key)])
  }
}
