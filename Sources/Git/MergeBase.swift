// The merge base: where two lines of commits grew apart.

extension Repository {
  /// The newest commit that both can be traced back to, as `git merge-base` finds it; nil where they share none.
  ///
  /// libgit2 looks behind the end of a shallow clone, and fails there; this stops where the history does.
  package func mergeBase(of one: Commit, and other: Commit) throws(GitError) -> Commit? {
    var search = MergeBaseSearch(one, other)
    while let commit = search.next() {
      for parent in commit.parents where search.isNews(parent, of: commit) {
        // The boundary of a shallow clone names parents that were not fetched.
        guard objects.contains(parent) || !isShallow else { continue }
        search.add(try self.commit(parent), below: commit)
      }
    }
    return search.best
  }
}

/// Paints the ancestors of both commits, newest first, until all that is left is behind a common one.
private struct MergeBaseSearch {
  private struct Paint: OptionSet {
    let rawValue: UInt8
    static let one = Paint(rawValue: 1)
    static let other = Paint(rawValue: 2)
    /// An ancestor of a common ancestor.
    static let stale = Paint(rawValue: 4)
    static let common: Paint = [.one, .other]
  }

  private var paint: [ObjectID: Paint] = [:]
  /// What is still to be looked at.
  private var queue: [ObjectID: Commit] = [:]
  private var found: [ObjectID: Commit] = [:]

  init(_ one: Commit, _ other: Commit) {
    add(one, .one)
    add(other, .other)
  }

  /// The newest common ancestor that is not behind another one.
  var best: Commit? { candidates.max { ($0.committer.time, $0.id) < ($1.committer.time, $1.id) } }

  private var candidates: some Collection<Commit> {
    found.values.filter { paint[$0.id]?.contains(.stale) == false }
  }

  /// Takes the newest commit that has to be looked at; nil at the end.
  ///
  /// A clock that went wrong may bring up a common ancestor behind another; only the whole history can then tell.
  mutating func next() -> Commit? {
    guard
      queue.keys.contains(where: { paint[$0]?.contains(.stale) == false })
        || candidates.count > 1,
      let commit = queue.values.max(by: { ($0.committer.time, $0.id) < ($1.committer.time, $1.id) })
    else { return nil }
    queue[commit.id] = nil
    if paint[commit.id]?.isSuperset(of: .common) == true { found[commit.id] = commit }
    return commit
  }

  /// Whether a parent lacks a colour of its child's.
  func isNews(_ parent: ObjectID, of child: Commit) -> Bool {
    !(paint[parent] ?? []).isSuperset(of: colours(below: child))
  }

  mutating func add(_ parent: Commit, below child: Commit) {
    add(parent, colours(below: child))
  }

  private mutating func add(_ commit: Commit, _ colours: Paint) {
    paint[commit.id, default: []].formUnion(colours)
    queue[commit.id] = commit
  }

  private func colours(below child: Commit) -> Paint {
    let colours = paint[child.id] ?? []
    return colours.isSuperset(of: .common) ? colours.union(.stale) : colours
  }
}
