// The bytes of pieces of a page.

import BookText

/// Writes a piece of a page.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
    put("<")
    put(tag.rawValue)
    for attribute in attributes {
      put(" ")
      put(attribute.name)
      put("=\"")
      switch attribute.value {
      case .fixed(let value): escape(value)
      case .text(let value): escape(value)
      }
      put("\"")
    }
    put(">")
  }

  mutating func close(_ tag: Tag) {
    put("</")
    put(tag.rawValue)
    put(tag.endsLine ? ">\n" : ">")
  }

  mutating func put(_ piece: HTML) { bytes += piece.bytes }

  static func markdown(_ text: String, headings: Int) -> [UInt8] {
    Array(MarkdownHTML.text(of: text, headings: headings).utf8)
  }

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ text: StaticString) {
    text.withUTF8Buffer { escape($0) }
  }

  /// Text as it stands between tags and in quotes: without control characters, and without what turns the order of the
  /// text around it.
  mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { escape($0) }
  }

  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>) {
    var (index, written) = (0, 0)
    while index < utf8.count {
      guard let (sign, length) = Self.sign(for: utf8, at: index) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: utf8[written..<index])
      put(sign)
      index += length
      written = index
    }
    bytes.append(contentsOf: utf8[written...])
  }

  /// What stands for a character that may not stand for itself, and how many bytes that takes.
  private static func sign(
    for utf8: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (StaticString, length: Int)? {
    switch utf8[index] {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case UInt8(ascii: "'"): return ("&#39;", 1)
    default:
      let length = hidden(utf8, at: index)
      return length > 0 ? ("\u{FFFD}", length) : nil
    }
  }

  /// How many bytes a character takes that no page may hold; 0 for any other.
  private static func hidden(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch utf8[index] {
    case 0x09, 0x0A: return 0
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

extension Tag {
  /// Whether a line ends after it, so that the files can be compared line by line.
  fileprivate var endsLine: Bool {
    switch self {
    case .head, .meta, .link, .title, .header, .nav, .main, .section, .article, .footer, .figure,
      .details, .summary, .h1, .h2, .h3, .p, .ul, .ol, .li, .dl, .dd, .table,
      .thead, .tbody, .tr, .div, .svg, .rect, .defs, .body:
      true
    default: false
    }
  }
}
