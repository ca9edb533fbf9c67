// CacheTree: the trees that Git knows an index to hold, from its TREE extension.

/// The directories of an index, each with the id of its tree where nothing was staged below it.
///
/// It is only ever a short cut: a damaged extension gives nil, and the entries are compared instead.
struct CacheTree: Sendable {
  struct Node {
    /// The directory's own name.
    let name: [UInt8]
    /// The number of index entries below; nil where something changed.
    let entryCount: Int?
    let id: ObjectID?
    /// The position after the last node below this one; its children begin right after it.
    fileprivate(set) var end: Int
  }

  /// Top-down, depth first; the first is the root.
  private(set) var nodes: [Node] = []

  init?(_ bytes: UnsafeRawBufferPointer) {
    var reader = CacheTreeReader(bytes: bytes)
    // Counts of children still to come, one for each directory that is open.
    var open: [(node: Int, missing: Int)] = []
    repeat {
      guard let (node, children) = reader.next() else { return nil }
      nodes.append(node)
      open.append((nodes.count - 1, children))
      while let last = open.last, last.missing == 0 {
        nodes[last.node].end = nodes.count
        open.removeLast()
        guard !open.isEmpty else { return }
        open[open.count - 1].missing -= 1
      }
    } while true
  }

  /// The positions of a node's children, in the order of their names as paths.
  ///
  /// The file has them by length first, so a merge with the entries sorts them.
  func children(of node: Int) -> [Int] {
    storedChildren(of: node).sorted { one, other in
      nodes[one].name.withUnsafeBufferPointer { order(of: $0, toChild: other) } == .before
    }
  }

  private func storedChildren(of node: Int) -> [Int] {
    var children: [Int] = []
    var child = node + 1
    while child < nodes[node].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }

  /// The extension's bytes, without the trees of the directories in which paths have changed.
  func fileBytes(withoutTreesOf paths: [[UInt8]]) -> [UInt8] {
    var stale: Set<[UInt8]> = [[]]
    for path in paths {
      for position in path.indices where path[position] == UInt8(ascii: "/") {
        stale.insert(Array(path[...position]))
      }
    }
    var bytes: [UInt8] = []
    // The directories around a node, each with where its nodes end.
    var around: [(path: [UInt8], end: Int)] = []
    for (position, node) in nodes.enumerated() {
      while let last = around.last, last.end <= position { around.removeLast() }
      let path = around.last.map { $0.path + node.name + [UInt8(ascii: "/")] } ?? []
      let isStale = node.id == nil || stale.contains(path)
      bytes += node.name + [0]
      bytes +=
        "\(isStale ? -1 : node.entryCount ?? -1) \(storedChildren(of: position).count)\n".utf8
      if !isStale { bytes += node.id?.bytes ?? [] }
      around.append((path, node.end))
    }
    return bytes
  }

  /// How the name of a directory stands to that of a node.
  func order(of name: UnsafeBufferPointer<UInt8>, toChild child: Int) -> TreeOrder {
    nodes[child].name.withUnsafeBufferPointer {
      TreeOrder(name, isDirectory: true, $0, isDirectory: true)
    }
  }
}

private struct CacheTreeReader {
  let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The next node and the number of its children: name, NUL, count, space, children, newline, id.
  mutating func next() -> (CacheTree.Node, children: Int)? {
    guard let nameEnd = find(0) else { return nil }
    let name = Array(bytes[position..<nameEnd])
    position = nameEnd + 1
    guard let count = number(endedBy: UInt8(ascii: " ")),
      let children = number(endedBy: UInt8(ascii: "\n")), children >= 0
    else { return nil }
    guard count >= 0 else {
      return (CacheTree.Node(name: name, entryCount: nil, id: nil, end: 0), children)
    }
    guard position + ObjectID.byteCount <= bytes.count else { return nil }
    let id = ObjectID(bytes, at: position)
    position += ObjectID.byteCount
    return (CacheTree.Node(name: name, entryCount: count, id: id, end: 0), children)
  }

  private mutating func number(endedBy terminator: UInt8) -> Int? {
    guard let end = find(terminator) else { return nil }
    defer { position = end + 1 }
    return Int(String(decoding: bytes[position..<end], as: UTF8.self))
  }

  private func find(_ byte: UInt8) -> Int? {
    var cursor = position
    while cursor < bytes.count, bytes[cursor] != byte { cursor += 1 }
    return cursor < bytes.count ? cursor : nil
  }
}
