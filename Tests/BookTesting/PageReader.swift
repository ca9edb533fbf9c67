// PageReader: a strict reader of the HTML that csbook writes.

/// A page, read; whatever is not as csbook writes it is a complaint.
///
/// It takes less than a browser: every element is closed in its order, every attribute is quoted, every ampersand begins a
/// character reference.
package struct PageReader {
  package private(set) var complaints: [String] = []
  package private(set) var elements: [Element] = []
  /// The text of the page, character references resolved.
  package private(set) var text = ""

  package struct Element: Sendable {
    package let name: String
    package let attributes: [String: String]
  }

  private static let voids: Set<String> = ["meta", "link", "br", "hr", "col"]
  private static let references = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
  ]

  private let page: [UInt8]
  private var index = 0
  private var open: [String] = []

  package init(_ page: [UInt8]) {
    self.page = page
    if String(validating: page, as: UTF8.self) == nil { complaints.append("no UTF-8") }
    guard page.starts(with: "<!DOCTYPE html>\n".utf8) else {
      complaints.append("no doctype")
      return
    }
    index = 16
    while index < page.count {
      if page[index] == UInt8(ascii: "<") { readTag() } else { readText() }
    }
    if !open.isEmpty { complaints.append("not closed: \(open.joined(separator: " "))") }
    let ids = elements.compactMap { $0.attributes["id"] }
    if Set(ids).count != ids.count { complaints.append("an id stands twice") }
  }

  /// Every element with an attribute of that name, and its value.
  package func values(of attribute: String) -> [String] {
    elements.compactMap { $0.attributes[attribute] }
  }

  private mutating func readText() {
    let start = index
    while index < page.count, page[index] != UInt8(ascii: "<") { index += 1 }
    text += resolved(page[start..<index])
  }

  private mutating func readTag() {
    index += 1
    if page[index...].starts(with: "!-- raw HTML omitted -->".utf8) {
      index += 24
      return
    }
    let isEnd = peek("/")
    if isEnd { index += 1 }
    let name = readName()
    if name.isEmpty { return complain("a `<` begins no element") }
    if isEnd {
      if open.last == name {
        open.removeLast()
      } else {
        complain("</\(name)> closes \(open.last ?? "nothing")")
      }
      return expect(">")
    }
    var attributes: [String: String] = [:]
    while index < page.count, !peek(">"), !peek("/") {
      guard peek(" ") else { return complain("no blank before an attribute of \(name)") }
      index += 1
      if peek("/") { break }
      let key = readName()
      if key.isEmpty { return complain("\(name) has an attribute without a name") }
      if attributes[key] != nil { complain("\(name) has \(key) twice") }
      expect("=")
      expect("\"")
      let start = index
      while index < page.count, !peek("\"") { index += 1 }
      let value = page[start..<index]
      if value.contains(UInt8(ascii: "<")) { complain("a `<` in \(key)") }
      attributes[key] = resolved(value)
      expect("\"")
    }
    elements.append(Element(name: name, attributes: attributes))
    if peek("/") {
      index += 1
      if !Self.voids.contains(name) { complain("\(name) closes itself") }
    } else if !Self.voids.contains(name) {
      open.append(name)
    }
    expect(">")
  }

  private mutating func readName() -> String {
    let start = index
    while index < page.count, isNameByte(page[index]) { index += 1 }
    return String(decoding: page[start..<index], as: UTF8.self)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private mutating func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: "&", omittingEmptySubsequences: false)
    var text = String(parts[0])
    for part in parts.dropFirst() {
      let name = part.prefix { $0 != ";" }
      guard name.count < part.count, let character = Self.references[String(name)] else {
        complain("an ampersand that begins no reference: \(part.prefix(10))")
        continue
      }
      text += character + part.dropFirst(name.count + 1)
    }
    return text
  }

  private func peek(_ character: Unicode.Scalar) -> Bool {
    index < page.count && page[index] == UInt8(ascii: character)
  }

  private mutating func expect(_ character: Unicode.Scalar) {
    if peek(character) {
      index += 1
    } else {
      complain("no `\(character)`")
      index += 1
    }
  }

  private mutating func complain(_ what: String) {
    let line = page[..<min(index, page.count)].count { $0 == 0x0A } + 1
    complaints.append("line \(line): \(what)")
  }
}
