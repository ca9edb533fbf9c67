// What in a paragraph is no prose: code, comments, tags, addresses, escapes.

/// One pass over the bytes of a paragraph, in time that grows with their number.
struct InlineMasking {
  private var bytes: [UInt8]
  private var index = 0
  /// Where runs of backticks begin, by their length, the next one last; read once a backtick is met.
  private var backticks: [Int: [Int]] = [:]
  private var hasReadBackticks = false
  /// Opening parentheses that are not closed yet, and whether each opens the address of a link.
  private var parentheses: [(index: Int, isAddress: Bool)] = []
  /// From where on a search for the end of a comment, a tag or a wiki link is known to fail.
  private var commentDeadEnd = Int.max
  private var tagDeadEnd = Int.max
  private var wikiLinkDeadEnd = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether there may be anything to mask.
  var isNeeded: Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: "\\"): return true
      case UInt8(ascii: "(") where previous == UInt8(ascii: "]"): return true
      case UInt8(ascii: "[") where previous == byte: return true
      case UInt8(ascii: "/") where previous == byte: return true
      case UInt8(ascii: ":") where previous == UInt8(ascii: "]"): return true
      default: previous = byte
      }
    }
    return false
  }

  /// The bytes with their masks on; as many as before.
  mutating func masked() -> [UInt8] {
    maskDefinitions()
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): escape()
      case UInt8(ascii: "`"): code()
      case UInt8(ascii: "<"): angle()
      case UInt8(ascii: "["): wikiLink()
      case UInt8(ascii: "("), UInt8(ascii: ")"): parenthesis()
      case UInt8(ascii: ":"): address()
      default: index += 1
      }
    }
    return bytes
  }

  // MARK: What is masked

  /// `[label]: address` on the first lines of a paragraph.
  private mutating func maskDefinitions() {
    var line = 0
    while line < bytes.count {
      let end = bytes[line...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let text = bytes[line..<end].drop { $0 == 0x20 || $0 == 0x09 }
      guard text.first == UInt8(ascii: "["), let close = text.firstIndex(of: UInt8(ascii: "]")),
        close + 1 < end, bytes[close + 1] == UInt8(ascii: ":")
      else { return }
      mask(text.startIndex..<end)
      line = end + 1
    }
  }

  private mutating func escape() {
    if index + 1 < bytes.count, isPunctuation(bytes[index + 1]) {
      mask(index + 1..<index + 2)
      index += 1
    }
    index += 1
  }

  private mutating func code() {
    let start = index
    while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
    guard let close = closingBackticks(length: index - start) else { return }
    let end = close + index - start
    mask(start..<end)
    index = end
  }

  /// The start of the next run of backticks of that length, from `index` on.
  private mutating func closingBackticks(length: Int) -> Int? {
    if !hasReadBackticks {
      backticks = backtickRuns()
      hasReadBackticks = true
    }
    while let next = backticks[length]?.last, next < index { backticks[length]?.removeLast() }
    return backticks[length]?.last
  }

  private func backtickRuns() -> [Int: [Int]] {
    var runs: [Int: [Int]] = [:]
    var end = bytes.count
    while let last = bytes[..<end].lastIndex(of: UInt8(ascii: "`")) {
      var start = last
      while start > 0, bytes[start - 1] == UInt8(ascii: "`") { start -= 1 }
      runs[last + 1 - start, default: []].append(start)
      end = start
    }
    return runs
  }

  /// A comment, an HTML tag or an address between angle brackets.
  private mutating func angle() {
    let start = index
    index += 1
    if bytes[start...].starts(with: "<!--".utf8) {
      guard start < commentDeadEnd else { return }
      guard let end = endOfComment(from: start + 4) else {
        commentDeadEnd = start
        return
      }
      for position in start..<end { bytes[position] = 0x20 }
      index = end
    } else if isTagOrAddress(at: start), start < tagDeadEnd {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else {
        tagDeadEnd = start
        return
      }
      mask(start..<end + 1)
      index = end + 1
    }
  }

  private func endOfComment(from start: Int) -> Int? {
    var index = start
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
        bytes[index + 2] == UInt8(ascii: ">")
      {
        return index + 3
      }
      index += 1
    }
    return nil
  }

  /// Whether `<` at `start` is followed by a name, and that by what may follow one in a tag or an address.
  private func isTagOrAddress(at start: Int) -> Bool {
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    guard index < bytes.count, isLetter(bytes[index]) else { return false }
    while index < bytes.count, InlineText.isASCIINamePart(bytes[index]) { index += 1 }
    guard index < bytes.count else { return false }
    return " \t\r\n/>:@.+".utf8.contains(bytes[index])
  }

  private mutating func wikiLink() {
    let start = index
    index += 1
    guard index < bytes.count, bytes[index] == UInt8(ascii: "["), start >= wikiLinkDeadEnd else {
      return
    }
    var end = start + 2
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if bytes[end] == UInt8(ascii: "]"), bytes[end - 1] == UInt8(ascii: "]"), end > start + 2 {
        mask(start..<end + 1)
        index = end + 1
        return
      }
      end += 1
    }
    wikiLinkDeadEnd = end
  }

  private mutating func parenthesis() {
    if bytes[index] == UInt8(ascii: "(") {
      parentheses.append((index, index > 0 && bytes[index - 1] == UInt8(ascii: "]")))
    } else if let open = parentheses.popLast(), open.isAddress {
      mask(open.index..<index + 1)
    }
    index += 1
  }

  /// `scheme://…` up to a blank, an angle bracket or a parenthesis that it did not open.
  private mutating func address() {
    let colon = index
    index += 1
    guard colon > 0, isLetter(bytes[colon - 1]), bytes[index...].starts(with: "//".utf8) else {
      return
    }
    var depth = 0
    while index < bytes.count, !isEndOfAddress(index) {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      index += 1
    }
    mask(colon..<index)
  }

  private func isEndOfAddress(_ index: Int) -> Bool {
    switch bytes[index] {
    case 0x00...0x20, UInt8(ascii: "<"): true
    case 0xC2: bytes[index...].starts(with: "\u{A0}".utf8)
    case 0xE3: bytes[index...].starts(with: "\u{3000}".utf8)
    default: false
    }
  }

  // MARK: Bytes

  private mutating func mask(_ range: Range<Int>) {
    for position in range { bytes[position] = InlineText.mask }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && (!InlineText.isASCIINamePart(byte) || "-_".utf8.contains(byte))
  }
}
