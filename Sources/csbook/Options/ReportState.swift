// The state of a book that a report is made of.

import BookReports
import BookStore
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
    let state = try CommittedState(options)
    opened = try state.options.open()
    commit = (opened.commit ?? state.commit)?.id.hex
    changed = state.changed
  }
}
