// The text of a CSV cell, and how a text is written as one.

/// Quoting by RFC 4180, both ways.
package enum CSVField {
  /// The text of the cell in `span`, without its quotes; a cell whose quotes are wrong is taken as written.
  package static func text(_ span: Span, in bytes: [UInt8]) -> String {
    let cell = bytes[span.range.clamped(to: 0..<bytes.count)]
    guard cell.count >= 2, cell.first == quote, cell.last == quote else {
      return String(decoding: cell, as: UTF8.self)
    }
    let inside = cell.dropFirst().dropLast()
    guard inside.contains(quote) else { return String(decoding: inside, as: UTF8.self) }
    var text: [UInt8] = []
    var isHalf = false
    for byte in inside {
      if byte == quote {
        isHalf.toggle()
        if isHalf { continue }
      } else if isHalf {
        break
      }
      text.append(byte)
    }
    return String(decoding: isHalf ? Array(cell) : text, as: UTF8.self)
  }

  /// The text as a cell: in quotes if it holds a comma, a quote, a line end, or a blank or BOM at its border.
  package static func quoted(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let needsQuotes =
      bytes.contains { [quote, UInt8(ascii: ","), 0x0A, 0x0D].contains($0) }
      || isBlank(bytes.first) || isBlank(bytes.last) || bytes.starts(with: byteOrderMark)
    guard needsQuotes else { return text }
    let doubled = bytes.flatMap { $0 == quote ? [quote, quote] : [$0] }
    return "\"" + String(decoding: doubled, as: UTF8.self) + "\""
  }

  /// The texts as one record, without a line end; a single empty text is quoted, or its line would be no record.
  package static func record(_ texts: [String]) -> String {
    if texts == [""] { return "\"\"" }
    return texts.map(quoted).joined(separator: ",")
  }

  private static func isBlank(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }

  private static let quote = UInt8(ascii: "\"")
}
