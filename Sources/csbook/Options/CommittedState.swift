// Whether the files of a book are those of a commit, so that what is made of them can be made again.

import BookModel
import BookReports
import BookStore
import BookText
import Git

/// Which state options come to, and the commit that it is, or is nearly.
struct CommittedState {
  /// With the commit and the day filled in, where the files are as HEAD has them.
  let options: BookOptions
  /// Nil where the book is not in Git, and where a sparse checkout has but a part of it.
  let commit: Commit?
  /// How many files differ from the commit.
  let changed: Int
  /// The files as they are, told by how they differ from the commit; nil without one.
  let source: CheckedOutSource?

  init(_ options: BookOptions) throws {
    let place = try options.folder.place()
    guard options.at == nil, !place.repositoryPlace.mayBeSparse,
      let repository = try place.repositoryIfThere(),
      repository.workTree != nil, let head = try repository.headCommit()
    else {
      (self.options, commit, changed, source) = (options, nil, 0, nil)
      return
    }
    commit = head
    let folder = WorkingTree(root: place.root)
    let files = try TrackedFiles(of: repository)
    let prefix = try place.prefix(in: repository)
    let changes = try folder.changes(
      since: head.tree, in: files, of: repository, bookPrefix: prefix)
    let committed = try repository.book(of: head, at: prefix)
    source = CheckedOutSource(
      committed, in: folder, of: files, changes: changes, prefix: prefix)
    changed = try Self.count(changes, prefix) + (Self.hasOtherTemplates(folder, committed) ? 1 : 0)
    guard changed == 0 else {
      self.options = options
      return
    }
    var named = options
    if named.asOf == nil {
      let shared = try Known(nil, in: place).load(.alone([]))
      named.asOf = "\(try TimeZone.today(of: shared))"
    }
    named.at = head.id.hex
    self.options = named
  }

  /// How many changes are in files of the book.
  private static func count(_ changes: [Git.Change], _ prefix: [UInt8]) -> Int {
    changes.count { change in
      change.path.starts(with: prefix)
        && Layout.placement(of: Path(Array(change.path.dropFirst(prefix.count)))) != .foreign
    }
  }

  /// Whether the templates of reports are others than in a commit.
  private static func hasOtherTemplates(
    _ source: any BookSource, _ committed: any BookSource
  ) throws -> Bool {
    try Language.allCases.contains { language in
      try ReportShelf(language, in: source) != ReportShelf(language, in: committed)
    }
  }
}
