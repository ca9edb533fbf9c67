// What changed in a state of the book since it grew apart from another commit.

import BookModel
import BookStore
import Git

extension Known {
  /// The part of the book that changed since the merge base of a revision; nil where no change is in the book.
  ///
  /// That is what a pull request against the revision brings: what the revision's own line did since is not counted.
  func scope(ofChangesSince revision: String, in place: BookPlace) throws -> LoadScope? {
    let repository = try place.repository()
    let prefix = try place.prefix(in: repository)
    let base = try mergeBase(of: revision, in: repository, prefix: prefix)
    let changes =
      switch state {
      case .files(let folder):
        try folder.changes(
          since: base.tree, in: TrackedFiles(of: repository),
          of: repository, bookPrefix: prefix)
      case .staged:
        try staged(repository.index(), since: base, in: repository)
      case .commit(let commit):
        try repository.objects.changes(from: base.tree, to: commit.tree)
      }
    return .touched(by: changes, inBookAt: prefix)
  }

  private func staged(
    _ index: Index, since base: Commit, in repository: Repository
  ) throws -> [Git.Change] {
    try StagedBook.requireNoConflict(among: index.conflicts)
    return try index.changes(since: base.tree, in: repository.objects)
  }

  private func mergeBase(
    of revision: String, in repository: Repository, prefix: [UInt8]
  ) throws -> Commit {
    guard let tip = try commit ?? repository.headCommit() else { throw Known.noCommitYet }
    let other = try Known.commit(named: revision, in: repository, prefix: prefix)
    guard let base = try repository.mergeBase(of: other, and: tip) else {
      throw Failure.impossible(
        "no-merge-base",
        "no commit is known from which `\(revision)` and \(tip.id.hex.prefix(10)) have grown apart",
        hint: repository.isShallow
          ? "this clone is shallow: `git fetch --unshallow` brings the rest"
          : "name a commit of the same history")
    }
    return base
  }
}
