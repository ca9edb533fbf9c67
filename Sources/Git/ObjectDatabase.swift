// ObjectDatabase: blobs and trees by their ids.

internal import CLibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A handle on a repository's objects.
///
/// One handle belongs to one thread at a time. Another for the same objects is cheap to open (no
/// configuration is read): hand `directory` to each thread, and let it open its own.
package final class ObjectDatabase {
  /// Where the objects are, absolute.
  package let directory: [UInt8]
  let handle: OpaquePointer

  /// Opens the objects under `directory`, with the alternates that `info/alternates` there names, and
  /// those of the environment.
  package init(at directory: [UInt8]) throws(GitError) {
    try LibGit2.start()
    self.directory = directory
    let operation = "open the objects in \(text(directory))"
    handle = try withPath(directory, operation) { (path) throws(GitError) in
      try pointer(operation) { git_odb_open($0, path) }
    }
    try Self.addEnvironment(to: handle)
  }

  deinit {
    git_odb_free(handle)
  }

  /// Adds the directories that Git names to its hooks: what is being pushed is in quarantine until they agree.
  static func addEnvironment(to database: OpaquePointer) throws(GitError) {
    let directories =
      [copy(getenv("GIT_OBJECT_DIRECTORY"))].filter { !$0.isEmpty }
      + Alternates.directories(in: copy(getenv("GIT_ALTERNATE_OBJECT_DIRECTORIES")))
    for directory in directories {
      let operation = "open the objects in \(text(directory))"
      try withPath(directory, operation) { (path) throws(GitError) in
        _ = try check(operation) { git_odb_add_disk_alternate(database, path) }
      }
    }
  }

  /// The content of a blob.
  package func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
    try withObject(id, .blob) { Array($0) }
  }

  /// The bytes of a blob without reading it into the heap twice; they live as long as `body`.
  package func withBlob<T>(
    _ id: ObjectID, _ body: (UnsafeRawBufferPointer) -> T
  ) throws(GitError) -> T {
    try withObject(id, .blob) { body($0) }
  }

  /// Whether the object is here; in a partial clone it may not be.
  package func contains(_ id: ObjectID) -> Bool {
    var raw = id.raw
    return git_odb_exists(handle, &raw) == 1
  }

  /// The entries of one tree, in Git's order (bytes, a directory as if it ended in `/`).
  package func tree(_ id: ObjectID) throws(GitError) -> [TreeEntry] {
    try withObject(id, .tree) { (bytes) throws(GitError) in
      try TreeEntry.entries(of: bytes, tree: id)
    }
  }

  /// A commit, as its own text has it: a shallow clone's end still names the parents that were not fetched.
  func commit(_ id: ObjectID) throws(GitError) -> Commit {
    try withObject(id, .commit) { (bytes) throws(GitError) in
      guard let commit = Commit(Array(bytes), id: id) else {
        throw GitError("read commit \(id)", .objects, "it is damaged", code: .invalid)
      }
      return commit
    }
  }

  /// What stands at one name of a tree; nil if nothing does.
  func entry(
    named name: ArraySlice<UInt8>, of tree: ObjectID
  ) throws(GitError) -> FileVersion? {
    try withObject(tree, .tree) { (bytes) throws(GitError) in
      try TreeEntry.version(named: name, in: bytes, tree: tree)
    }
  }

  private enum Kind: String {
    case blob, tree, commit

    var type: git_object_t {
      switch self {
      case .blob: GIT_OBJECT_BLOB
      case .tree: GIT_OBJECT_TREE
      case .commit: GIT_OBJECT_COMMIT
      }
    }
  }

  private func withObject<T>(
    _ id: ObjectID, _ kind: Kind, _ body: (UnsafeRawBufferPointer) throws(GitError) -> T
  ) throws(GitError) -> T {
    var raw = id.raw
    let object = try pointer("read \(kind) \(id)") { git_odb_read($0, handle, &raw) }
    defer { git_odb_object_free(object) }
    guard git_odb_object_type(object) == kind.type else {
      throw GitError("read \(kind) \(id)", .objects, "it is not a \(kind)", code: .invalid)
    }
    return try body(
      UnsafeRawBufferPointer(start: git_odb_object_data(object), count: git_odb_object_size(object))
    )
  }
}
