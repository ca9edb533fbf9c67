// The book on days of the past, as it was known on each.

import BookFigures
import BookModel
import BookStore
import BookText
import Git
import SQLite

/// A line of commits with the books that they hold.
package struct PastBooks {
  package let timeline: Timeline
  let repository: any BookRepository
  /// Where the book lies in the repository: empty, or ending in `/`.
  let prefix: [UInt8]
  private let archive: BookArchive
  private let model: Reading?
  private let threads: Int
  /// Told how far long work is.
  let onStep: StepCount?

  /// Each book is judged by its own rules, or all by those of a source; with a health model, all accounts are scored by it,
  /// whatever model they have.
  package init(
    _ timeline: Timeline, of repository: any BookRepository, prefix: [UInt8],
    judgedBy rules: (any BookSource)? = nil, scoredBy model: Reading? = nil,
    threads: Int = BookLoader.cores, onStep: StepCount? = nil
  ) {
    self.timeline = timeline
    self.repository = repository
    self.prefix = prefix
    archive = BookArchive(of: repository, prefix: prefix, rules: rules, threads: threads)
    self.model = model
    self.threads = threads
    self.onStep = onStep
  }

  /// What a day came to by what was known on it; nil where no commit is so old, or its tree holds no book yet.
  ///
  /// Days are best asked for in the order of time, forwards or back.
  package func figures(
    on day: Day, scope: LoadScope = .whole
  ) throws(PastFault) -> (commit: DatedCommit, figures: Figures)? {
    guard let known = try book(on: day, scope) else { return nil }
    return (known.commit, try figures(of: known.book, on: day))
  }

  /// What a day comes to by what a source knows, which shares most with these books: they are best asked for after it.
  package func figures(
    of source: any BookSource, on day: Day
  ) throws(PastFault) -> Figures {
    try figures(of: read { archive throws(StoreError) in try archive.book(of: source) }, on: day)
  }

  func figures(of book: Book, on day: Day) throws(PastFault) -> Figures {
    try PastFault.workingOut { () throws(SQLiteUnavailable) in
      try Figures(of: book, on: day, threads: threads)
    }
  }

  /// What makes standings of these books, from the newest back.
  var standingsMaker: StandingsMaker { StandingsMaker(threads: threads) }

  /// A book as it was known on a day.
  struct Known: Sendable {
    let day: Day
    let commit: DatedCommit
    let book: Book

    func standings(by maker: StandingsMaker) throws(PastFault) -> Standings {
      try PastFault.workingOut { () throws(SQLiteUnavailable) in
        try maker.standings(of: book, on: day)
      }
    }
  }

  /// What was known on a day; nil where no commit is so old, or its tree holds no book yet.
  func book(on day: Day, _ scope: LoadScope) throws(PastFault) -> Known? {
    guard let commit = timeline.commit(notAfter: day), let book = try book(of: commit, scope)
    else { return nil }
    return Known(day: day, commit: commit, book: book)
  }

  /// The book that a commit holds, or the wanted part of it; nil where its tree holds none yet.
  func book(of commit: DatedCommit, _ scope: LoadScope) throws(PastFault) -> Book? {
    do throws(PastFault) {
      return try read { archive throws(StoreError) in
        try archive.book(ofTree: commit.commit.tree, scope: scope)
      }
    } catch {
      if case .store(.noBook) = error { return nil }
      throw error
    }
  }

  private func read(
    _ reading: (BookArchive) throws(StoreError) -> Book
  ) throws(PastFault) -> Book {
    do throws(StoreError) {
      let book = try reading(archive)
      return model.map { book.replacing(healthModels: $0) } ?? book
    } catch {
      throw .store(error)
    }
  }

  /// What each commit of the line changed at some paths of the book, the oldest first; before the line there was nothing.
  func changes(under paths: [[UInt8]]) throws(PastFault) -> [[Change]] {
    let trees = timeline.commits.reversed().map(\.commit.tree)
    let pairs = zip([nil] + trees, trees).map { TreePair(old: $0, new: $1) }
    do throws(GitError) {
      return try repository.changes(between: pairs, under: paths.map { prefix + $0 })
    } catch {
      throw .git(error)
    }
  }

  /// The path of a change, from the folder of the book.
  func bookPath(of change: Change) -> Path { Path(Array(change.path.dropFirst(prefix.count))) }

  /// What reads versions of files of the line's repository.
  func reader(
    at commit: DatedCommit
  ) throws(PastFault) -> (FileVersion, Path) throws(PastFault) -> [UInt8] {
    let reader: any SourceReader
    do throws(StoreError) {
      reader = try repository.book(of: commit.commit, at: prefix).makeReader()
    } catch {
      throw .store(error)
    }
    return { (version, path) throws(PastFault) in
      do throws(StoreError) {
        return try reader.bytes(of: SourceFile(path: path, version: version))
      } catch {
        throw .store(error)
      }
    }
  }

  /// The ids of the accounts that the book had on some days.
  package func accountIDs(on days: [Day]) throws(PastFault) -> Set<String> {
    var ids: Set<String> = []
    var seen: Set<ObjectID> = []
    for commit in timeline.commits(notAfter: days).values.map(\.commit)
    where seen.insert(commit.tree).inserted {
      do throws(StoreError) {
        let source = try repository.book(of: commit, at: prefix)
        if let trees = try source.accountTrees() {
          ids.formUnion(trees.map(\.name))
        } else {
          ids.formUnion(
            try source.files(of: .accounts([])).compactMap { Layout.account(of: $0.path) }
              .map { String(decoding: $0, as: UTF8.self) })
        }
      } catch {
        throw .store(error)
      }
    }
    return ids
  }
}

/// Hears how many steps are done, of how many; all of them are done at last, unless something fails.
package typealias StepCount = (_ done: Int, _ all: Int) -> Void

/// Why the past could not be read.
package enum PastFault: Error, Sendable {
  case store(StoreError)
  case git(GitError)
  /// Accounts could not be worked out, or not be picked.
  case accounts(AccountFilter.Fault)

  /// What `work` makes, where SQLite has the memory for it.
  fileprivate static func workingOut<Answer>(
    _ work: () throws(SQLiteUnavailable) -> Answer
  ) throws(PastFault) -> Answer {
    do throws(SQLiteUnavailable) {
      return try work()
    } catch {
      throw .accounts(.unavailable(error))
    }
  }
}
