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
    guard let tip = try commit ?? repository.headCommit() else { throw Known.noCommitYet }
    let other = try Known.commit(named: revision, in: repository, prefix: prefix)
    let base = try Known.mergeBase(of: other, named: revision, and: tip, in: repository)
    return .touched(by: try changes(since: base.tree, in: place), inBookAt: prefix)
  }

  /// How its files differ from those of a tree of the whole repository; nil is a tree without files.
  func changes(since tree: ObjectID?, in place: BookPlace) throws -> [Git.Change] {
    if case .commit(let commit) = state {
      let pair = TreePair(old: tree, new: commit.tree)
      return try place.repositoryForReading().changes(between: [pair], under: [[]])[0]
    }
    let repository = try place.repository()
    guard case .files(let folder) = state else {
      return try staged(repository.index(), since: tree, in: repository)
    }
    return try folder.changes(
      since: tree, in: TrackedFiles(of: repository), of: repository,
      bookPrefix: place.prefix(in: repository))
  }

  private func staged(
    _ index: Index, since tree: ObjectID?, in repository: Repository
  ) throws -> [Git.Change] {
    try StagedBook.requireNoConflict(among: index.conflicts)
    return try index.changes(since: tree, in: repository.objects)
  }

  /// The commit from which two have grown apart.
  static func mergeBase(
    of other: Commit, named revision: String, and tip: Commit, in repository: Repository
  ) throws -> Commit {
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
