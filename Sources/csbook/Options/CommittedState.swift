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

  init(_ options: BookOptions) throws {
    let place = try options.folder.place()
    guard options.at == nil, !place.repositoryPlace.mayBeSparse,
      let repository = try place.repositoryIfThere(),
      repository.workTree != nil, let head = try repository.headCommit()
    else {
      (self.options, commit, changed) = (options, nil, 0)
      return
    }
    commit = head
    changed = try Self.changes(since: head, in: place)
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

  /// How many files of the book differ from a commit, and whether the templates of reports do.
  private static func changes(since head: Commit, in place: BookPlace) throws -> Int {
    let known = try Known(nil, in: place)
    let repository = try place.repositoryForReading()
    let prefix = try place.prefix(in: repository)
    let files = try known.changes(since: head.tree, in: place).filter { change in
      change.path.starts(with: prefix)
        && Layout.placement(of: Path(Array(change.path.dropFirst(prefix.count)))) != .foreign
    }
    let source = try repository.book(of: head, at: prefix)
    let hasOtherTemplates = try Language.allCases.contains { language in
      try ReportShelf(language, in: known.source) != ReportShelf(language, in: source)
    }
    return files.count + (hasOtherTemplates ? 1 : 0)
  }
}
