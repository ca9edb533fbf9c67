// The lines that front matter's pairs and items stand on.

extension YAMLEditPlan {
  /// Text that goes in at an offset.
  struct Insertion {
    let offset: Int
    let text: String
  }

  /// A new line after the one on which a value ends, and after the comments that are indented below it.
  ///
  /// Where the file ends without a line end, it ends so afterwards.
  func line(_ text: String, indent column: Int, after end: Int, _ place: YAMLPath) -> Insertion {
    let text = String(repeating: " ", count: column) + text
    let lineEnd = lineEnd(near: end)
    var offset = lineAfter(end)
    while offset < Int(self.text.span.upper), offset > 0, bytes[offset - 1] == 0x0A,
      isComment(at: offset, deeperThan: column)
    {
      offset = lineAfter(offset)
    }
    let isOnNewLine = offset > 0 && bytes[offset - 1] == 0x0A
    return Insertion(offset: offset, text: isOnNewLine ? text + lineEnd : lineEnd + text)
  }

  /// The column at which a pair or a dash begins: only blanks and dashes may stand before it on its line.
  func column(of offset: Int, _ place: YAMLPath) throws(EditRefusal) -> Int {
    let start = lineStart(of: offset)
    guard bytes[start..<offset].allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: "-") }) else {
      throw .unclear(place)
    }
    return offset - start
  }

  /// Where the line of an offset begins; a BOM is no part of it.
  func lineStart(of offset: Int) -> Int {
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return max(start, Int(text.span.lower))
  }

  /// Where the line after that of an offset begins; the end of the file, if there is none.
  func lineAfter(_ offset: Int) -> Int {
    bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
  }

  /// Whether nothing but blanks and a comment stands between an offset and the end of its line.
  func isEndOfLine(_ offset: Int) -> Bool {
    var index = offset
    while index < bytes.count, isBlank(bytes[index]) { index += 1 }
    guard index < bytes.count else { return true }
    return bytes[index] == 0x0A || bytes[index] == 0x0D
      || (bytes[index] == UInt8(ascii: "#") && index > offset)
  }

  /// The line end that the line of an offset has, else that of the file's first line.
  func lineEnd(near offset: Int) -> String {
    guard let feed = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.firstIndex(of: 0x0A) else {
      return "\n"
    }
    return feed > 0 && bytes[feed - 1] == 0x0D ? "\r\n" : "\n"
  }

  private func isComment(at start: Int, deeperThan column: Int) -> Bool {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index < bytes.count && bytes[index] == UInt8(ascii: "#") && index - start > column
  }
}
