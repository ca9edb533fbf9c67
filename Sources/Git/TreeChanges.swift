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

/// Two trees of whole repositories, an earlier and a later one; nil is the empty tree.
package struct TreePair: Hashable, Sendable {
  package let old: ObjectID?
  package let new: ObjectID?

  package init(old: ObjectID?, new: ObjectID?) {
    self.old = old
    self.new = new
  }
}

extension ObjectDatabase {
  /// What differs in each of several pairs at some paths and below them, in the order of the paths' bytes; the empty path
  /// is the whole tree.
  ///
  /// Pairs that follow each other, as along a line of commits, cost little more than what differs.
  package func changes(
    between pairs: [TreePair], under paths: [[UInt8]]
  ) throws(GitError) -> [[Change]] {
    var finders = paths.map { PathFinder($0) }
    var changes: [[Change]] = []
    for pair in pairs {
      var found: [Change] = []
      for position in finders.indices where pair.old != pair.new {
        let old = try pair.old.flatMap { (tree) throws(GitError) in
          try finders[position].version(in: tree, of: self)
        }
        let new = try pair.new.flatMap { (tree) throws(GitError) in
          try finders[position].version(in: tree, of: self)
        }
        guard old != new else { continue }
        found += try self.changes(at: finders[position].path, from: old, to: new)
      }
      if paths.count > 1 { found.sort { $0.path.lexicographicallyPrecedes($1.path) } }
      changes.append(found)
    }
    return changes
  }

  /// What differs at one path, where a file may have become a directory.
  private func changes(
    at path: [UInt8], from old: FileVersion?, to new: FileVersion?
  ) throws(GitError) -> [Change] {
    let trees = [old, new].map { $0?.mode == .directory ? $0?.id : nil }
    let files = [old, new].map { $0?.mode == .directory ? nil : $0 }
    let below = try changes(
      from: trees[0], to: trees[1], prefix: path.isEmpty ? [] : path + "/".utf8)
    let here = files[0] == files[1] ? [] : [Change(path: path, old: files[0], new: files[1])]
    return here + below
  }
}

/// Finds one path in many trees, and looks once at each that they share.
private struct PathFinder {
  let path: [UInt8]
  private let names: [ArraySlice<UInt8>]
  /// For each name, what trees have there.
  private var known: [[ObjectID: FileVersion?]]

  init(_ path: [UInt8]) {
    self.path = path
    names = path.split(separator: UInt8(ascii: "/"))
    known = names.map { _ in [:] }
  }

  /// What a tree has at the path; nil if nothing.
  mutating func version(
    in tree: ObjectID, of objects: ObjectDatabase
  ) throws(GitError) -> FileVersion? {
    var here = FileVersion(mode: .directory, id: tree)
    for (depth, name) in names.enumerated() {
      guard here.mode == .directory else { return nil }
      let next: FileVersion?
      if let answer = known[depth][here.id] {
        next = answer
      } else {
        next = try objects.entry(named: name, of: here.id)
        known[depth][here.id] = .some(next)
      }
      guard let next else { return nil }
      here = next
    }
    return here
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
