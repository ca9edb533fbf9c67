// The grammar of RFC 4180, one record at a time.

/// Reads the records of a CSV file from its first byte to its last, each byte once.
struct CSVReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private var index: Int
  var problems: [TextProblem] = []
  /// Whether the last record ended in CRLF.
  private(set) var endedInCarriageReturn = false

  /// The bytes must outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    index = bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
  }

  /// The cells of the next record, with their quotes; nil at the end.
  mutating func record() -> [Span]? {
    while skipLineEnd() {}
    guard index < bytes.count else { return nil }
    var cells: [Span] = []
    while true {
      cells.append(cell())
      if skipLineEnd() || index == bytes.count { return cells }
      index += 1
    }
  }

  /// Reads up to a separator, a line end or the end of the file.
  private mutating func cell() -> Span {
    let start = index
    if index < bytes.count, bytes[index] == quote, !skipQuoted() { return Span(start, index) }
    var hasStrayQuote = false
    while index < bytes.count, bytes[index] != separator, !isLineEnd(index) {
      if bytes[index] == quote, !hasStrayQuote {
        hasStrayQuote = true
        problems.append(TextProblem(.strayQuote, at: Span(index, index + 1)))
      }
      index += 1
    }
    return Span(start, index)
  }

  /// Moves behind the closing quote; false where there is none, and then nothing is left.
  private mutating func skipQuoted() -> Bool {
    let opening = index
    index += 1
    while index < bytes.count {
      if bytes[index] != quote {
        index += 1
      } else if index + 1 < bytes.count, bytes[index + 1] == quote {
        index += 2
      } else {
        reportTextBehindQuote()
        return true
      }
    }
    problems.append(TextProblem(.unclosedQuote, at: Span(opening, opening + 1)))
    return false
  }

  /// Moves behind a closing quote, which should end its cell.
  private mutating func reportTextBehindQuote() {
    let closing = index
    index += 1
    guard index < bytes.count, bytes[index] != separator, !isLineEnd(index) else { return }
    problems.append(TextProblem(.strayQuote, at: Span(closing, closing + 1)))
  }

  private func isLineEnd(_ index: Int) -> Bool {
    bytes[index] == 0x0A
      || (bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A)
  }

  private mutating func skipLineEnd() -> Bool {
    guard index < bytes.count, isLineEnd(index) else { return false }
    endedInCarriageReturn = bytes[index] == 0x0D
    index += endedInCarriageReturn ? 2 : 1
    return true
  }

  private let quote = UInt8(ascii: "\"")
}
