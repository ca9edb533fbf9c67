// Replacing spans of one file's bytes, and nothing else.

/// Applies edits to the bytes of one file.
package enum Splice {
  /// The bytes with every edit made; whatever no edit names stays byte for byte.
  ///
  /// Edits may be given in any order; they are all meant for the text as it was. Several insertions at one point stand
  /// in the order given; one at the border of a replacement stands outside of it. No edit may cut a character or a CRLF.
  package static func apply(
    _ edits: [TextEdit], to bytes: [UInt8]
  ) throws(SpliceError) -> [UInt8] {
    let edits = sorted(edits)
    try check(edits, bytes)
    var result: [UInt8] = []
    result.reserveCapacity(
      bytes.count + edits.reduce(0) { $0 + $1.replacement.utf8.count })
    var done = 0
    for edit in edits {
      result += bytes[done..<Int(edit.span.lower)]
      result += edit.replacement.utf8
      done = Int(edit.span.upper)
    }
    result += bytes[done...]
    return result
  }

  /// The edits in the order of their places; those at one place keep their order.
  static func sorted(_ edits: [TextEdit]) -> [TextEdit] {
    edits.enumerated().sorted { left, right in
      (left.element.span.lower, left.element.span.upper, left.offset)
        < (right.element.span.lower, right.element.span.upper, right.offset)
    }.map(\.element)
  }

  private static func check(_ edits: [TextEdit], _ bytes: [UInt8]) throws(SpliceError) {
    for edit in edits {
      guard Int(edit.span.upper) <= bytes.count else {
        throw .outOfBounds(edit.span, size: bytes.count)
      }
      guard isBorder(Int(edit.span.lower), in: bytes), isBorder(Int(edit.span.upper), in: bytes)
      else { throw .insideCharacter(edit.span) }
    }
    for (edit, next) in zip(edits, edits.dropFirst()) {
      guard edit.path == next.path else { throw .severalFiles(edit.path, next.path) }
      guard edit.span.upper <= next.span.lower else { throw .overlap(edit.span, next.span) }
    }
  }

  private static func isBorder(_ offset: Int, in bytes: [UInt8]) -> Bool {
    guard offset > 0, offset < bytes.count else { return true }
    if bytes[offset] == UInt8(ascii: "\n"), bytes[offset - 1] == UInt8(ascii: "\r") { return false }
    return bytes[offset] & 0xC0 != 0x80
  }
}

/// Why edits cannot be made at all.
package enum SpliceError: Error, Hashable, Sendable {
  case outOfBounds(Span, size: Int)
  /// The span begins or ends within a character or a CRLF.
  case insideCharacter(Span)
  case overlap(Span, Span)
  /// Edits of two files were given at once.
  case severalFiles(Path, Path)

  package var message: String {
    switch self {
    case .outOfBounds(let span, let size):
      "an edit of bytes \(span.lower)–\(span.upper) of a file of \(size)"
    case .insideCharacter(let span):
      "an edit of bytes \(span.lower)–\(span.upper), which cuts a character"
    case .overlap(let left, let right):
      "two edits of the same bytes, \(left.lower)–\(left.upper) and \(right.lower)–\(right.upper)"
    case .severalFiles(let left, let right):
      "edits of two files at once, \(left.text) and \(right.text)"
    }
  }
}
