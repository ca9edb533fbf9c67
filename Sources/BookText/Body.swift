// What the body of a Markdown file holds for the book: headings, tasks, marks, and what may leave the house.

/// The body of one file, as spans of that file; its text is dropped, and read again from the bytes on demand.
package struct Body: Hashable, Sendable {
  /// Every heading outside block quotes, in the order of the text.
  package let headings: [Heading]
  package let tasks: [BodyTask]
  package let marks: [BodyMark]
  /// What stands under each `## Shared`, up to the next heading of level 2 or 1: the only text that may leave the house.
  package let shared: [Span]
  /// Addresses and telephone numbers, in the order of the text.
  package let personalData: [PersonalDatum]

  /// The body of a file that has none.
  package static let empty = Body(
    headings: [], tasks: [], marks: [], shared: [], personalData: [])

  package struct Heading: Hashable, Sendable {
    /// 1 to 6.
    package let level: Int
    /// The whole heading, without its last line end.
    package let span: Span
    /// Its words: without `#` marks and underline.
    package let text: Span
  }
}

extension Body {
  /// Reads the body that stands in `span`, from the bytes of the whole file.
  ///
  /// Any bytes can be read, in time that grows with their number; every span is one of the file's. Safe on several threads.
  package static func read(_ bytes: [UInt8], in span: Span) -> (Body, [TextProblem]) {
    bytes.withUnsafeBufferPointer { buffer in
      var start = min(Int(span.lower), buffer.count)
      let end = min(max(Int(span.upper), start), buffer.count)
      if start == 0, buffer[..<end].starts(with: byteOrderMark) { start = byteOrderMark.count }
      var reader = BodyReader(buffer, in: start..<end)
      return (reader.read(), reader.problems)
    }
  }
}

extension Span {
  /// The text of the span on one line: each line end, with the blanks around it, is one blank, and none between
  /// characters of scripts that are written without blanks.
  package func line(in bytes: [UInt8]) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    let lines = bytes[range].split { $0 == 0x0A || $0 == 0x0D }
    if lines.count <= 1 { return String(decoding: bytes[range], as: UTF8.self) }
    return lines.reduce(into: "") { text, line in
      let isText: (UInt8) -> Bool = { $0 != 0x20 && $0 != 0x09 }
      let lower = line.firstIndex(where: isText) ?? line.endIndex
      let upper = line.lastIndex(where: isText).map { $0 + 1 } ?? lower
      text.append(joined: String(decoding: line[lower..<upper], as: UTF8.self))
    }
  }
}
