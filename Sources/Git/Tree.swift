// Trees: the entries of a directory in a commit, and walks over all that is below.

/// One name in a tree.
package struct TreeEntry: Equatable, Sendable {
  /// The last component of the path, as bytes.
  package let name: [UInt8]
  package let mode: FileMode
  /// The blob, the tree, or a submodule's commit.
  package let id: ObjectID

  /// Reads a tree object.
  static func entries(
    of bytes: UnsafeRawBufferPointer, tree: ObjectID
  ) throws(GitError) -> [TreeEntry] {
    var entries: [TreeEntry] = []
    var reader = TreeReader(bytes: bytes, tree: tree)
    while let (name, version) = try reader.next() {
      entries.append(TreeEntry(name: Array(bytes[name]), mode: version.mode, id: version.id))
    }
    return entries
  }

  /// What a tree object has at a name; nil if it has nothing there.
  static func version(
    named name: ArraySlice<UInt8>, in bytes: UnsafeRawBufferPointer, tree: ObjectID
  ) throws(GitError) -> FileVersion? {
    var reader = TreeReader(bytes: bytes, tree: tree)
    while let (found, version) = try reader.next() {
      if found.count == name.count, bytes[found].elementsEqual(name) { return version }
    }
    return nil
  }
}

/// Reads a tree object: for each entry an octal mode, a space, the name, NUL, twenty bytes.
private struct TreeReader {
  let bytes: UnsafeRawBufferPointer
  let tree: ObjectID
  private var position = 0

  init(bytes: UnsafeRawBufferPointer, tree: ObjectID) {
    self.bytes = bytes
    self.tree = tree
  }

  /// Where the next name stands, and what is there; nil at the end.
  mutating func next() throws(GitError) -> (name: Range<Int>, FileVersion)? {
    guard position < bytes.count else { return nil }
    var bits: UInt32 = 0
    while position < bytes.count, bytes[position] != UInt8(ascii: " ") {
      bits = bits << 3 | UInt32(bytes[position] & 7)
      position += 1
    }
    let start = position + 1
    var end = start
    while end < bytes.count, bytes[end] != 0 { end += 1 }
    guard end + ObjectID.byteCount < bytes.count, let mode = FileMode(bits: bits) else {
      throw GitError("read tree \(tree)", .objects, "it is damaged", code: .invalid)
    }
    position = end + 1 + ObjectID.byteCount
    return (start..<end, FileVersion(mode: mode, id: ObjectID(bytes, at: end + 1)))
  }
}

extension ObjectDatabase {
  /// Calls `body` for every file below a tree, in the order of an index.
  ///
  /// The path's bytes live as long as the call. Submodules are handed out as what they are.
  /// `prefix` stands before the tree's own names: empty, or ending in `/`. A directory that is not entered, by its path with
  /// the `/`, is not read.
  package func walk(
    _ tree: ObjectID, prefix: [UInt8] = [],
    entering enters: (UnsafeBufferPointer<UInt8>) -> Bool = { _ in true },
    _ body: (UnsafeBufferPointer<UInt8>, FileVersion) throws(GitError) -> Void
  ) throws(GitError) {
    var path = prefix
    try walk(tree, path: &path, depth: 0, enters, body)
  }

  private func walk(
    _ tree: ObjectID, path: inout [UInt8], depth: Int,
    _ enters: (UnsafeBufferPointer<UInt8>) -> Bool,
    _ body: (UnsafeBufferPointer<UInt8>, FileVersion) throws(GitError) -> Void
  ) throws(GitError) {
    try TreeDepth.check(depth, below: path)
    let length = path.count
    for entry in try self.tree(tree) {
      path.append(contentsOf: entry.name)
      if entry.mode == .directory {
        path.append(UInt8(ascii: "/"))
        if path.withUnsafeBufferPointer(enters) {
          try walk(entry.id, path: &path, depth: depth + 1, enters, body)
        }
      } else {
        try path.withBytes { (bytes) throws(GitError) in
          try body(bytes, FileVersion(mode: entry.mode, id: entry.id))
        }
      }
      path.removeSubrange(length...)
    }
  }

  /// What stands at a path below a tree; nil if nothing does.
  ///
  /// The empty path is the tree itself.
  package func entry(at path: [UInt8], in tree: ObjectID) throws(GitError) -> FileVersion? {
    var here = FileVersion(mode: .directory, id: tree)
    for name in path.split(separator: UInt8(ascii: "/")) {
      guard here.mode == .directory,
        let entry = try self.entry(named: name, of: here.id)
      else { return nil }
      here = entry
    }
    return here
  }

  /// The tree of a directory below a tree; nil if there is none at the path.
  package func subtree(at path: [UInt8], of tree: ObjectID) throws(GitError) -> ObjectID? {
    guard let entry = try entry(at: path, in: tree), entry.mode == .directory else { return nil }
    return entry.id
  }
}

/// The deepest directory that is followed, so that a made-up tree cannot exhaust the stack.
enum TreeDepth {
  private static let limit = 512

  static func check(_ depth: Int, below path: [UInt8]) throws(GitError) {
    guard depth > limit else { return }
    throw GitError(
      "read a tree", .objects, "directories are nested more than \(limit) deep", code: .invalid)
  }
}

extension [UInt8] {
  /// Lends the bytes to a body with a typed error.
  func withBytes<T>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(GitError) -> T
  ) throws(GitError) -> T {
    let result = withUnsafeBufferPointer { bytes -> Result<T, GitError> in
      do throws(GitError) {
        return .success(try body(bytes))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}
