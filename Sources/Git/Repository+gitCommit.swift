// A commit made by `git commit`, where hooks, signatures or an editor have a say.

extension Repository {
  /// Lets Git commit a draft, with csbook's own terminal; returns Git's exit status.
  ///
  /// Where Git refuses, it leaves index and HEAD as they were, and so does this. `environment` is for its hooks.
  package func commitByGit(
    _ draft: CommitDraft, message: String, edit: Bool, environment: [String: String] = [:]
  ) async throws(GitError) -> Int32 {
    var arguments = ["commit", "--quiet", "--message", message] + (edit ? ["--edit"] : [])
    if draft.isStaged {
      return try await program.attach(arguments, environment: environment)
    }
    let paths = draft.changes.map(\.change.path)
    let list = try TemporaryFile(literalPathspecs(paths), in: gitDirectory)
    arguments += ["--only", "--pathspec-from-file=\(list.name)", "--pathspec-file-nul"]
    // Git commits no path that the index does not know.
    let unknown = paths.filter { draft.index.entry(at: $0) == nil }
    try await announce(unknown)
    let status = try await program.attach(arguments, environment: environment)
    if status != 0 { try await forget(unknown, of: draft) }
    return status
  }

  /// Each path as a pattern that matches nothing else.
  private func literalPathspecs(_ paths: [[UInt8]]) -> [UInt8] {
    Array(paths.map { ":(top,literal)".utf8 + $0 }.joined(separator: [0])) + [0]
  }

  private func announce(_ paths: [[UInt8]]) async throws(GitError) {
    guard !paths.isEmpty else { return }
    let answer = try await program.run(
      ["add", "--intent-to-add", "--pathspec-from-file=-", "--pathspec-file-nul"],
      input: literalPathspecs(paths))
    guard answer.isSuccess else { throw GitError("commit new files", git: answer) }
  }

  /// Takes announced paths out of the index again, but those that somebody has added in earnest.
  private func forget(_ paths: [[UInt8]], of draft: CommitDraft) async throws(GitError) {
    let index = try self.index(at: draft.indexFile)
    let announced = paths.filter { index.entry(at: $0)?.isIntentToAdd == true }
    guard !announced.isEmpty else { return }
    let answer = try await program.run(
      ["update-index", "--force-remove", "-z", "--stdin"],
      input: Array(announced.joined(separator: [0])) + [0])
    guard answer.isSuccess else { throw GitError("take new files back", git: answer) }
  }
}
