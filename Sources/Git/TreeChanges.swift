// What differs between two trees, skipping every directory whose id is the same.

extension ObjectDatabase {
  /// The paths that differ between two trees, in the order of their bytes; nil is the empty tree.
  ///
  /// `prefix` stands before the trees' own names: empty, or ending in `/`.
  package func changes(
    from old: ObjectID?, to new: ObjectID?, prefix: [UInt8] = []
  ) throws(GitError) -> [Change] {
    var comparison = TreeComparison(objects: self, path: prefix)
    try comparison.compare(old, new, depth: 0)
    return comparison.changes
  }
}

private struct TreeComparison {
  let objects: ObjectDatabase
  /// The directory being compared, with its `/`.
  var path: [UInt8]
  var changes: [Change] = []

  mutating func compare(_ old: ObjectID?, _ new: ObjectID?, depth: Int) throws(GitError) {
    guard old != new else { return }
    try TreeDepth.check(depth, below: path)
    let olds = try entries(of: old)
    let news = try entries(of: new)
    var left = 0
    var right = 0
    while left < olds.count || right < news.count {
      let order: TreeOrder =
        left == olds.count
        ? .after : right == news.count ? .before : TreeOrder(olds[left], news[right])
      switch order {
      case .same:
        try compare(olds[left], news[right], depth: depth)
        left += 1
        right += 1
      case .before:
        try compare(olds[left], nil, depth: depth)
        left += 1
      case .after:
        try compare(nil, news[right], depth: depth)
        right += 1
      }
    }
  }

  /// Compares what stands at one name; both, if given, are directories or both are files.
  private mutating func compare(
    _ old: TreeEntry?, _ new: TreeEntry?, depth: Int
  ) throws(GitError) {
    guard let one = old ?? new, old != new else { return }
    let length = path.count
    defer { path.removeSubrange(length...) }
    path += one.name
    guard one.mode == .directory else {
      changes.append(Change(path: path, old: old?.version, new: new?.version))
      return
    }
    path.append(UInt8(ascii: "/"))
    try compare(old?.id, new?.id, depth: depth + 1)
  }

  private func entries(of tree: ObjectID?) throws(GitError) -> [TreeEntry] {
    guard let tree else { return [] }
    return try objects.tree(tree)
  }
}

extension TreeEntry {
  var isDirectory: Bool { mode == .directory }
  var version: FileVersion { FileVersion(mode: mode, id: id) }
}
