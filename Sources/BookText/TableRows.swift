// Where a table begins among the lines of a paragraph.

/// The rows of GitHub-flavoured tables, as far as they tell a table from a paragraph.
enum TableRows {
  /// The index of the line that is a table's header: the first one over a delimiter row of as many cells.
  static func header(_ bytes: UnsafeBufferPointer<UInt8>, lines: [Span]) -> Int? {
    lines.indices.dropFirst().first { index in
      guard let cells = delimiterCells(bytes[lines[index].range]) else { return false }
      return self.cells(bytes[lines[index - 1].range]) == cells
    }.map { $0 - 1 }
  }

  /// How many cells a delimiter row such as `|:--|---|` has; nil for any other line.
  private static func delimiterCells(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var hasDash = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09, 0x0A, 0x0D: break
      default: return nil
      }
    }
    guard hasDash else { return nil }
    var cells = trimmed(line).split(separator: pipe, omittingEmptySubsequences: false)
    if let first = cells.first, trimmed(first).isEmpty { cells.removeFirst() }
    if let last = cells.last, trimmed(last).isEmpty { cells.removeLast() }
    return cells.allSatisfy(isDelimiter) ? cells.count : nil
  }

  private static func isDelimiter(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var cell = trimmed(cell)
    if cell.first == UInt8(ascii: ":") { cell.removeFirst() }
    if cell.last == UInt8(ascii: ":") { cell.removeLast() }
    return !cell.isEmpty && cell.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  /// How many cells any row has; `\|` is text.
  private static func cells(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var line = trimmed(line)
    if line.first == pipe { line.removeFirst() }
    var cells = 1
    var isEscaped = false
    var endsInPipe = false
    for byte in line {
      endsInPipe = byte == pipe && !isEscaped
      if endsInPipe { cells += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return endsInPipe ? cells - 1 : cells
  }

  private static func trimmed(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var text = text
    while let first = text.first, isBlank(first) { text.removeFirst() }
    while let last = text.last, isBlank(last) { text.removeLast() }
    return text
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static let pipe = UInt8(ascii: "|")
}
