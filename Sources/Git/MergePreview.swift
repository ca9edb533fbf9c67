// MergePreview: what a merge would come to, before anything is touched.

/// The result of merging two commits as `git merge` would, with the same drivers, and without index, work tree or branch.
package struct MergePreview: Equatable, Sendable {
  /// What would be committed; where there are conflicts, with their marks.
  package let tree: ObjectID
  /// The paths in conflict.
  package let conflicts: [[UInt8]]
  /// What the drivers said.
  package let words: String
}

extension GitProgram {
  /// Merges in memory; the result is among the objects, and nothing else is changed.
  package func previewMerge(
    of ours: ObjectID, with theirs: ObjectID
  ) async throws(GitError) -> MergePreview {
    let answer = try await run([
      "merge-tree", "--write-tree", "--name-only", "--no-messages", "-z", "\(ours)", "\(theirs)",
    ])
    let parts = answer.output.split(separator: 0)
    guard answer.status <= 1,
      let tree = parts.first.flatMap({ ObjectID(hex: String(decoding: $0, as: UTF8.self)) })
    else {
      if let version = GitVersion.installed, version < .mergingInMemory {
        throw GitError("merge", refused: .oldGit(version))
      }
      throw GitError("merge", git: answer)
    }
    var conflicts: [[UInt8]] = []
    for path in parts.dropFirst().map(Array.init) where !conflicts.contains(path) {
      conflicts.append(path)
    }
    return MergePreview(
      tree: tree, conflicts: answer.status == 0 ? [] : conflicts, words: answer.errors)
  }

  /// The paths of which the index or the work tree is not as HEAD has them, and among them those that are staged.
  package func uncommittedPaths() async throws(GitError) -> (all: [[UInt8]], staged: [[UInt8]]) {
    let operation = "look at the work tree"
    let options = ["diff", "--name-only", "--no-renames", "--ignore-submodules=none", "-z"]
    let all = try await succeed(options + ["HEAD"], to: operation)
    let staged = try await succeed(options + ["--cached", "HEAD"], to: operation)
    return (all.split(separator: 0).map(Array.init), staged.split(separator: 0).map(Array.init))
  }

  /// Merges a commit into the branch that is checked out; whatever keeps it from being whole takes it back.
  ///
  /// Git runs its hooks, signs, and writes its own message. Nil where it worked, else what Git said.
  package func merge(_ reference: String) async throws(GitError) -> String? {
    let answer = try await run(["merge", "--quiet", "--no-edit", "--no-autostash", reference])
    guard !answer.isSuccess else { return nil }
    // A hook or a signature refused what was merged by then.
    let pending = try await run(["rev-parse", "--quiet", "--verify", "MERGE_HEAD"])
    if pending.isSuccess { _ = try await succeed(["merge", "--abort"], to: "take the merge back") }
    return answer.errors.isEmpty ? String(decoding: answer.output, as: UTF8.self) : answer.errors
  }
}
