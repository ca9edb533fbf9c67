// States of a book by the trees of its commits.

import BookFigures
import BookModel
import BookStore
import BookText
import Git

/// Reads states of a book from trees of its repository, and what they share once.
final class TreeStates {
  private let repository: any BookRepository
  private let prefix: [UInt8]
  private let archive: BookArchive

  /// The prefix of the book's folder is empty, or ends in `/`.
  init(of repository: any BookRepository, prefix: [UInt8]) {
    self.repository = repository
    self.prefix = prefix
    archive = BookArchive(of: repository, prefix: prefix)
  }

  /// What differs in each of some pairs of trees below some paths of the book; the empty path is all of it.
  func changes(
    between pairs: [TreePair], under paths: [Path]
  ) throws(StoreError) -> [[Path: FileVersions]] {
    do throws(GitError) {
      let folders = paths.map { path in
        path.bytes.isEmpty ? Array(prefix.dropLast()) : prefix + path.bytes
      }
      return try repository.changes(between: pairs, under: folders).map { changes in
        Dictionary(
          changes.filter { $0.path.count > prefix.count }.map { change in
            (
              Path(Array(change.path[prefix.count...])),
              FileVersions(old: change.old, new: change.new)
            )
          }, uniquingKeysWith: { first, _ in first })
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// What a commit brought, in the words of the trade; with the figures of the accounts that it touches, on its day.
  func changes(in step: CommitStep, figures: Bool) throws -> [BookChange] {
    let (before, after) = try states(step.trees, step.files, figures ? step.commit.day : nil)
    return BookDifference(
      from: before, to: after, in: Array(step.files.keys), on: step.commit.day
    ).changes
  }

  /// The ids that some accounts had in the earlier tree, of those whose folder has another name since.
  func renamings(of accounts: Set<String>, in trees: TreePair) throws -> [String: String] {
    guard !accounts.isEmpty, trees.old != nil else { return [:] }
    let changes = try changes(between: [trees], under: [Layout.accounts])[0]
    let pages = changes.filter { $0.value.new == nil && FileName($0.key).kind == .account }
    let gone = Set(pages.keys.compactMap { FileName($0).account })
    guard !gone.isEmpty else { return [:] }
    let files = changes.filter { path, _ in
      FileName(path).account.map { accounts.contains($0) || gone.contains($0) } ?? false
    }
    let (before, after) = try states(trees, files, nil)
    let moves = Moves(from: before, to: after, in: Array(files.keys))
    return moves.accounts.filter { accounts.contains($0.key) }
  }

  /// The states of two trees, as far as some files and their accounts go; judged where a day is given.
  private func states(
    _ trees: TreePair, _ files: [Path: FileVersions], _ day: Day?
  ) throws -> (BookState, BookState) {
    let accounts = Set(files.keys.compactMap { FileName($0).account })
    let blobs = try blobs(files.values.flatMap { [$0.old, $0.new] }.compactMap(\.self))
    func state(
      _ tree: ObjectID?, _ version: @escaping (FileVersions) -> FileVersion?
    ) throws -> BookState {
      guard let tree, let book = try book(of: tree, accounts) else { return .empty }
      let figures = try day.map { try Figures(of: book, on: $0, threads: 1) }
      return BookState(book, figures: figures) { [repository, prefix] path in
        if let versions = files[path] { return version(versions).flatMap { blobs[$0.id] } }
        return (try? repository.book(ofTree: tree, at: prefix))?.bytes(path)
      }
    }
    return (try state(trees.old, \.old), try state(trees.new, \.new))
  }

  /// Nil where the tree has no book.
  private func book(of tree: ObjectID, _ accounts: Set<String>) throws(StoreError) -> Book? {
    do throws(StoreError) {
      return try archive.book(ofTree: tree, scope: .accounts(accounts))
    } catch {
      guard case .noBook = error else { throw error }
      return nil
    }
  }

  /// The contents of files, by the ids of their blobs.
  func blobs(_ versions: [FileVersion]) throws(StoreError) -> [ObjectID: [UInt8]] {
    do throws(GitError) {
      // A submodule's commit is no object of this repository.
      return try repository.blobs(versions.filter { $0.mode != .submodule }.map(\.id))
    } catch {
      throw StoreError(error)
    }
  }
}
