// States of a book by the trees of its commits.

import BookFigures
import BookModel
import BookStore
import BookText
import Git

/// Reads states of a book from trees of its repository, going back along a line of commits.
///
/// It reads no tree twice and parses no file that stayed as it was: what an account was before a commit follows from what it
/// was after it, and from what the commit changed.
final class TreeStates {
  private let repository: any BookRepository
  private let prefix: [UInt8]
  /// The files of accounts as far back as they were told.
  private var accounts: [String: [Path: FileVersion]] = [:]
  private var readings = VersionReadings()
  /// What the state that was told last was judged by.
  private var judging: (rules: [Path: FileVersion], figures: FiguresMaker)?

  /// The prefix of the book's folder is empty, or ends in `/`.
  init(of repository: any BookRepository, prefix: [UInt8]) {
    self.repository = repository
    self.prefix = prefix
  }

  /// The files that a tree has below some paths of the book.
  func files(
    of tree: ObjectID?, under paths: [Path]
  ) throws(StoreError) -> [Path: FileVersion] {
    try changes(between: [TreePair(old: nil, new: tree)], under: paths)[0].compactMapValues(\.new)
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
  ///
  /// The steps are told one after the other, the newest first.
  func changes(in step: CommitStep, figures: Bool) throws -> [BookChange] {
    let (old, new) = try whole(step)
    let day = figures ? step.commit.day : nil
    let changed = try blobs(step.files.values.flatMap { [$0.old, $0.new] }.compactMap(\.self))
    let after = try state(new, step.shared.new, changed, day)
    let before = try state(old, step.shared.old, changed, day)
    return BookDifference(
      from: before, to: after, in: Array(step.files.keys), on: step.commit.day
    ).changes
  }

  /// All files of the accounts that a commit touches, before it and after it.
  private func whole(
    _ step: CommitStep
  ) throws(StoreError) -> (old: [Path: FileVersion], new: [Path: FileVersion]) {
    var (old, new): ([Path: FileVersion], [Path: FileVersion]) = ([:], [:])
    let touched = Dictionary(grouping: step.files.keys) { FileName($0).account }
    for (account, paths) in touched {
      guard let account else { continue }
      let after: [Path: FileVersion]
      if let known = accounts[account] {
        after = known
      } else {
        after = try files(of: step.trees.new, under: [Layout.accounts / account])
      }
      let changes = step.files.filter { paths.contains($0.key) }
      let before = after.undoing(changes)
      accounts[account] = before
      old.merge(before) { first, _ in first }
      new.merge(after) { first, _ in first }
    }
    return (old, new)
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
    let shared = try self.files(of: trees.new, under: [Layout.settings])
    let changed = try blobs(files.values.flatMap { [$0.old, $0.new] }.compactMap(\.self))
    let moves = Moves(
      from: try state(files.old, shared, changed, nil),
      to: try state(files.new, shared, changed, nil), in: Array(files.keys))
    return moves.accounts.filter { accounts.contains($0.key) }
  }

  /// The state that some files make, judged where a day is given.
  private func state(
    _ files: [Path: FileVersion], _ shared: [Path: FileVersion],
    _ changed: [ObjectID: [UInt8]], _ day: Day?
  ) throws -> BookState {
    let files = files.merging(shared) { first, _ in first }
    guard let settings = files[Layout.settings] else { return .empty }
    let missing = readings.missing(in: files, settings: settings).filter { changed[$0] == nil }
    let bytes = try blobs(missing).merging(changed) { first, _ in first }
    let book = readings.book(of: files, settings: settings, bytes)
    let figures = try day.map { try self.figures(of: book, on: $0, by: shared) }
    return BookState(book, figures: figures) { [repository] path in
      guard let version = files[path], version.mode != .submodule else { return nil }
      return changed[version.id] ?? (try? repository.blobs([version.id]))?[version.id]
    }
  }

  /// The figures of a state; rules that stayed as they were are read once.
  private func figures(
    of book: Book, on day: Day, by shared: [Path: FileVersion]
  ) throws -> Figures {
    let rules = shared.filter { Layout.isRule($0.key) }
    if let judging, judging.rules == rules { return judging.figures.figures(of: book, on: day) }
    let maker = try FiguresMaker(rulesOf: book, on: day)
    judging = (rules, maker)
    return maker.figures(of: book, on: day)
  }

  /// The contents of files, by the ids of their blobs.
  func blobs(_ versions: [FileVersion]) throws(StoreError) -> [ObjectID: [UInt8]] {
    // A submodule's commit is no object of this repository.
    try blobs(versions.filter { $0.mode != .submodule }.map(\.id))
  }

  private func blobs(_ ids: [ObjectID]) throws(StoreError) -> [ObjectID: [UInt8]] {
    do throws(GitError) {
      return try ids.isEmpty ? [:] : repository.blobs(ids)
    } catch {
      throw StoreError(error)
    }
  }
}

extension [Path: FileVersions] {
  fileprivate var old: [Path: FileVersion] { compactMapValues(\.old) }
  fileprivate var new: [Path: FileVersion] { compactMapValues(\.new) }
}
