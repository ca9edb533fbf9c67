// Repository: one repository, opened after it was found to be one that can be read whole.

internal import CLibgit2

/// An open repository.
///
/// It belongs to one thread at a time; see `ObjectDatabase` for several.
package final class Repository {
  let handle: OpaquePointer
  /// The blobs and trees.
  package let objects: ObjectDatabase
  /// The directory of HEAD and the index, absolute, without a `/` at its end.
  package let gitDirectory: [UInt8]
  /// The directory of objects, references and hooks: `gitDirectory` but in a linked worktree.
  package let commonDirectory: [UInt8]
  /// The root of the work tree, absolute, without a `/` at its end; nil in a bare repository.
  package let workTree: [UInt8]?
  /// What Git has said of its configuration, once it was asked.
  var knownSettings: GitSettings?

  /// Takes over an open repository.
  init(handle: OpaquePointer) throws(GitError) {
    self.handle = handle
    gitDirectory = Self.directory(git_repository_path(handle))
    commonDirectory = Self.directory(git_repository_commondir(handle))
    do throws(GitError) {
      let isBare = try Self.addConfigurationFiles(to: handle, gitDirectory: gitDirectory)
      workTree = isBare ? nil : git_repository_workdir(handle).map { Self.directory($0) }
      let own = try pointer("open the objects") { git_repository_odb($0, handle) }
      defer { git_odb_free(own) }
      try ObjectDatabase.addEnvironment(to: own)
      objects = try ObjectDatabase(at: commonDirectory + "/objects".utf8)
    } catch {
      // Swift runs `deinit` only for an instance whose properties are all set.
      git_repository_free(handle)
      throw error
    }
  }

  deinit {
    git_repository_free(handle)
  }

  /// Finds and opens the repository of a directory, as Git does: there or above.
  ///
  /// Throws with a `refusal` for every repository that would be read only in part.
  package static func discover(from directory: [UInt8]) throws(GitError) -> Repository {
    try LibGit2.start()
    let operation = "find the repository"
    let found = try withPath(directory, operation) { (path) throws(GitError) -> [UInt8]? in
      var buffer = git_buf()
      defer { git_buf_dispose(&buffer) }
      let answer = git_repository_discover(&buffer, path, 0, nil)
      guard answer != GIT_ENOTFOUND.rawValue else { return nil }
      try check(operation) { answer }
      return Array(UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size))
    }
    guard let found else {
      throw GitError(operation, refused: .notARepository(start: directory))
    }
    try RepositoryFormat.check(gitDirectory: found)
    return try open(directory, flags: 0, gitDirectory: found)
  }

  /// Opens a repository by its git directory, as `GIT_DIR` and `GIT_WORK_TREE` name it.
  package static func open(
    gitDirectory: [UInt8], workTree: [UInt8]? = nil
  ) throws(GitError) -> Repository {
    try LibGit2.start()
    guard try exists(gitDirectory) else {
      throw GitError("open the repository", refused: .notARepository(start: gitDirectory))
    }
    try RepositoryFormat.check(gitDirectory: gitDirectory)
    let flags = GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue | GIT_REPOSITORY_OPEN_NO_DOTGIT.rawValue
    return try open(gitDirectory, flags: flags, gitDirectory: gitDirectory, workTree: workTree)
  }

  private static func open(
    _ path: [UInt8], flags: UInt32, gitDirectory: [UInt8], workTree: [UInt8]? = nil
  ) throws(GitError) -> Repository {
    let operation = "open the repository"
    let handle: OpaquePointer
    do throws(GitError) {
      handle = try withPath(path, operation) { (path) throws(GitError) in
        try pointer(operation) { git_repository_open_ext($0, path, flags, nil) }
      }
    } catch {
      throw try RepositoryOwner.refusal(of: gitDirectory, for: error) ?? error
    }
    do throws(GitError) {
      if let workTree {
        try withPath(workTree, operation) { (path) throws(GitError) in
          _ = try check(operation) { git_repository_set_workdir(handle, path, 0) }
        }
      }
    } catch {
      git_repository_free(handle)
      throw error
    }
    return try Repository(handle: handle)
  }

  /// The repository's configuration as it stands now.
  package func configuration() throws(GitError) -> Configuration {
    Configuration(
      snapshot: try pointer("read Git's configuration") {
        git_repository_config_snapshot($0, handle)
      })
  }

  /// The directory of the hooks, absolute: `core.hooksPath`, or `hooks` of the common directory.
  package func hooksDirectory() throws(GitError) -> [UInt8] {
    guard let path = try configuration().path("core.hooksPath"), !path.isEmpty else {
      return commonDirectory + "/hooks".utf8
    }
    guard path.first != UInt8(ascii: "/") else { return path }
    // Relative to where Git runs hooks.
    return (workTree ?? gitDirectory) + [UInt8(ascii: "/")] + path
  }

  /// Reads the index that `GIT_INDEX_FILE` names, else the repository's own, or one at a path; a file that is missing is
  /// empty.
  package func index(at path: [UInt8]? = nil) throws(GitError) -> Index {
    guard workTree != nil || path != nil || Self.namedIndex != nil else {
      throw GitError("read the index", refused: .bare)
    }
    let path = path ?? indexFile
    guard let bytes = try contents(of: path, "read the index \(text(path))") else { return .empty }
    return try Index(fileBytes: bytes)
  }

  /// What `git diff --cached` shows: how an index differs from HEAD, whose branch may be unborn.
  package func stagedChanges(in index: Index) throws(GitError) -> [Change] {
    try index.changes(since: try headCommit()?.tree, in: objects)
  }

  private static func directory(_ path: UnsafePointer<CChar>?) -> [UInt8] {
    var bytes = copy(path)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    return bytes
  }

  /// Adds the files that Git reads and libgit2 may not: a worktree's own, and `GIT_CONFIG_GLOBAL`.
  ///
  /// Returns whether the repository is bare: where worktrees have files of their own, Git moves
  /// `core.bare` into the first one's, and libgit2 has not seen it.
  private static func addConfigurationFiles(
    to handle: OpaquePointer, gitDirectory: [UInt8]
  ) throws(GitError) -> Bool {
    let operation = "read Git's configuration"
    let live = try pointer(operation) { git_repository_config($0, handle) }
    defer { git_config_free(live) }
    if let file = LibGit2.oddlyNamedFile {
      try add(file, GIT_CONFIG_LEVEL_GLOBAL, to: live, of: handle)
    }
    var isPerWorktree: Int32 = 0
    guard git_config_get_bool(&isPerWorktree, live, "extensions.worktreeConfig") == 0,
      isPerWorktree != 0
    else { return git_repository_is_bare(handle) == 1 }
    try add(gitDirectory + "/config.worktree".utf8, GIT_CONFIG_LEVEL_APP, to: live, of: handle)
    guard git_repository_is_worktree(handle) == 0 else { return false }
    var isBare: Int32 = 0
    return git_config_get_bool(&isBare, live, "core.bare") == 0 && isBare != 0
  }

  private static func add(
    _ file: [UInt8], _ level: git_config_level_t, to configuration: OpaquePointer,
    of handle: OpaquePointer
  ) throws(GitError) {
    let operation = "read the configuration \(text(file))"
    try withPath(file, operation) { (path) throws(GitError) in
      let answer = git_config_add_file_ondisk(configuration, path, level, handle, 1)
      // /dev/null is how Git is told to read none.
      guard answer != GIT_ENOTFOUND.rawValue else { return }
      _ = try check(operation) { answer }
    }
  }
}
