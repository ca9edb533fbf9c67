// RepositoryState: what is special about a repository that can be read.

internal import CLibgit2

/// Where HEAD points.
package enum Head: Equatable, Sendable {
  /// On a branch, named without `refs/heads/`.
  case branch(name: String, ObjectID)
  /// On a branch that has no commit yet.
  case unborn(branch: String)
  /// On a commit.
  case detached(ObjectID)
}

/// What `doctor` prints of a repository, and what committing has to ask first.
package struct RepositoryState: Equatable, Sendable {
  /// Something that Git has begun and waits for the user to conclude.
  package enum UnderWay: String, Sendable, CaseIterable {
    case merge, revert, cherryPick, bisect, rebase, applyMailbox

    /// How Git's manual calls it.
    package var name: String {
      switch self {
      case .cherryPick: "cherry-pick"
      case .applyMailbox: "am"
      default: rawValue
      }
    }

    /// How to conclude it, and how to give it up.
    package var wayOut: String {
      switch self {
      case .merge: "`git commit`, or `git merge --abort`"
      case .bisect: "`git bisect reset`"
      default: "`git \(name) --continue`, or `git \(name) --abort`"
      }
    }
  }

  package let head: Head
  package let isBare: Bool
  /// History ends where the clone was cut off.
  package let isShallow: Bool
  /// Some files of the index are not checked out.
  package let isSparseCheckout: Bool
  /// Some objects are not here until they are asked for.
  package let isPartialClone: Bool
  /// One of several work trees, not the first.
  package let isLinkedWorktree: Bool
  package let isSubmodule: Bool
  package let underWay: UnderWay?
}

extension Repository {
  package var isShallow: Bool { git_repository_is_shallow(handle) == 1 }

  /// What is special about this repository now.
  package func state() throws(GitError) -> RepositoryState {
    let configuration = try configuration()
    let modules = "/.git/modules/".utf8
    return RepositoryState(
      head: try head(),
      isBare: workTree == nil,
      isShallow: isShallow,
      isSparseCheckout: try configuration.bool("core.sparseCheckout") ?? false,
      isPartialClone: try isPartialClone(configuration),
      isLinkedWorktree: git_repository_is_worktree(handle) == 1,
      isSubmodule: text(gitDirectory).utf8.contains(modules),
      underWay: try underWay())
  }

  /// Whether blobs may be missing here until git fetches them.
  package func isPartialClone() throws(GitError) -> Bool { try isPartialClone(configuration()) }

  /// Refuses a clone whose blobs are not all here: libgit2 does not fetch what is missing.
  package func refusePartialClone() throws(GitError) {
    guard try isPartialClone() else { return }
    throw GitError("open the repository", refused: .partialClone)
  }

  /// Where HEAD points now.
  package func head() throws(GitError) -> Head {
    let operation = "read HEAD"
    let head = try pointer(operation) { git_reference_lookup($0, handle, "HEAD") }
    defer { git_reference_free(head) }
    if let id = git_reference_target(head) { return .detached(ObjectID(id.pointee)) }
    let target = copy(git_reference_symbolic_target(head))
    let name = text(target)
    let branch = name.hasPrefix("refs/heads/") ? String(name.dropFirst(11)) : name
    guard let tip = try found(operation, { git_reference_lookup($0, handle, name) }) else {
      return .unborn(branch: branch)
    }
    defer { git_reference_free(tip) }
    let resolved = try pointer(operation) { git_reference_resolve($0, tip) }
    defer { git_reference_free(resolved) }
    guard let id = git_reference_target(resolved) else {
      throw GitError(operation, .references, "\(name) names no commit", code: .invalid)
    }
    return .branch(name: branch, ObjectID(id.pointee))
  }

  private func isPartialClone(_ configuration: Configuration) throws(GitError) -> Bool {
    if try configuration.string("extensions.partialClone") != nil { return true }
    return try configuration.values(matching: "^remote\\..*\\.promisor$")
      .contains { ["true", "yes", "on", "1"].contains($0.value.lowercased()) }
  }

  private func underWay() throws(GitError) -> RepositoryState.UnderWay? {
    let state = try check("read the repository's state") { git_repository_state(handle) }
    return switch git_repository_state_t(rawValue: UInt32(state)) {
    case GIT_REPOSITORY_STATE_MERGE: .merge
    case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: .revert
    case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: .cherryPick
    case GIT_REPOSITORY_STATE_BISECT: .bisect
    case GIT_REPOSITORY_STATE_REBASE, GIT_REPOSITORY_STATE_REBASE_INTERACTIVE,
      GIT_REPOSITORY_STATE_REBASE_MERGE:
      .rebase
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX, GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE:
      .applyMailbox
    default: nil
    }
  }
}
