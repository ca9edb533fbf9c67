// Commits of a repository: by revision, and along the first-parent line.

internal import CLibgit2

extension Repository {
  /// The commit that a revision such as `HEAD~3`, `v1.0` or `4f2a91c` names; a tag gives its commit.
  package func resolve(_ revision: String) throws(GitError) -> Commit {
    let operation = "find the revision \(revision)"
    let object = try pointer(operation) { git_revparse_single($0, handle, revision) }
    defer { git_object_free(object) }
    let commit = try pointer(operation) { git_object_peel($0, object, GIT_OBJECT_COMMIT) }
    defer { git_object_free(commit) }
    guard let id = git_object_id(commit) else {
      throw GitError(operation, .objects, "it has no id", code: .invalid)
    }
    return try Commit(commit, id: ObjectID(id.pointee))
  }

  /// The commit with an id.
  package func commit(_ id: ObjectID) throws(GitError) -> Commit {
    var raw = id.raw
    let commit = try pointer("read commit \(id)") { git_commit_lookup($0, handle, &raw) }
    defer { git_commit_free(commit) }
    return try Commit(commit, id: id)
  }

  /// The commit of HEAD; nil while its branch is unborn.
  package func headCommit() throws(GitError) -> Commit? {
    switch try head() {
    case .unborn: nil
    case .branch(_, let id), .detached(let id): try commit(id)
    }
  }

  /// What a search back in time came to.
  package enum AsOf: Equatable, Sendable {
    case found(Commit)
    /// The line begins later; in a shallow clone only what was fetched of it.
    case beforeHistory(earliest: Commit, isShallow: Bool)
  }

  /// The newest commit of the first-parent line of `tip` that was committed not after a time.
  ///
  /// The time is in seconds since 1970-01-01 00:00 UTC.
  package func newestCommit(
    notAfter time: Int64, onFirstParentLineOf tip: Commit
  ) throws(GitError) -> AsOf {
    var commit = tip
    while commit.committer.time > time {
      guard let parent = try firstParent(of: commit) else {
        return .beforeHistory(earliest: commit, isShallow: !commit.parents.isEmpty)
      }
      commit = parent
    }
    return .found(commit)
  }

  /// The first parent; nil at the root, and where a shallow clone ends.
  package func firstParent(of commit: Commit) throws(GitError) -> Commit? {
    guard let parent = commit.parents.first else { return nil }
    // The boundary of a shallow clone names parents that were not fetched.
    guard objects.contains(parent) || !isShallow else { return nil }
    return try self.commit(parent)
  }

  /// The first-parent line of `tip`, newest first, up to and with the first commit at or before a time.
  ///
  /// It ends at the root, and where a shallow clone ends: at a commit that names parents which are not here.
  package func firstParentLine(
    of tip: Commit, notBefore time: Int64?
  ) throws(GitError) -> [Commit] {
    let isShallow = isShallow
    var line = [tip]
    var commit = tip
    while let parent = commit.parents.first, time.map({ commit.committer.time > $0 }) ?? true {
      guard !isShallow || objects.contains(parent) else { break }
      commit = try objects.commit(parent)
      line.append(commit)
    }
    return line
  }

  /// The contents of blobs.
  package func blobs(_ ids: [ObjectID]) throws(GitError) -> [ObjectID: [UInt8]] {
    var blobs: [ObjectID: [UInt8]] = [:]
    for id in ids { blobs[id] = try objects.blob(id) }
    return blobs
  }
}
