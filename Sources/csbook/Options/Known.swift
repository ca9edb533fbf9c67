// What is known: the working tree, what is staged, or a commit.

import BookModel
import BookStore
import BookText
import Git

/// The state of the book that `--at` names.
struct Known {
  private let source: any BookSource
  /// The id of the commit that is read.
  let commitID: String?
  private let commitTime: Int64?
  /// The day that `--at` names, if it names one.
  private let namedDay: Day?

  /// `:staged` is the index; a day is the newest commit of the first-parent line not after it; anything else a revision.
  init(_ at: String?, in place: BookPlace) throws {
    guard let at else {
      source = WorkingTree(root: place.root)
      (commitID, commitTime, namedDay) = (nil, nil, nil)
      return
    }
    let repository = try place.repository()
    let prefix = try place.prefix(in: repository)
    if at == ":staged" {
      let path = System.environment("GIT_INDEX_FILE").map { Array($0.utf8) }
      source = IndexSource(
        try repository.index(at: path), of: repository, bookPrefix: prefix)
      (commitID, commitTime, namedDay) = (nil, nil, nil)
      return
    }
    namedDay = Day(at)
    let commit = try Known.commit(at, namedDay, in: repository, prefix: prefix)
    source = try CommitSource(commit, of: repository, bookPrefix: prefix)
    commitID = commit.id.description
    commitTime = commit.committer.time
  }

  /// Reads the book, or the wanted part of it.
  func load(_ scope: LoadScope) throws -> Book {
    try BookLoader.load(source, scope: scope)
  }

  /// The bytes of one file, read again.
  func bytes(_ path: Path) -> [UInt8]? {
    guard let reader = try? source.makeReader(),
      let file = try? source.file(at: path)
    else { return nil }
    return try? reader.bytes(of: file)
  }

  /// The day that `--at` stands for.
  func day(in zone: TimeZone) -> Day? {
    namedDay ?? commitTime.map { zone.day(of: $0) }
  }

  private static func commit(_ revision: String, in repository: Repository) throws -> Commit {
    do throws(GitError) {
      return try repository.resolve(revision)
    } catch {
      guard error.code == .notFound else { throw error }
      guard try repository.headCommit() != nil else { throw noCommitYet }
      throw Failure.impossible(
        "no-commit", "there is no commit `\(revision)`",
        hint: "write a branch, a tag, an id, HEAD~3, or a day such as 2026-03-02")
    }
  }

  private static let noCommitYet = Failure.impossible(
    "no-commit", "nothing is committed yet", hint: "read the files as they are, without --at")

  private static func commit(
    _ at: String, _ day: Day?, in repository: Repository, prefix: [UInt8]
  ) throws -> Commit {
    guard let day else { return try self.commit(at, in: repository) }
    guard let tip = try repository.headCommit() else { throw noCommitYet }
    // The day ends where the book says it does, by its settings as they are now.
    let settings = try BookLoader.load(
      CommitSource(tip, of: repository, bookPrefix: prefix), scope: .accounts([])
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
