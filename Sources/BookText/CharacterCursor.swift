// From libyaml's count of characters to bytes of the file.

/// Turns counts of characters into byte offsets of the file, by walking from the last answer.
struct CharacterCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private let isASCII: Bool
  private var character = 0
  private var offset: Int

  /// Counts from the start of `range`; the bytes must outlive the cursor.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    isASCII = ASCII.end(of: range, in: bytes) == range.upperBound
    offset = range.lowerBound
  }

  /// The byte offset of a character counted from the start.
  mutating func offset(of index: Int) -> Int {
    if isASCII { return min(range.lowerBound + index, range.upperBound) }
    while character < index, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, isContinuation(offset) { offset += 1 }
      character += 1
    }
    while character > index, offset > range.lowerBound {
      offset -= 1
      while offset > range.lowerBound, isContinuation(offset) { offset -= 1 }
      character -= 1
    }
    return offset
  }

  /// The span without the blank lines and the last line end that libyaml counts to a block scalar.
  func withoutTrailingBlankLines(_ span: Span) -> Span {
    var end = Int(span.upper)
    while end > Int(span.lower), isBlank(bytes[end - 1]) { end -= 1 }
    return Span(Int(span.lower), end)
  }

  private func isContinuation(_ offset: Int) -> Bool { bytes[offset] & 0xC0 == 0x80 }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
