// A book in a repository whose commits have days of their own.

import BookHistory
import BookModel
import BookStore
import BookTesting
import Git

/// Commits files on given days, and reads the books of those days.
final class PastRepository {
  private let repository: TemporaryRepository

  init(_ files: [String: String], on day: String) throws {
    repository = try TemporaryRepository()
    var files = files
    files["csbook.yml"] = files["csbook.yml"] ?? Self.settings
    try commit(files, on: day)
  }

  static let settings = """
    name: Past
    currency: USD
    exchange_rates: {as_of: 2025-01-01, rates: {EUR: 1.5}}
    team:
      - {id: kenji, name: Kenji Sato}
      - {id: maria, name: Maria Lopez}

    """

  /// Writes files and commits them at noon; nil takes one away.
  @discardableResult
  func commit(_ files: [String: String?], on day: String, _ message: String = "a commit") throws
    -> String
  {
    for (path, text) in files {
      if let text {
        try repository.write(path, text)
      } else {
        try repository.git("rm", "-r", "--quiet", path)
      }
    }
    repository.environment["GIT_COMMITTER_DATE"] = "\(day)T12:00:00+0000"
    try repository.commit(message)
    return try repository.line("rev-parse", "HEAD")
  }

  func opened() throws -> Repository { try Repository.discover(from: repository.bytes) }

  /// The first-parent line of HEAD, by days of UTC, back to one commit not after a day.
  func past(backTo day: Day? = nil, rules: (any BookSource)? = nil) throws -> PastBooks {
    let opened = try opened()
    guard let tip = try opened.headCommit() else { throw GitError("read HEAD", refused: .bare) }
    let line = try opened.firstParentLine(
      of: tip, notBefore: day.map { Int64($0.number + 1) * 86_400 - 1 })
    let timeline = Timeline(
      line.map { DatedCommit($0, on: Day(number: Int($0.committer.time / 86_400))) }, isCut: false)
    return PastBooks(timeline, of: opened, prefix: [], judgedBy: rules, threads: 2)
  }
}
