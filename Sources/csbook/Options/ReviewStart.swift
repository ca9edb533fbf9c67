// Since when a reader looks at a book.

import BookHistory
import BookModel
import BookStore
import Git

/// The state that somebody saw last, and how that is known.
struct ReviewStart {
  /// How many commits of the line came after it.
  let count: Int
  /// `your mark of 2026-02-24`: what is said of it.
  let words: String
  /// Where the reader's mark is; nil where there is none yet.
  let mark: ObjectID?

  /// What `since` names, else the reader's mark, else the last commit of the reader, else a week ago.
  init(since: String?, reader email: String?, in place: BookPlace, _ line: CommitLine) throws {
    mark = try email.flatMap { try Self.mark(of: $0, in: line.repository) }
    let commits = line.timeline.commits
    if let since {
      (count, words) = (try Self.count(since, in: place), since)
    } else if let mark {
      let known = commits.firstIndex { $0.commit.id == mark }
      count = try known ?? Self.count(mark.hex, in: place)
      words =
        "your mark" + (known.map { " of \(commits[$0].day)" } ?? ", which this branch has left")
    } else if let email,
      let own = commits.firstIndex(where: { $0.commit.author.email.lowercased() == email })
    {
      (count, words) = (own, "your last commit of \(commits[own].day)")
    } else {
      let start = try TimeZone.today(of: line.shared.book) + -7
      count = commits.firstIndex { $0.day <= start } ?? commits.count
      words = "\(start), a week ago"
    }
  }

  private static func count(_ since: String, in place: BookPlace) throws -> Int {
    try CommitLine(at: nil, since: since, in: place).count
  }

  /// The reference that keeps where somebody has looked: this clone's own, which no push takes along.
  static func reference(of email: String) -> String {
    let letters = email.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return "refs/csbook/reviewed/" + String(letters)
  }

  private static func mark(
    of email: String, in repository: any BookRepository
  ) throws(GitError) -> ObjectID? {
    do throws(GitError) {
      return try repository.resolve(reference(of: email)).id
    } catch {
      guard error.code == .notFound else { throw error }
      return nil
    }
  }
}
