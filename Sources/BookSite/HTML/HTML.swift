// A page in pieces: whatever stands in a book is text in it, and never markup.

import BookText

/// A piece of a page, written already.
///
/// What a book holds enters as `text`, in an attribute's value, or as Markdown that its renderer makes harmless; names of
/// elements, attributes and classes are written in the program, and what is opened is closed.
package struct HTML: Sendable {
  let bytes: [UInt8]

  static let nothing = HTML(bytes: [])

  static func text(_ text: String) -> HTML {
    var writer = HTMLWriter(capacity: text.utf8.count)
    writer.escape(text)
    return HTML(bytes: writer.bytes)
  }

  static func element(_ tag: Tag, _ attributes: [Attribute], _ pieces: [HTML]) -> HTML {
    let length = pieces.reduce(0) { $0 + $1.bytes.count }
    var writer = HTMLWriter(capacity: length + HTMLWriter.length(of: tag, attributes))
    writer.open(tag, attributes)
    if !tag.isVoid {
      for piece in pieces { writer.put(piece) }
      writer.close(tag)
    }
    return HTML(bytes: writer.bytes)
  }

  /// Pieces one after the other.
  static func group(_ pieces: [HTML]) -> HTML {
    var writer = HTMLWriter(capacity: pieces.reduce(0) { $0 + $1.bytes.count })
    for piece in pieces { writer.put(piece) }
    return HTML(bytes: writer.bytes)
  }

  /// Markdown as somebody wrote it; its headings begin below so many levels of the page's own.
  static func markdown(_ text: [UInt8], headings: Int) -> HTML {
    HTML(bytes: MarkdownHTML.bytes(of: text, headings: headings))
  }

  /// The bytes of a file with this as its root.
  var page: [UInt8] { Array("<!DOCTYPE html>\n".utf8) + bytes + [0x0A] }
}

extension HTML: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self = .text(text) }
}

/// The elements that pages are made of: none that runs, embeds, or sends anything.
package enum Tag: String, Sendable {
  case html, head, meta, title, link, body
  case header, nav, main, section, article, footer, figure, figcaption, details, summary
  case h1, h2, h3, p, div, span, a, br, time
  case ul, ol, li, dl, dt, dd
  case table, thead, tbody, tr, th, td
  case svg, rect, circle, line, polyline, defs, pattern, desc
  /// Words in a picture, where `text` is text itself.
  case label = "text"

  /// Whether it has no end tag.
  var isVoid: Bool {
    switch self {
    case .meta, .link, .br: true
    default: false
    }
  }
}

/// An attribute with a value that cannot leave its quotes.
package struct Attribute: Sendable {
  let name: StaticString
  let value: Value

  enum Value: Sendable {
    case fixed(StaticString)
    case text(String)
  }

  private init(_ name: StaticString, _ value: String) {
    self.name = name
    self.value = .text(value)
  }

  private init(_ name: StaticString, fixed value: StaticString) {
    self.name = name
    self.value = .fixed(value)
  }

  static func `class`(_ name: StaticString) -> Attribute { Attribute("class", fixed: name) }
  static func id(_ anchor: Anchor) -> Attribute { Attribute("id", anchor.name) }
  static func href(_ place: SitePlace) -> Attribute { Attribute("href", place.reference) }
  static func href(_ link: WebLink) -> Attribute { Attribute("href", link.address) }
  static func lang(_ code: String) -> Attribute { Attribute("lang", code) }
  static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  static func labelledBy(_ anchors: Anchor...) -> Attribute {
    Attribute("aria-labelledby", anchors.map(\.name).joined(separator: " "))
  }
  static func datetime(_ text: String) -> Attribute { Attribute("datetime", text) }

  /// Words of the program's own, such as `scope` and `col`.
  static func fixed(_ name: StaticString, _ value: StaticString) -> Attribute {
    Attribute(name, fixed: value)
  }

  /// What a `meta` says.
  static func content(_ text: String) -> Attribute { Attribute("content", text) }

  static func number(_ name: StaticString, _ value: Double) -> Attribute {
    Attribute(name, coordinate(value))
  }

  static func viewBox(_ width: Double, _ height: Double) -> Attribute {
    Attribute("viewBox", "0 0 \(coordinate(width)) \(coordinate(height))")
  }

  static func points(_ points: [Point]) -> Attribute {
    Attribute(
      "points", points.map { "\(coordinate($0.x)),\(coordinate($0.y))" }.joined(separator: " "))
  }

  /// Filled with a pattern of the same page.
  static func fill(_ pattern: Anchor) -> Attribute { Attribute("fill", "url(#\(pattern.name))") }
}

/// A place in a picture.
struct Point: Sendable {
  let x: Double
  let y: Double
}

/// At most one digit after the point, which is finer than anybody sees.
private func coordinate(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  let sign = tenths < 0 ? "-" : ""
  let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
  return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
}
