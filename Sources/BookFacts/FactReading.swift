// A fact of one account on one day: its value, when it became true, and where it is written.

import BookModel
import BookText

/// What a fact says of an account.
package struct FactReading: Hashable, Sendable {
  package let value: FactValue
  /// The day the value became true: the date that is written beside it; the as-of day for what is counted.
  package let day: Day
  /// Where it is written; nil for what is counted from many places.
  package let source: Source?

  package struct Source: Hashable, Sendable {
    package let path: Path
    package let span: Span

    package init(_ path: Path, _ span: Span) {
      self.path = path
      self.span = span
    }
  }

  package init(_ value: FactValue, on day: Day, from source: Source? = nil) {
    self.value = value
    self.day = day
    self.source = source
  }
}
