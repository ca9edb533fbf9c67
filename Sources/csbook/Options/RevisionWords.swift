// The revisions that stand before the accounts, as `git diff` takes them.

import BookModel
import BookStore
import Git

/// Which two states some words name, and the words that are left.
struct RevisionWords {
  /// The earlier state: a revision, or nil for HEAD.
  private(set) var before: String?
  /// The later one; nil where no word names it.
  private(set) var after: String?
  /// Whether the earlier state is where both have grown apart.
  private(set) var isSinceBase = false
  /// The words that name no state.
  private(set) var rest: [String] = []

  /// Takes at most two leading words for revisions, or one range.
  ///
  /// A word that is an account's id is the account; a branch of that name is written `refs/heads/NAME`.
  init(_ words: [String], in place: BookPlace) throws {
    var left = words[...]
    if let first = left.first, let range = Self.range(first) {
      (before, after, isSinceBase) = range
      left.removeFirst()
    } else {
      var named: [String] = []
      while named.count < 2, let word = left.first, try Self.isRevision(word, in: place) {
        named.append(left.removeFirst())
      }
      before = named.first
      after = named.dropFirst().first
    }
    rest = Array(left)
  }

  /// `A..B` and `A...B`, each end HEAD where it is absent.
  private static func range(_ word: String) -> (String?, String?, Bool)? {
    guard !word.contains(":"), let dots = word.firstRange(of: "..") else { return nil }
    var end = word[dots.upperBound...]
    let isSinceBase = end.first == "."
    if isSinceBase { end.removeFirst() }
    let start = word[..<dots.lowerBound]
    return (
      start.isEmpty ? nil : String(start), end.isEmpty ? "HEAD" : String(end), isSinceBase
    )
  }

  /// Whether a word is a day, or names a commit and no account.
  private static func isRevision(_ word: String, in place: BookPlace) throws -> Bool {
    if Day(word) != nil { return true }
    guard !word.contains(":"), try !place.accountIDs().contains(word) else { return false }
    let repository = try place.repositoryForReading()
    if word.hasPrefix("HEAD") || word.contains("~") || word.contains("^") {
      // Nothing else is spelled so: where there is no such commit, that is the answer.
      _ = try Known.commit(named: word, in: repository, prefix: [])
      return true
    }
    return try names(word, in: repository)
  }

  private static func names(
    _ word: String, in repository: any BookRepository
  ) throws(GitError) -> Bool {
    do throws(GitError) {
      _ = try repository.resolve(word)
      return true
    } catch {
      // Whatever else a word is, it is no commit: a short id of several, a file, no valid name.
      switch error.code {
      case .notFound, .ambiguous, .invalid, .other: return false
      default: throw error
      }
    }
  }
}
