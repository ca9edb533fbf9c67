// Why a query has no answer.

import SQLite

/// A statement that is refused or stopped, with the place of it that is meant.
package struct QueryError: Error, Hashable, Sendable {
  /// One sentence, lowercase and without a full stop.
  package let sentence: String
  /// What can be done about it.
  package let hint: String?
  /// Bytes from the start of the statement; nil where the whole of it is meant, as when it was stopped.
  package let place: Range<Int>?

  init(_ sentence: String, hint: String? = nil, at place: Range<Int>? = nil) {
    self.sentence = sentence
    self.hint = hint
    self.place = place
  }
}

/// Why there is no answer.
package enum QueryFailure: Error, Hashable, Sendable {
  case unavailable(SQLiteUnavailable)
  case statement(QueryError)
}
