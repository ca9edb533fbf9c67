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
  private let threads: Int

  package init(
    _ timeline: Timeline, of repository: any BookRepository, prefix: [UInt8],
    archive: BookArchive, threads: Int
  ) {
    self.timeline = timeline
    self.repository = repository
    self.prefix = prefix
    self.archive = archive
    self.threads = threads
  }

  /// What a day came to by what was known on it; nil where no commit is so old, or its tree holds no book yet.
  ///
  /// Days are best asked for in the order of time, forwards or back.
  package func figures(
    on day: Day, scope: LoadScope = .whole
  ) throws(PastFault) -> (commit: DatedCommit, figures: Figures)? {
    guard let commit = timeline.commit(notAfter: day) else { return nil }
    let book: Book
    do throws(StoreError) {
      book = try archive.book(ofTree: commit.commit.tree, scope: scope)
    } catch {
      if case .noBook = error { return nil }
      throw .store(error)
    }
    do throws(SQLiteUnavailable) {
      return (commit, try Figures(of: book, on: day, threads: threads))
    } catch {
      throw .unavailable(error)
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

/// Why the past could not be read.
package enum PastFault: Error, Sendable {
  case store(StoreError)
  case git(GitError)
  case unavailable(SQLiteUnavailable)

  /// What went wrong below.
  package var reason: any Error {
    switch self {
    case .store(let error): error
    case .git(let error): error
    case .unavailable(let error): error
    }
  }
}
