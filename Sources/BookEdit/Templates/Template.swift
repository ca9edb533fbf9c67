// A document with placeholders.

import BookText

/// A template: a whole document of the book, in which `{{name}}` stands where somebody's values go.
package struct Template: Sendable {
  /// Where it stands, for messages.
  package let path: Path
  let bytes: [UInt8]
  /// Its lines with their line ends.
  let lines: [TemplateLine]

  package init(_ bytes: [UInt8], at path: Path) throws(TemplateFault) {
    self.path = path
    self.bytes = bytes
    lines = try TemplateLine.lines(of: bytes, at: path)
  }

  /// What it is for, in one line: its first comment.
  package var summary: String? {
    summaryLine.map { String(decoding: $0, as: UTF8.self).dropFirst().trimmed }
  }

  /// The names of its placeholders, those of days as they are written: `date+30d`.
  package var names: Set<String> {
    Set(lines.flatMap { $0.placeholders.map(\.name) })
  }

  /// The kind that its front matter states; nil where it states none.
  package var statedKind: String? {
    for line in lines.dropFirst() {
      let text = String(decoding: text(of: line), as: UTF8.self)
      if text.hasPrefix("---") { return nil }
      if text.hasPrefix("kind:") { return text.dropFirst(5).trimmed }
    }
    return nil
  }

  /// Whether it is YAML as a whole, as csbook.yml is.
  var isYAML: Bool { path.name.suffix(4).elementsEqual(".yml".utf8) }

  /// The place of a byte of it.
  func position(of offset: Int) -> Position { LineTable(bytes).position(of: offset) }

  /// The index of the line that says what the template is for; it is no part of what is filled.
  var summaryIndex: Int? {
    let index = isYAML ? 0 : 1
    guard index < lines.count, text(of: lines[index]).first == UInt8(ascii: "#"),
      isYAML || text(of: lines[0]).starts(with: "---".utf8)
    else { return nil }
    return index
  }

  private var summaryLine: ArraySlice<UInt8>? { summaryIndex.map { text(of: lines[$0]) } }

  /// A line without its line end and a BOM before it.
  private func text(of line: TemplateLine) -> ArraySlice<UInt8> {
    var text = bytes[line.range]
    while let last = text.last, last == 0x0A || last == 0x0D { text.removeLast() }
    return text.starts(with: byteOrderMark) ? text.dropFirst(byteOrderMark.count) : text
  }
}

/// A line of a template.
struct TemplateLine: Sendable {
  /// With its line end.
  let range: Range<Int>
  let placeholders: [Placeholder]

  /// `{{name}}` in a template.
  struct Placeholder: Sendable {
    let name: String
    let range: Range<Int>
  }

  /// The lines of a text; braces that are no placeholder are a fault.
  static func lines(of bytes: [UInt8], at path: Path) throws(TemplateFault) -> [TemplateLine] {
    var lines: [TemplateLine] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(
        TemplateLine(
          range: start..<end, placeholders: try placeholders(in: bytes, start..<end, path)))
      start = end
    }
    return lines
  }

  private static func placeholders(
    in bytes: [UInt8], _ line: Range<Int>, _ path: Path
  ) throws(TemplateFault) -> [Placeholder] {
    var found: [Placeholder] = []
    var index = line.lowerBound
    while index + 1 < line.upperBound {
      guard bytes[index] == brace, bytes[index + 1] == brace else {
        index += 1
        continue
      }
      let rest = bytes[(index + 2)..<line.upperBound]
      let name = rest.prefix { isName($0) }
      let end = index + 2 + name.count + 2
      guard !name.isEmpty, end <= line.upperBound,
        bytes[(end - 2)..<end].elementsEqual([closingBrace, closingBrace])
      else {
        throw TemplateFault(.malformed, in: path, at: LineTable(bytes).position(of: index))
      }
      found.append(
        Placeholder(name: String(decoding: name, as: UTF8.self), range: index..<end))
      index = end
    }
    return found
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension StringProtocol {
  var trimmed: String {
    let start = drop { $0.isWhitespace }
    let blanks = start.reversed().prefix { $0.isWhitespace }.count
    return String(start.dropLast(blanks))
  }
}

private let brace = UInt8(ascii: "{")
private let closingBrace = UInt8(ascii: "}")
