// The bytes of pieces of a page.

import BookText

/// Writes a piece of a page.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// How many bytes the tags of an element take, where nothing in its attributes has to be escaped.
  ///
  /// A page is put together from the inside: to guess too little copies all that is in it once more.
  static func length(of tag: Tag, _ attributes: [Attribute]) -> Int {
    attributes.reduce(2 * tag.rawValue.utf8.count + 6) { length, attribute in
      let value =
        switch attribute.value {
        case .fixed(let value): value.utf8CodeUnitCount
        case .text(let value): value.utf8.count
        }
      return length + attribute.name.utf8CodeUnitCount + value + 4
    }
  }

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

  private mutating func put(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func escape(_ text: StaticString) {
    text.withUTF8Buffer { PageText.escape($0, into: &bytes) }
  }

  mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { PageText.escape($0, into: &bytes) }
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
