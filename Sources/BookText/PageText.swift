// Text as pages hold it: nothing of it is markup, and nothing of it is hidden.

/// The bytes of text for a page.
///
/// U+FFFD stands for what no page may hold: control characters but tab and the ends of lines, and what turns the order of the
/// text around it.
package enum PageText {
  /// Adds text as it stands between tags or in a quoted attribute.
  package static func escape(_ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8]) {
    write(text, into: &bytes) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "'"): "&#39;"
      default: nil
      }
    }
  }

  /// HTML that was made of Markdown, which writes a character by its number too.
  static func visible(_ html: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(html.count)
    write(html, into: &bytes) { _ in nil }
    return bytes
  }

  @inline(__always)
  private static func write(
    _ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8],
    _ sign: (UInt8) -> StaticString?
  ) {
    var (index, written) = (0, 0)
    func replace(_ length: Int, by sign: StaticString) {
      bytes.append(contentsOf: text[written..<index])
      sign.withUTF8Buffer { bytes.append(contentsOf: $0) }
      index += length
      written = index
    }
    while index < text.count {
      if let sign = sign(text[index]) {
        replace(1, by: sign)
      } else {
        let length = hiddenLength(text, at: index)
        if length > 0 { replace(length, by: "\u{FFFD}") } else { index += 1 }
      }
    }
    bytes.append(contentsOf: text[written...])
  }

  /// How many bytes a character takes that no page may hold; 0 for any other.
  private static func hiddenLength(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch utf8[index] {
    case 0x09, 0x0A, 0x0D: return 0
    case ..<0x20, 0x7F: return 1
    // U+0080 to U+009F.
    case 0xC2: return index + 1 < utf8.count && utf8[index + 1] < 0xA0 ? 2 : 0
    case 0xE2:
      guard index + 2 < utf8.count else { return 0 }
      let isTurning =
        utf8[index + 1] == 0x80 && (0xAA...0xAE).contains(utf8[index + 2])
        || utf8[index + 1] == 0x81 && (0xA6...0xA9).contains(utf8[index + 2])
      return isTurning ? 3 : 0
    default: return 0
    }
  }
}
