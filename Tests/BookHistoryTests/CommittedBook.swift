// A book in a repository of its own, with a commit for each day that a test writes on.

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

/// A book and its history; days are those of UTC.
final class CommittedBook {
  private let repository: TemporaryRepository

  init() throws {
    repository = try TemporaryRepository()
  }

  /// Commits files at noon of a day.
  func commit(on day: String, _ files: [String: String]) throws {
    for (path, text) in files { try repository.write(path, text) }
    repository.environment["GIT_COMMITTER_DATE"] = "\(day)T12:00:00+0000"
    try repository.commit("on \(day)")
  }

  /// The figures of the last commit, on a day.
  func figures(on date: String) throws -> Figures {
    let opened = try Repository.discover(from: repository.bytes)
    let head = try #require(try opened.headCommit())
    let book = try BookLoader.load(
      CommitSource(tree: head.tree, of: opened, bookPrefix: []), threads: 2)
    return try Figures(of: book, on: day(date), threads: 2)
  }

  /// What was known on each day, judged by the rules of the last commit, or by those of each day.
  func past(byRulesOfTheDay: Bool = false, scoredBy model: Reading? = nil) throws -> PastBooks {
    let opened = try Repository.discover(from: repository.bytes)
    let head = try #require(try opened.headCommit())
    let line = try opened.firstParentLine(of: head, notBefore: nil).map { commit in
      DatedCommit(commit, on: Day(number: Int(commit.committer.time / 86_400)))
    }
    let rules = try CommitSource(tree: head.tree, of: opened, bookPrefix: [])
    return PastBooks(
      Timeline(line, isCut: false), of: opened, prefix: [],
      judgedBy: byRulesOfTheDay ? nil : rules, scoredBy: model, threads: 2)
  }
}
