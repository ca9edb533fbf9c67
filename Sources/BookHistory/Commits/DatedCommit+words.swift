// A commit as reports tell it, who know nothing of Git.

import Git

extension DatedCommit {
  /// The whole id.
  package var id: String { commit.id.hex }
  /// As much of it as people take down.
  package var shortID: String { String(id.prefix(7)) }
  /// The name of who wrote it.
  package var author: String { commit.author.name }
  /// When it was committed, in seconds since 1970-01-01 00:00 UTC.
  package var commitTime: Int64 { commit.committer.time }
  /// The first line of its message.
  package var subject: String { commit.subject }
}
