// What is staged: how an index differs from a tree, skipping what the cached trees prove equal.

extension Index {
  /// The paths that differ between a tree and this index, in the order of their bytes.
  ///
  /// Entries of `git add -N` are no content, and count as absent. A directory whose cached tree is
  /// the tree's own is skipped whole, so the cost is that of the directories that were touched.
  /// `tree` is HEAD's; nil on an unborn branch, where every entry is added.
  package func changes(
    since tree: ObjectID?, in objects: ObjectDatabase
  ) throws(GitError) -> [Change] {
    let result = bytes.withUnsafeBytes { bytes -> Result<[Change], GitError> in
      var comparison = IndexComparison(
        view: View(bytes: bytes, records: records), cache: cacheTree, objects: objects)
      do throws(GitError) {
        return .success(try comparison.changes(since: tree))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

private struct IndexComparison {
  let view: Index.View
  let cache: CacheTree?
  let objects: ObjectDatabase
  /// The directory being compared, with its `/`.
  private var path: [UInt8] = []
  private var changes: [Change] = []

  init(view: Index.View, cache: CacheTree?, objects: ObjectDatabase) {
    self.view = view
    self.cache = cache
    self.objects = objects
  }

  mutating func changes(since tree: ObjectID?) throws(GitError) -> [Change] {
    let all = 0..<view.records.count
    let root = cache == nil ? nil : 0
    guard let tree, !isEqual(root, all, tree) else {
      if tree == nil { try compare(all, root, with: nil, depth: 0) }
      return changes
    }
    try compare(all, root, with: tree, depth: 0)
    return changes
  }

  /// Whether the cache proves that a run of entries is exactly a tree.
  private func isEqual(_ node: Int?, _ entries: Range<Int>, _ tree: ObjectID) -> Bool {
    guard let node, let cached = cache?.nodes[node] else { return false }
    return cached.entryCount == entries.count && cached.id == tree
  }

  /// One name of a directory as the index has it.
  private struct Item {
    let name: UnsafeBufferPointer<UInt8>
    let isDirectory: Bool
    /// All that is below, or all stages of one file.
    let entries: Range<Int>
  }

  /// Compares the entries below `path` with a tree, name by name, both in Git's order.
  private mutating func compare(
    _ entries: Range<Int>, _ node: Int?, with tree: ObjectID?, depth: Int
  ) throws(GitError) {
    try TreeDepth.check(depth, below: path)
    var olds = ArraySlice<TreeEntry>()
    if let tree { olds = try objects.tree(tree)[...] }
    var nodes = CachedChildren(of: node, in: cache)
    var position = entries.lowerBound
    while let item = nextItem(at: &position, in: entries) {
      let old = try match(item, in: &olds)
      if item.isDirectory {
        try compareDirectory(item, nodes.next(named: item.name), with: old?.id, depth: depth)
      } else {
        compareFile(item, with: old?.version)
      }
    }
    for old in olds { try delete(old) }
  }

  /// Takes the tree's entry of the same name and kind; the ones before it were deleted.
  private mutating func match(
    _ item: Item, in olds: inout ArraySlice<TreeEntry>
  ) throws(GitError) -> TreeEntry? {
    while let old = olds.first {
      switch TreeOrder(item.name, isDirectory: item.isDirectory, old) {
      case .before: return nil
      case .same: return olds.removeFirst()
      case .after: try delete(olds.removeFirst())
      }
    }
    return nil
  }

  /// Takes the next file or directory that has content, skipping entries of `git add -N`.
  private func nextItem(at position: inout Int, in entries: Range<Int>) -> Item? {
    while position < entries.upperBound {
      let full = view.path(position)
      let rest = full[path.count...]
      let first = position
      if let slash = rest.firstIndex(of: UInt8(ascii: "/")) {
        let directory = UnsafeBufferPointer(rebasing: full[...slash])
        position = view.end(of: directory, from: first, in: entries)
        let name = UnsafeBufferPointer(rebasing: rest[..<slash])
        return Item(name: name, isDirectory: true, entries: first..<position)
      }
      repeat {
        position += 1
      } while position < entries.upperBound && view.path(position).elementsEqual(full)
      guard !view.entry(first).isIntentToAdd else { continue }
      let name = UnsafeBufferPointer(rebasing: rest)
      return Item(name: name, isDirectory: false, entries: first..<position)
    }
    return nil
  }

  private mutating func compareDirectory(
    _ item: Item, _ node: Int?, with tree: ObjectID?, depth: Int
  ) throws(GitError) {
    if let tree, isEqual(node, item.entries, tree) { return }
    let length = path.count
    path += item.name
    path.append(UInt8(ascii: "/"))
    try compare(item.entries, node, with: tree, depth: depth + 1)
    path.removeSubrange(length...)
  }

  private mutating func compareFile(_ item: Item, with old: FileVersion?) {
    let entry = view.entry(item.entries.lowerBound)
    if entry.stage > 0 {
      changes.append(Change(unmerged: path + item.name, old: old))
    } else if entry.version != old {
      changes.append(Change(path: path + item.name, old: old, new: entry.version))
    }
  }

  private mutating func delete(_ entry: TreeEntry) throws(GitError) {
    guard entry.isDirectory else {
      changes.append(Change(path: path + entry.name, old: entry.version, new: nil))
      return
    }
    changes += try objects.changes(
      from: entry.id, to: nil, prefix: path + entry.name + [UInt8(ascii: "/")])
  }
}

/// The cached trees of a directory's subdirectories, asked for in the order of their names.
private struct CachedChildren {
  private let cache: CacheTree?
  private var rest: ArraySlice<Int>

  init(of node: Int?, in cache: CacheTree?) {
    self.cache = cache
    rest = []
    if let node, let cache { rest = cache.children(of: node)[...] }
  }

  mutating func next(named name: UnsafeBufferPointer<UInt8>) -> Int? {
    while let cache, let first = rest.first {
      let order = cache.order(of: name, toChild: first)
      guard order != .before else { return nil }
      rest.removeFirst()
      if order == .same { return first }
    }
    return nil
  }
}
