// What the commits behind a book changed, as far back as a day.

import BookModel

extension PastBooks {
  /// The commits from a day on, that day included, that changed some accounts, with what became of their figures.
  ///
  /// - Throws: `StoreError`, or `SQLiteUnavailable` where SQLite has no memory left.
  package func log(of accounts: Set<String>, since day: Day) throws -> BookLog {
    let count = timeline.commits.firstIndex { $0.day < day } ?? timeline.commits.count
    return try BookLog(
      of: timeline, first: count, in: repository, prefix: prefix, accounts: accounts, limit: nil,
      figures: true, onStep: onStep)
  }
}
