// A book in a repository whose commits have days of their own.

import BookFigures
import BookHistory
import BookModel
import BookStore
import BookTesting
import Git
import Testing

/// A day that a test knows to exist.
func day(_ text: String) -> Day {
  guard let day = Day(text) else {
    Issue.record("\(text) is no day")
    return Day(number: 0)
  }
  return day
}

/// Commits files on given days, and reads the books of those days; days are those of UTC.
final class PastRepository {
  let repository: TemporaryRepository
  /// Where the book lies: empty, or ending in `/`.
  let prefix: String

  init(_ files: [String: String] = [:], on day: String? = nil, in prefix: String = "") throws {
    repository = try TemporaryRepository()
    self.prefix = prefix
    try commit("the book", on: day, ["csbook.yml": Self.settings].merging(files) { $1 })
  }

  static let settings = """
    name: Past
    currency: USD
    exchange_rates: {as_of: 2025-01-01, rates: {EUR: 1.5}}
    team:
      - {id: kenji, name: Kenji Sato}
      - {id: maria, name: Maria Lopez}

    """

  /// Writes files and commits all there is, at noon of a day or when all tests do; nil takes a file away.
  @discardableResult
  func commit(
    _ message: String = "a commit", on day: String? = nil, _ files: [String: String?]
  ) throws -> String {
    for (path, text) in files {
      if let text {
        try repository.write(prefix + path, text)
      } else {
        try repository.git("rm", "-r", "--quiet", prefix + path)
      }
    }
    repository.environment["GIT_COMMITTER_DATE"] = day.map { "\($0)T12:00:00+0000" }
    try repository.commit(message)
    return try repository.line("rev-parse", "HEAD")
  }

  func opened() throws -> Repository { try Repository.discover(from: repository.bytes) }

  /// The book of the last commit.
  func lastSource() throws -> any BookSource {
    let opened = try opened()
    return try opened.book(of: #require(try opened.headCommit()), at: Array(prefix.utf8))
  }

  /// The figures of the last commit, on a day.
  func figures(on date: String) throws -> Figures {
    try Figures(of: BookLoader.load(lastSource(), threads: 2), on: day(date), threads: 2)
  }

  /// What was known on each day, back to one commit not after a day; judged by some rules or by those of each day.
  func past(
    backTo day: Day? = nil, rules: (any BookSource)? = nil, scoredBy model: Reading? = nil
  ) throws -> PastBooks {
    let opened = try opened()
    return PastBooks(
      try Self.timeline(of: opened, backTo: day), of: opened, prefix: Array(prefix.utf8),
      judgedBy: rules, scoredBy: model, threads: 2)
  }

  /// The first-parent line of HEAD.
  static func timeline(
    of repository: some BookRepository, backTo day: Day? = nil
  ) throws -> Timeline {
    let tip = try #require(try repository.headCommit())
    let line = try repository.firstParentLine(
      of: tip, notBefore: day.map { Int64($0.number + 1) * 86_400 - 1 })
    return Timeline(
      line.map { DatedCommit($0, on: Day(number: Int($0.committer.time / 86_400))) },
      isCut: day == nil && line.last?.parents.isEmpty == false)
  }
}
