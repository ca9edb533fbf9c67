// Lines and columns of a text, counted from its bytes.

/// A place in a file as people and tools count it; every number begins at 1.
package struct Position: Hashable, Sendable {
  package let line: Int
  /// The column in characters (Unicode scalars): what a terminal, GitHub and JSON readers count.
  package let column: Int
  /// The column in bytes of UTF-8.
  package let byteColumn: Int
  /// The column in UTF-16 units: what editors ask for over LSP.
  package let utf16Column: Int
}

/// Where each line of a text begins.
///
/// A line ends at LF; the CR of a CRLF belongs to its line end.
package struct LineTable: Sendable {
  package let bytes: [UInt8]
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    starts.reserveCapacity(2 + bytes.count / 32)
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      starts.append(index + 1)
    }
    self.starts = starts
  }

  package var count: Int { starts.count }

  /// The place of a byte offset; one past the end is the end.
  ///
  /// A BOM at the start counts as no column.
  package func position(of offset: Int) -> Position {
    let offset = min(max(0, offset), bytes.count)
    let line = lineIndex(of: offset)
    var start = starts[line]
    if line == 0, bytes.starts(with: byteOrderMark) { start = min(offset, byteOrderMark.count) }
    var scalars = 0
    var units = 0
    for byte in bytes[start..<max(start, offset)] where byte & 0xC0 != 0x80 {
      scalars += 1
      units += byte >= 0xF0 ? 2 : 1
    }
    return Position(
      line: line + 1, column: scalars + 1, byteColumn: offset - start + 1, utf16Column: units + 1)
  }

  /// The line of a byte offset, counted from 0.
  package func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, counted from 0, without its line end.
  package func range(ofLine line: Int) -> Range<Int> {
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
    if end > start, line + 1 < starts.count, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The text of a line, counted from 0, without its line end.
  package func text(ofLine line: Int) -> String {
    String(decoding: bytes[range(ofLine: line)], as: UTF8.self)
  }
}

/// The three bytes that some editors put before UTF-8 text.
package let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
