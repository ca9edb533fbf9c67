// Accounts on days of the past, each as the book of that day knew it.

import BookFigures
import BookModel
import BookStore
import Git
import SQLite

/// Goes through the books of a line of commits, and works out accounts on the days that are asked for.
package struct PastFigures {
  private let timeline: Timeline
  private let archive: BookArchive
  private let model: Reading?
  private let threads: Int

  /// With a health model, all accounts are scored by it, whatever model they have.
  package init(
    along timeline: Timeline, in archive: BookArchive, scoredBy model: Reading? = nil,
    threads: Int = BookLoader.cores
  ) {
    self.timeline = timeline
    self.archive = archive
    self.model = model
    self.threads = threads
  }

  /// Visits days in the order of time, each with the figures of the accounts that are asked for on it.
  ///
  /// A day's book is that of the newest commit not after it. Accounts that are not in it are not in the figures, and days
  /// before the first commit are not visited.
  package func visit(
    _ wanted: Set<AccountDay>,
    _ visit: (Figures, DatedCommit) throws(HistoryFault) -> Void
  ) throws(HistoryFault) {
    var accounts: [Day: Set<String>] = [:]
    for one in wanted { accounts[one.day, default: []].insert(one.account) }
    let commits = timeline.commits(notAfter: Array(accounts.keys))
    let days = accounts.keys.filter { commits[$0] != nil }.sorted()
    var rest = days[...]
    while let first = rest.first, let commit = commits[first] {
      let same = rest.prefix { commits[$0]?.commit.id == commit.commit.id }
      rest.removeFirst(same.count)
      let book = try self.book(
        of: commit, same.reduce(into: []) { $0.formUnion(accounts[$1] ?? []) })
      for day in same {
        let part = same.count > 1 ? book.keeping(accounts: accounts[day] ?? []) : book
        try visit(try figures(of: part, on: day), commit)
      }
    }
  }

  private func book(
    of commit: DatedCommit, _ accounts: Set<String>
  ) throws(HistoryFault) -> Book {
    do throws(StoreError) {
      let book = try archive.book(ofTree: commit.commit.tree, scope: .accounts(accounts))
      return model.map { book.replacing(healthModels: $0) } ?? book
    } catch {
      throw .book(error)
    }
  }

  private func figures(of book: Book, on day: Day) throws(HistoryFault) -> Figures {
    do throws(SQLiteUnavailable) {
      return try Figures(of: book, on: day, threads: threads)
    } catch {
      throw .accounts(.unavailable(error))
    }
  }
}

/// Why the past cannot be worked out.
package enum HistoryFault: Error, Sendable {
  /// The book of a commit cannot be read.
  case book(StoreError)
  case accounts(AccountFilter.Fault)
}
