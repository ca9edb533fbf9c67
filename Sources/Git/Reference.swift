// References of csbook's own, which no branch and no tag knows of.

extension GitProgram {
  /// Moves a reference to a commit, if it is still where it was; nil is where there is none.
  ///
  /// Git does it, so that its lock, its log of references and its way to store them are kept.
  package func moveReference(
    _ name: String, from old: ObjectID?, to new: ObjectID
  ) async throws(GitError) {
    // Git's word for a reference that must not be there yet.
    let absent = String(repeating: "0", count: new.hex.count)
    _ = try await succeed(
      ["update-ref", "--no-deref", "-m", "csbook review", name, new.hex, old?.hex ?? absent],
      to: "move \(name)")
  }
}
