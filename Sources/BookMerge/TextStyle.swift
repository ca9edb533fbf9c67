// What a whole file has in common, whatever it says: a BOM, its line ends.

import BookText

/// The bytes of a file that are merged once for all its lines.
struct TextStyle: Equatable {
  let hasByteOrderMark: Bool
  let isCRLF: Bool
  let endsInLineEnd: Bool

  /// A file and its style; nil where its line ends differ among themselves.
  init?(of bytes: [UInt8]) {
    var feeds = 0
    var returns = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      feeds += 1
      if index > 0, bytes[index - 1] == 0x0D { returns += 1 }
    }
    guard returns == 0 || returns == feeds else { return nil }
    hasByteOrderMark = bytes.starts(with: byteOrderMark)
    isCRLF = returns > 0
    endsInLineEnd = bytes.last == 0x0A
  }

  private init(hasByteOrderMark: Bool, isCRLF: Bool, endsInLineEnd: Bool) {
    self.hasByteOrderMark = hasByteOrderMark
    self.isCRLF = isCRLF
    self.endsInLineEnd = endsInLineEnd
  }

  /// The style that comes of three, each part by itself; what both sides changed stays as ours.
  init(merging styles: Versions<TextStyle>) {
    func settled<Value: Equatable>(_ part: KeyPath<TextStyle, Value>) -> Value {
      styles.map { $0[keyPath: part] }.settled ?? styles.ours[keyPath: part]
    }
    self.init(
      hasByteOrderMark: settled(\.hasByteOrderMark), isCRLF: settled(\.isCRLF),
      endsInLineEnd: settled(\.endsInLineEnd))
  }

  /// The text without BOM, its lines ended by LF, the last one too.
  func plain(_ bytes: [UInt8]) -> [UInt8] {
    var text = Array(hasByteOrderMark ? bytes.dropFirst(byteOrderMark.count) : bytes[...])
    if isCRLF {
      text = text.enumerated().filter { index, byte in
        byte != 0x0D || index + 1 == text.count || text[index + 1] != 0x0A
      }.map(\.element)
    }
    if !text.isEmpty, text.last != 0x0A { text.append(0x0A) }
    return text
  }

  /// A plain text in this style.
  func styled(_ text: [UInt8]) -> [UInt8] {
    var text = text
    if !endsInLineEnd, text.last == 0x0A { text.removeLast() }
    if isCRLF { text = text.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }
    return (hasByteOrderMark ? byteOrderMark : []) + text
  }
}
