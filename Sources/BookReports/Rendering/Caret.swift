// A line of text with a mark below the place that is meant.

import BookText

/// Two lines that fit a terminal: the text around a place, and the mark below it.
package struct Caret: Sendable {
  package let line: String
  package let mark: String

  /// Shows at most 76 columns of the line; both columns are counted in characters from 1, the second is past the place.
  package init(_ text: String, from first: Int, to end: Int) {
    let scalars = Array(Terminal.safe(text, newlines: false).unicodeScalars)
    let start = min(first - 1, scalars.count)
    let end = min(max(end - 1, start), scalars.count)
    var first = 0
    while first < start, DisplayWidth.of(String(scalars[first..<end])) > 60 { first += 1 }
    let lead = first > 0 ? "…" : ""
    line = DisplayWidth.fit(lead + String(scalars[first...]), 76)
    let before = DisplayWidth.of(lead + String(scalars[first..<start]))
    let width = min(DisplayWidth.of(String(scalars[start..<end])), 76 - min(before, 75))
    mark =
      String(repeating: " ", count: before) + "^"
      + String(repeating: "~", count: max(0, width - 1))
  }

  /// The place of some bytes of a text, with its line and column, counted from 1.
  package static func place(
    in text: String, offset: Int, length: Int
  ) -> (line: Int, column: Int, caret: Caret) {
    let table = LineTable(Array(text.utf8))
    let start = table.position(of: offset)
    let end = table.position(of: offset + length)
    let line = table.text(ofLine: start.line - 1)
    let caret = Caret(
      line, from: start.column, to: end.line == start.line ? end.column : .max)
    return (start.line, start.column, caret)
  }
}

extension String {
  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
