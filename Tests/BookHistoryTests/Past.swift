// A real repository whose commits make the past of a book.

import BookModel
import BookStore
import BookTesting
import Git
import Testing

@testable import BookHistory

/// A repository with a book whose commits are made one by one.
struct Past {
  let repository: TemporaryRepository
  let prefix: String

  init(prefix: String = "") throws {
    repository = try TemporaryRepository()
    self.prefix = prefix
    try commit("the book", ["csbook.yml": "name: B\ncurrency: USD\n"])
  }

  func commit(_ message: String, _ files: [String: String]) throws {
    for (path, text) in files { try repository.write(prefix + path, text) }
    try repository.commit(message)
  }

  func log(
    of accounts: Set<String>? = nil, limit: Int? = nil, figures: Bool = false
  ) throws -> BookLog {
    try Self.log(
      of: accounts, in: Repository.discover(from: repository.bytes), prefix: prefix,
      limit: limit, figures: figures)
  }

  static func log(
    of accounts: Set<String>?, in repository: some BookRepository, prefix: String = "",
    limit: Int? = nil, figures: Bool = false
  ) throws -> BookLog {
    let timeline = try timeline(of: repository)
    return try BookLog(
      of: timeline, first: timeline.commits.count, in: repository, prefix: Array(prefix.utf8),
      accounts: accounts, limit: limit, figures: figures)
  }

  /// The first-parent line of HEAD, by the days of UTC.
  static func timeline(of repository: some BookRepository) throws -> Timeline {
    let tip = try #require(try repository.headCommit())
    let line = try repository.firstParentLine(of: tip, notBefore: nil)
    return Timeline(
      line.map { DatedCommit($0, on: Day(number: Int($0.committer.time / 86_400))) },
      isCut: line.last?.parents.isEmpty == false)
  }
}
