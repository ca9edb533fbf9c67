// TreeUpdate: a new tree that differs from another in some paths.

internal import CLibgit2

extension ObjectDatabase {
  /// Stores an object, if it is not there yet.
  func write(_ kind: WrittenKind, _ content: [UInt8]) throws(GitError) -> ObjectID {
    var id = git_oid()
    try check("write a \(kind.rawValue)") {
      content.withUnsafeBytes {
        git_odb_write(&id, handle, $0.baseAddress, $0.count, kind.type)
      }
    }
    return ObjectID(id)
  }

  enum WrittenKind: String {
    case blob, tree, commit

    fileprivate var type: git_object_t {
      switch self {
      case .blob: GIT_OBJECT_BLOB
      case .tree: GIT_OBJECT_TREE
      case .commit: GIT_OBJECT_COMMIT
      }
    }
  }

  /// Stores the trees that come of a tree (nil is the empty one) when some paths get another version, or none.
  func writeTree(
    _ base: ObjectID?, changing changes: [(path: [UInt8], version: FileVersion?)]
  ) throws(GitError) -> ObjectID {
    let parts = changes.map { TreePart(rest: $0.path[...], path: $0.path, version: $0.version) }
    if let tree = try updated(base, parts) { return tree }
    return try write(.tree, [])
  }

  /// A changed path as far as it is below the tree at hand.
  private struct TreePart {
    let rest: ArraySlice<UInt8>
    let path: [UInt8]
    let version: FileVersion?
  }

  /// The id of the new tree; nil where nothing is left of it.
  private func updated(_ base: ObjectID?, _ parts: [TreePart]) throws(GitError) -> ObjectID? {
    var entries: [[UInt8]: FileVersion] = [:]
    if let base {
      for entry in try tree(base) { entries[entry.name] = entry.version }
    }
    var files: [TreePart] = []
    var folders: [[UInt8]: [TreePart]] = [:]
    for part in parts {
      guard let slash = part.rest.firstIndex(of: UInt8(ascii: "/")) else {
        files.append(part)
        continue
      }
      folders[Array(part.rest[..<slash]), default: []].append(
        TreePart(rest: part.rest[(slash + 1)...], path: part.path, version: part.version))
    }
    // First what goes, so that a file can become a folder, and a folder a file.
    for file in files where file.version == nil && entries[Array(file.rest)]?.mode != .directory {
      entries[Array(file.rest)] = nil
    }
    for (name, parts) in folders {
      let old = entries[name]
      guard old == nil || old?.mode == .directory else {
        if parts.contains(where: { $0.version != nil }) { throw clash(parts[0].path) }
        continue
      }
      entries[name] = try updated(old?.id, parts).map { FileVersion(mode: .directory, id: $0) }
    }
    for file in files where file.version != nil {
      guard entries[Array(file.rest)]?.mode != .directory else { throw clash(file.path) }
      entries[Array(file.rest)] = file.version
    }
    guard !entries.isEmpty else { return nil }
    return try write(.tree, TreeEntry.bytes(of: entries))
  }

  private func clash(_ path: [UInt8]) -> GitError {
    GitError(
      "commit \(text(path))", .objects, "it is a file in one place, and a folder in another",
      code: .invalid)
  }
}

extension TreeEntry {
  /// A tree object: for each entry an octal mode, a space, the name, NUL, twenty bytes.
  fileprivate static func bytes(of entries: [[UInt8]: FileVersion]) -> [UInt8] {
    let sorted = entries.map { TreeEntry(name: $0.key, mode: $0.value.mode, id: $0.value.id) }
      .sorted { TreeOrder($0, $1) == .before }
    var bytes: [UInt8] = []
    for entry in sorted {
      bytes += String(entry.mode.rawValue, radix: 8).utf8
      bytes.append(UInt8(ascii: " "))
      bytes += entry.name
      bytes.append(0)
      bytes += entry.id.bytes
    }
    return bytes
  }
}
