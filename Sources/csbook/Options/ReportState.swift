// The state of a book that a report is made of.

import BookModel
import BookReports
import BookStore
import BookText
import Git

/// An opened book, and how it can be had again.
struct ReportState {
  let opened: OpenedBook
  /// Nil where the book is not in Git.
  let commit: String?
  /// How many files differ from the commit.
  let changed: Int

  /// Opens what the options name; files that are as HEAD has them are read from its commit, which stays.
  init(_ options: BookOptions) throws {
    let place = try options.folder.place()
    guard options.at == nil, let repository = try place.repositoryIfThere(),
      repository.workTree != nil, let head = try repository.headCommit()
    else {
      opened = try options.open()
      commit = opened.commit?.id.hex
      changed = 0
      return
    }
    let count = try Self.changes(since: head, in: place)
    var options = options
    if count == 0 {
      let shared = try Known(nil, in: place).load(.alone([]))
      options.asOf = try options.asOf ?? "\(TimeZone.today(of: shared))"
      options.at = head.id.hex
    }
    opened = try options.open()
    commit = head.id.hex
    changed = count
  }

  /// How many files of the book differ from a commit, and whether a report's templates do.
  private static func changes(
    since head: Commit, in place: BookPlace
  ) throws -> Int {
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
