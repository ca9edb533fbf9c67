// What is known: the working tree, what is staged, or a commit.

import BookModel
import BookStore
import BookText
import Git

/// The state of the book that `--at` names.
struct Known {
  let source: any BookSource
  let state: State
  /// The day that `--at` names, if it names one.
  private let namedDay: Day?

  enum State {
    case files(WorkingTree)
    case staged
    case commit(Commit)
  }

  /// `:staged` is the index; a day is the newest commit of the first-parent line not after it; anything else a revision.
  init(_ at: String?, in place: BookPlace) throws {
    namedDay = at.flatMap { Day($0) }
    guard let at else {
      (source, state) = (try place.workingTree(), .files(WorkingTree(root: place.root)))
      return
    }
    let repository = try place.repositoryForReading()
    let prefix = try place.prefix(in: repository)
    if at == Known.staged {
      source = try repository.staged(at: prefix).source
      state = .staged
      return
    }
    let commit = try Known.commit(named: at, in: repository, prefix: prefix)
    source = try repository.book(of: commit, at: prefix)
    state = .commit(commit)
  }

  /// What `--at` calls the index.
  static let staged = ":staged"

  /// The commit that is read, if it is one.
  var commit: Commit? {
    if case .commit(let commit) = state { commit } else { nil }
  }

  /// Its id, as it is shown.
  var commitID: String? { commit?.id.hex }

  /// Reads the book, or the wanted part of it.
  func load(_ scope: LoadScope) throws -> Book {
    try BookLoader.load(source, scope: scope)
  }

  /// The day that `--at` stands for.
  func day(in zone: TimeZone) -> Day? {
    namedDay ?? commit.map { zone.day(of: $0.committer.time) }
  }

  private static func commit(
    _ revision: String, in repository: any BookRepository
  ) throws -> Commit {
    do throws(GitError) {
      return try repository.resolve(revision)
    } catch {
      guard error.code == .notFound else { throw error }
      guard try repository.headCommit() != nil else { throw noCommitYet }
      throw Failure.impossible(
        "no-commit", "there is no commit `\(revision)`",
        hint: try repository.state().isShallow
          ? "this clone is shallow, and may lack it: `git fetch --unshallow` brings the rest"
          : "write a branch, a tag, an id, HEAD~3, or a day such as 2026-03-02")
    }
  }

  static let noCommitYet = Failure.impossible(
    "no-commit", "nothing is committed yet",
    hint: "history begins with a commit; the files are read without --at and --since")

  /// The commit that a revision names, or a day: the newest one of the first-parent line not after it.
  static func commit(
    named at: String, in repository: any BookRepository, prefix: [UInt8]
  ) throws -> Commit {
    guard let day = Day(at) else { return try self.commit(at, in: repository) }
    guard let tip = try repository.headCommit() else { throw noCommitYet }
    // The day ends where the book says it does, by its settings as they are now.
    let settings = try BookLoader.load(
      repository.book(of: tip, at: prefix), scope: .accounts([])
    ).settings
    let end = try TimeZone(settings.timeZone).end(of: day)
    switch try repository.newestCommit(notAfter: end, onFirstParentLineOf: tip) {
    case .found(let commit): return commit
    case .beforeHistory(let earliest, let isShallow):
      let first = try TimeZone(settings.timeZone).day(of: earliest.committer.time)
      throw Failure.impossible(
        "before-history", "the book's history begins on \(first), after \(day)",
        hint: isShallow ? "this clone is shallow: `git fetch --unshallow` brings the rest" : nil)
    }
  }
}
