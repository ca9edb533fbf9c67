// A range of bytes in one file's text.

/// A half-open range of byte offsets in one file, eight bytes large.
package struct Span: Hashable, Sendable {
  package let lower: UInt32
  package let upper: UInt32

  package init(_ lower: Int, _ upper: Int) {
    self.lower = UInt32(clamping: lower)
    self.upper = UInt32(clamping: max(lower, upper))
  }

  /// The first byte of the file.
  package static let start = Span(0, 0)

  package var range: Range<Int> { Int(lower)..<Int(upper) }
  package var isEmpty: Bool { lower == upper }

  /// The smallest span that holds both.
  package func union(_ other: Span) -> Span {
    Span(Int(min(lower, other.lower)), Int(max(upper, other.upper)))
  }

  package func contains(_ other: Span) -> Bool {
    lower <= other.lower && other.upper <= upper
  }
}
