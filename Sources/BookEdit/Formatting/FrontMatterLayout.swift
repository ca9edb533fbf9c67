// FrontMatterLayout: front matter written in the one way that `fmt` writes it.

import BookModel
import BookText

/// Writes an outline: two blanks a level, one behind colons and dashes, fields in the order of the schema.
struct FrontMatterLayout {
  private let bytes: [UInt8]
  private var out: [UInt8] = []

  /// The text between the fences, laid out anew; its lines end in LF.
  static func text(
    of text: FrontMatter, in bytes: [UInt8], as shape: Shape
  ) throws(UnclearOutline) -> [UInt8] {
    var (entries, below) = try OutlineReader.read(text, of: bytes)
    var layout = FrontMatterLayout(bytes: bytes)
    // What an empty line parts from the first field is about the whole, and stays above it.
    if let last = entries[0].above.lastIndex(of: .empty) {
      layout.write(entries[0].above[...last].drop { $0 == .empty }, indent: 0)
      entries[0].above.removeSubrange(...last)
    }
    layout.write(FieldOrder.sorted(entries, as: .record(shape)), indent: 0, as: .record(shape))
    while below.last == .empty { below.removeLast() }
    layout.write(below[...], indent: 0)
    return layout.out
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  // MARK: Entries

  private mutating func write(_ entries: [OutlineEntry], indent: Int, as type: FieldType?) {
    for entry in entries {
      write(entry.above[...], indent: indent)
      pad(indent)
      writePair(entry, indent: indent, as: FieldOrder.type(of: entry.name, in: type))
    }
  }

  /// Writes a pair whose line has begun.
  private mutating func writePair(_ entry: OutlineEntry, indent: Int, as type: FieldType?) {
    if let key = entry.key { out += bytes[key] }
    out.append(UInt8(ascii: ":"))
    switch entry.value {
    case .nothing: endLine(entry.tail)
    case .atom(let atom):
      write(atom, indent: indent, as: type)
      endLine(entry.tail)
    case .mapping(let pairs):
      endLine(entry.tail)
      write(FieldOrder.sorted(pairs, as: type), indent: indent + 2, as: type)
    case .list(let items):
      endLine(entry.tail)
      writeItems(items, indent: indent + 2, as: FieldOrder.item(of: type))
    }
    write(entry.below[...], indent: indent + 2)
  }

  private mutating func write(_ atom: OutlineEntry.Atom, indent: Int, as type: FieldType?) {
    out.append(0x20)
    out +=
      FlowLayout(bytes).text(of: atom.node, as: type)
      ?? ScalarLayout(bytes).text(of: atom, movedTo: indent)
  }

  private mutating func writeItems(_ items: [OutlineEntry], indent: Int, as type: FieldType?) {
    for item in items {
      write(item.above[...], indent: indent)
      write(firstAbove(item, as: type), indent: indent)
      pad(indent)
      writeItem(item, indent: indent, as: type)
    }
  }

  /// Writes an item whose line has begun, up to where its dash belongs.
  private mutating func writeItem(_ item: OutlineEntry, indent: Int, as type: FieldType?) {
    out.append(UInt8(ascii: "-"))
    switch item.value {
    case .nothing: endLine(item.tail)
    case .atom(let atom):
      write(atom, indent: indent, as: type)
      endLine(item.tail)
    case .mapping(let pairs):
      out.append(0x20)
      let sorted = FieldOrder.sorted(pairs, as: type)
      writePair(sorted[0], indent: indent + 2, as: FieldOrder.type(of: sorted[0].name, in: type))
      write(Array(sorted.dropFirst()), indent: indent + 2, as: type)
    case .list(let items):
      out.append(0x20)
      let inner = FieldOrder.item(of: type)
      writeItem(items[0], indent: indent + 2, as: inner)
      writeItems(Array(items.dropFirst()), indent: indent + 2, as: inner)
    }
    write(item.below[...], indent: indent + 2)
  }

  /// The comments of what shares the line of an item's dash; they stand above the dash.
  private func firstAbove(_ item: OutlineEntry, as type: FieldType?) -> ArraySlice<
    OutlineEntry.Line
  > {
    switch item.value {
    case .nothing, .atom: []
    case .mapping(let pairs): FieldOrder.sorted(pairs, as: type)[0].above.drop { $0 == .empty }
    case .list(let items):
      items[0].above.drop { $0 == .empty } + firstAbove(items[0], as: FieldOrder.item(of: type))
    }
  }

  // MARK: Lines

  /// Writes comments, and of empty lines one after the other only one.
  private mutating func write(_ lines: ArraySlice<OutlineEntry.Line>, indent: Int) {
    for line in lines {
      switch line {
      case .empty:
        if !out.isEmpty, out.suffix(2) != [0x0A, 0x0A] { out.append(0x0A) }
      case .comment(let range):
        pad(indent)
        out += bytes[range]
        out.append(0x0A)
      }
    }
  }

  private mutating func pad(_ indent: Int) {
    out += Array(repeating: 0x20, count: indent)
  }

  private mutating func endLine(_ tail: Range<Int>?) {
    if let tail { out += bytes[tail] }
    // A block scalar that keeps its empty lines has ended its line already.
    if tail != nil || out.last != 0x0A { out.append(0x0A) }
  }
}
