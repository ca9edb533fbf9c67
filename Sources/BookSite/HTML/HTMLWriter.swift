// From the tree to the bytes of a file.

import BookReports
import BookText

/// Writes a page.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  static func bytes(of page: HTML) -> [UInt8] {
    var writer = HTMLWriter()
    writer.bytes.reserveCapacity(1 << 15)
    writer.put("<!DOCTYPE html>\n")
    writer.write(page)
    writer.put("\n")
    return writer.bytes
  }

  private mutating func write(_ html: HTML) {
    switch html {
    case .text(let text): escape(text)
    case .group(let pieces): for piece in pieces { write(piece) }
    case .markdown(let text, let headings):
      put(MarkdownHTML.text(of: Self.visible(text), headings: headings))
    case .element(let tag, let attributes, let pieces):
      put("<")
      put(tag.rawValue)
      for attribute in attributes {
        put(" ")
        put("\(attribute.name)")
        put("=\"")
        escape(attribute.value)
        put("\"")
      }
      put(">")
      if tag.isVoid { return }
      for piece in pieces { write(piece) }
      put("</")
      put(tag.rawValue)
      put(tag.endsLine ? ">\n" : ">")
    }
  }

  /// Markdown without what no page may hold; most has none of it.
  private static func visible(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      utf8.indices.allSatisfy { utf8[$0] != 0x0D && hidden(utf8, at: $0) == 0 }
    }
    return isPlain ? text : Terminal.safe(text.replacing("\r\n", with: "\n"))
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Text as it stands between tags and in quotes: without control characters, and without what turns the order of the
  /// text around it.
  private mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        let length = Self.hidden(utf8, at: index)
        if length > 0 {
          put("\u{FFFD}")
          index += length
          continue
        }
        switch byte {
        case UInt8(ascii: "&"): put("&amp;")
        case UInt8(ascii: "<"): put("&lt;")
        case UInt8(ascii: ">"): put("&gt;")
        case UInt8(ascii: "\""): put("&quot;")
        case UInt8(ascii: "'"): put("&#39;")
        default: bytes.append(byte)
        }
        index += 1
      }
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
