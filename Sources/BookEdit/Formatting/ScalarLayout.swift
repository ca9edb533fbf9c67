// ScalarLayout: a value over several lines, moved to another indent.

import BookText

/// Moves a value to another indent; what is on one line stays as it is written.
struct ScalarLayout {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The value as written, its second and further lines moved to stand below a pair or dash at `indent`.
  func text(of atom: OutlineEntry.Atom, movedTo indent: Int) -> [UInt8] {
    let lines = bytes[atom.text].split(separator: 0x0A, omittingEmptySubsequences: false)
    let shift = indent - atom.column
    switch atom.node.content {
    case .scalar(_, .literal), .scalar(_, .folded): return block(lines, shift: shift, indent + 2)
    case .scalar: return moved(lines) { _ in indent + 2 }
    // In brackets, lines keep how far they are indented below the first.
    case .list, .mapping: return moved(lines) { max(indent + 2, $0 + shift) }
    }
  }

  private func moved(_ lines: [ArraySlice<UInt8>], _ place: (Int) -> Int) -> [UInt8] {
    var text = Array(lines[0])
    for line in lines.dropFirst() {
      text.dropTrailingBlanks()
      text.append(0x0A)
      let content = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard !content.isEmpty else { continue }
      text += Array(repeating: 0x20, count: place(line.count - content.count)) + content
    }
    return text
  }

  /// A block scalar: every line moves by the same number of blanks, for all beyond them are text.
  ///
  /// Where its header states the indent, that counts from the pair, else from the first line of text.
  private func block(_ lines: [ArraySlice<UInt8>], shift: Int, _ indent: Int) -> [UInt8] {
    let header = lines[0].prefix { $0 != UInt8(ascii: "#") }
    let first = lines.dropFirst().first { !$0.allSatisfy { $0 == 0x20 } } ?? []
    let now = first.prefix { $0 == 0x20 }.count
    let isStated = header.contains { UInt8(ascii: "1")...UInt8(ascii: "9") ~= $0 }
    var text = Array(lines[0])
    text.dropTrailingBlanks()
    for line in lines.dropFirst() {
      text.append(0x0A)
      let blanks = line.prefix { $0 == 0x20 }.count
      guard blanks < line.count || blanks > now else { continue }
      let place = blanks + (isStated ? shift : indent - now)
      text += Array(repeating: 0x20, count: max(0, place)) + line.dropFirst(blanks)
    }
    return text
  }
}

extension [UInt8] {
  mutating func dropTrailingBlanks() {
    while last == 0x20 || last == 0x09 { removeLast() }
  }
}
