// FlowLayout: lists and mappings in brackets, on one line.

import BookModel
import BookText

/// Writes `[a, b]` and `{key: value}` with one blank behind commas and colons.
struct FlowLayout {
  private let bytes: [UInt8]

  private typealias Brackets = (opening: UInt8, closing: UInt8)
  private let square: Brackets = (UInt8(ascii: "["), UInt8(ascii: "]"))
  private let curly: Brackets = (UInt8(ascii: "{"), UInt8(ascii: "}"))

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The text of a collection in brackets on one line; nil for anything else, which is kept as it is written.
  func text(of node: YAMLNode, as type: FieldType?) -> [UInt8]? {
    let written = bytes[node.span.range]
    guard !written.contains(0x0A) else { return nil }
    switch node.content {
    case .scalar: return nil
    case .list(let items, _):
      guard isPlain(written, square, items.map(\.span)) else { return nil }
      let item = FieldOrder.item(of: type)
      return joined(items.map { value($0, as: item) }, square)
    case .mapping(let pairs, _):
      guard isPlain(written, curly, pairs.map(\.value.span)) else { return nil }
      let sorted = FieldOrder.sorted(pairs, as: type).map { pair in
        bytes[pair.keySpan.range] + [UInt8(ascii: ":"), 0x20]
          + value(pair.value, as: FieldOrder.type(of: pair.key, in: type))
      }
      return joined(sorted.map { Array($0) }, curly)
    }
  }

  private func value(_ node: YAMLNode, as type: FieldType?) -> [UInt8] {
    text(of: node, as: type) ?? Array(bytes[node.span.range])
  }

  private func joined(_ parts: [[UInt8]], _ brackets: Brackets) -> [UInt8] {
    [brackets.opening] + parts.joined(separator: [UInt8(ascii: ","), 0x20]) + [brackets.closing]
  }

  /// Whether it has its brackets, a value for all it names, and no comma before its end.
  private func isPlain(
    _ written: ArraySlice<UInt8>, _ brackets: Brackets, _ values: [Span]
  ) -> Bool {
    let inside = written.dropFirst().dropLast()
    return written.first == brackets.opening && written.last == brackets.closing
      && values.allSatisfy { !$0.isEmpty }
      && inside.last { $0 != 0x20 && $0 != 0x09 } != UInt8(ascii: ",")
  }
}
