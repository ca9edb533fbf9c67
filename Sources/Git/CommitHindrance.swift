// CommitHindrance: why a commit is left to Git itself.

internal import CLibgit2

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Something that speaks when Git commits, and that csbook cannot speak for.
package enum CommitHindrance: Equatable, Sendable {
  case hook(String)
  /// A key of the configuration.
  case setting(String)
  /// A message that an earlier command of Git left for this commit.
  case preparedMessage

  /// Its name, for people.
  package var name: String {
    switch self {
    case .hook(let name): "the hook \(name)"
    case .setting(let key): key
    case .preparedMessage: "a message that Git has prepared"
    }
  }
}

extension Repository {
  /// The first thing that has a say in a commit beside csbook; nil if a commit can be made in process.
  ///
  /// A pre-commit hook that `isOwn` accepts, by its bytes, is csbook's own: what it does has been done.
  package func commitHindrance(
    isOwn: (_ preCommit: [UInt8]) -> Bool
  ) async throws(GitError) -> CommitHindrance? {
    if let key = decidingSetting(try await settings()) { return .setting(key) }
    if let hook = try foreignHook(in: try await effectiveHooks(), isOwn: isOwn) {
      return .hook(hook)
    }
    for name in ["SQUASH_MSG", "MERGE_MSG"] where try exists(gitDirectory + "/\(name)".utf8) {
      return .preparedMessage
    }
    return nil
  }

  /// The hooks that a commit may run, now or in Git's next version.
  private static let hooks = [
    "pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "post-index-change",
    "reference-transaction",
  ]

  /// The directory in which Git itself will look for hooks.
  private func effectiveHooks() async throws(GitError) -> [UInt8] {
    let answer = try await program.run(["rev-parse", "--git-path", "hooks"])
    guard answer.isSuccess else { throw GitError("find the hooks", git: answer) }
    let path = Array(answer.output.dropLast())
    guard path.first != UInt8(ascii: "/") else { return path }
    return (workTree ?? gitDirectory) + [UInt8(ascii: "/")] + path
  }

  private func foreignHook(
    in directory: [UInt8], isOwn: ([UInt8]) -> Bool
  ) throws(GitError) -> String? {
    for name in Self.hooks {
      let path = directory + "/\(name)".utf8
      let operation = "look at the hook \(name)"
      // Git runs only what may be run.
      guard try withPath(path, operation, { access($0, X_OK) }) == 0 else { continue }
      if name == "pre-commit", let bytes = try contents(of: path, operation), isOwn(bytes) {
        continue
      }
      return name
    }
    return nil
  }

  /// A setting under which Git commits otherwise than csbook would.
  private func decidingSetting(_ settings: GitSettings) -> String? {
    if let hook = settings.keys.first(where: { $0.hasPrefix("hook.") }) { return hook }
    if settings.bool("commit.gpgsign") ?? false { return "commit.gpgSign" }
    for key in ["commit.cleanup", "core.sharedrepository"] where settings.string(key) != nil {
      return key
    }
    if let encoding = settings.string("i18n.commitencoding"),
      !["utf-8", "utf8"].contains(encoding.lowercased())
    {
      return "i18n.commitEncoding"
    }
    return nil
  }
}
