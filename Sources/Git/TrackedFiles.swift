// TrackedFiles: what stands in a work tree, read only where the index cannot tell.

internal import CLibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The files of a work tree, beside the index that last looked at them.
package struct TrackedFiles {
  package let index: Index
  package let stamps: Stamps
  private let repository: Repository

  /// What tells without its bytes that a file is as the index has it; any thread may ask.
  package struct Stamps: Sendable {
    /// The root of the work tree, with its `/`.
    fileprivate let root: [UInt8]
    /// When the index was written.
    fileprivate let written: FileTime
    /// Whether the file system keeps the bit that makes a file a program.
    fileprivate let hasExecutableBit: Bool
  }

  /// Reads the repository's index, or the one that `GIT_INDEX_FILE` names.
  package init(of repository: Repository, indexAt path: [UInt8]? = nil) throws(GitError) {
    guard let workTree = repository.workTree else {
      throw GitError("read the work tree", refused: .bare)
    }
    self.repository = repository
    // Asked before it is read: of an index that is written meanwhile, less is believed.
    let written =
      try FileTime.modification(of: path ?? repository.indexFile)
      ?? FileTime(seconds: 0, nanoseconds: 0)
    index = try repository.index(at: path)
    stamps = Stamps(
      root: workTree + [UInt8(ascii: "/")], written: written,
      hasExecutableBit: try repository.configuration().bool("core.fileMode") ?? true)
  }

  /// What stands at a path of the work tree; nil where nothing does that Git would keep.
  ///
  /// `entry` is the index's of that path. Of a file that it knows, the content is read only where the stamp leaves a
  /// doubt; a file that a sparse checkout leaves out is there.
  package func version(
    at path: [UInt8], knownAs entry: IndexEntry?
  ) throws(GitError) -> FileVersion? {
    let known = entry?.isContent == true ? entry : nil
    guard let status = try Self.status(of: stamps.root + path) else {
      return known?.isSkipWorktree == true ? known?.version : nil
    }
    guard let mode = stamps.mode(of: status, known?.version.mode) else {
      return known?.version.mode == .submodule ? known?.version : nil
    }
    if let known, stamps.prove(status, mode, to: known) { return known.version }
    return FileVersion(mode: mode, id: try id(ofFileAt: path, mode, known?.version.id))
  }

  /// The id of the blob that Git would make of a file.
  ///
  /// A file whose bytes are those of the known blob is that blob. Else Git's conversions are made, and where libgit2 cannot
  /// make them the bytes count as they are, so that a file is rather taken for changed than for the same.
  private func id(
    ofFileAt path: [UInt8], _ mode: FileMode, _ known: ObjectID?
  ) throws(GitError) -> ObjectID {
    let operation = "read \(text(path))"
    if mode == .symbolicLink { return try id(ofLinkAt: path, operation) }
    return try withPath(stamps.root + path, operation) { (file) throws(GitError) in
      var id = git_oid()
      try check(operation) { git_odb_hashfile(&id, file, GIT_OBJECT_BLOB) }
      guard ObjectID(id) != known else { return ObjectID(id) }
      var converted = git_oid()
      let answer = git_repository_hashfile(
        &converted, repository.handle, file, GIT_OBJECT_BLOB, nil)
      return ObjectID(answer == 0 ? converted : id)
    }
  }

  private func id(ofLinkAt path: [UInt8], _ operation: String) throws(GitError) -> ObjectID {
    try withPath(stamps.root + path, operation) { (file) throws(GitError) in
      var target = [CChar](repeating: 0, count: Int(PATH_MAX))
      let length = readlink(file, &target, target.count)
      guard length >= 0 else { throw GitError(operation, system: errno) }
      var id = git_oid()
      try check(operation) { git_odb_hash(&id, target, length, GIT_OBJECT_BLOB) }
      return ObjectID(id)
    }
  }

  /// What the system says of a path itself; nil where nothing stands.
  static func status(of path: [UInt8]) throws(GitError) -> stat? {
    try withPath(path, "look at \(text(path))") { (path) throws(GitError) -> stat? in
      var status = stat()
      guard lstat(path, &status) != 0 else { return status }
      guard errno == ENOENT || errno == ENOTDIR else {
        throw GitError("look at \(String(cString: path))", system: errno)
      }
      return nil
    }
  }
}

extension TrackedFiles.Stamps {
  /// Whether the file at a path of the work tree is, beyond doubt, as an entry of the index has it.
  package func prove(_ path: [UInt8], isAs entry: IndexEntry) -> Bool {
    guard entry.isContent, let status = try? TrackedFiles.status(of: root + path),
      let mode = mode(of: status, entry.version.mode)
    else { return false }
    return prove(status, mode, to: entry)
  }

  fileprivate func prove(_ status: stat, _ mode: FileMode, to entry: IndexEntry) -> Bool {
    entry.version.mode == mode && entry.stamp.proves(FileStamp(status), unchangedSince: written)
  }

  /// The mode that Git would give a file; nil for what it does not keep.
  fileprivate func mode(of status: stat, _ known: FileMode?) -> FileMode? {
    switch status.st_mode & S_IFMT {
    case S_IFLNK: .symbolicLink
    case S_IFREG where !hasExecutableBit: known == .executable ? .executable : .regular
    case S_IFREG: status.st_mode & S_IXUSR != 0 ? .executable : .regular
    default: nil
    }
  }
}
