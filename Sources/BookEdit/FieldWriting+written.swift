// What is written on the way to a place of front matter.

import BookModel
import BookText

extension FieldWriting {
  /// As much of the way as is written.
  struct Written {
    let path: YAMLPath
    let node: YAMLNode
    /// How many steps of the place lead there.
    let steps: Int
  }

  /// What is written at the place; nil where nothing is.
  func node() throws(FieldRefusal) -> YAMLNode? {
    let written = try self.written()
    return written.steps < place.steps.count || written.node.isEmpty ? nil : written.node
  }

  /// Follows the place's steps as far as they are written.
  func written() throws(FieldRefusal) -> Written {
    let text = FrontMatter.read(edit.after)
    if let problem = text.problems.first { throw .edit(.unreadable(problem), place.file) }
    guard let root = text.root else { throw .edit(.noFrontMatter, place.file) }
    var (path, node) = (YAMLPath.root, root)
    for (index, step) in place.steps.enumerated() {
      let next: (YAMLPath, YAMLNode)?
      switch step {
      case .field(let spec, _): next = node[spec.key].map { (path.appending(.key(spec.key)), $0) }
      case .entry(let key): next = node[key].map { (path.appending(.key(key)), $0) }
      case .item(let id, let identity, _):
        next = try item(id, identity, Written(path: path, node: node, steps: index))
      }
      guard let next else { return Written(path: path, node: node, steps: index) }
      (path, node) = next
    }
    return Written(path: path, node: node, steps: place.steps.count)
  }

  /// The item that an id names; nil for one that would be new.
  private func item(
    _ id: String, _ identity: ListIdentity, _ list: Written
  ) throws(FieldRefusal) -> (YAMLPath, YAMLNode)? {
    let items = list.items
    guard case .key(let key) = identity else {
      return Int(id).flatMap { items.indices.contains($0 - 1) ? items[$0 - 1] : nil }
    }
    let found = items.filter { $0.node[key]?.scalar == id }
    guard found.count < 2 else { throw .severalItems(id, in: listKey(list)) }
    return found.first
  }

  func noItem(_ id: String) throws(FieldRefusal) -> FieldRefusal {
    let list = place.steps.firstIndex { if case .item(id, _, _) = $0 { true } else { false } }
    return .noItem(id, in: place.prefix(list ?? 0).key, near: try nearItem())
  }

  /// The id of an item that a user probably meant where the place is a new one.
  func nearItem() throws(FieldRefusal) -> String? {
    let written = try self.written()
    guard written.steps < place.steps.count, case .item(let id, _, _) = place.steps[written.steps]
    else { return nil }
    return near(id, in: written)
  }

  private func near(_ id: String, in list: Written) -> String? {
    guard case .item(_, .key(let key), _) = place.steps[list.steps] else { return nil }
    return NearMiss.of(id, among: list.items.compactMap { $0.node[key]?.scalar })
  }

  private func listKey(_ list: Written) -> String { place.prefix(list.steps).key }
}

extension FieldWriting.Written {
  /// The items of a list; a list of one may be written as its item alone.
  var items: [(path: YAMLPath, node: YAMLNode)] {
    switch node.content {
    case .list(let items, _): items.enumerated().map { (path.appending(.index($0)), $1) }
    case .mapping: [(path, node)]
    case .scalar: []
    }
  }
}

extension YAMLNode {
  /// The raw texts of a list's items, nil for one that is no single value; a single value is a list of one.
  var scalars: [String?] {
    switch content {
    case .list(let items, _): items.map(\.scalar)
    case .scalar(let text, _): isEmpty ? [] : [text]
    case .mapping: []
    }
  }
}
