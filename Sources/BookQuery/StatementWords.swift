// The names in a statement, with their places.

/// A name or word of SQL as it stands in a statement; texts and comments hold none.
struct StatementWord: Hashable {
  /// Without quotes, in small letters.
  let name: String
  /// Bytes of the statement.
  let range: Range<Int>
  /// Whether it stands in double quotes.
  let isQuoted: Bool
}

/// Cuts a statement as SQLite's tokenizer does, as far as names are concerned.
struct StatementWords {
  let all: [StatementWord]
  private let bytes: [UInt8]

  init(_ statement: String) {
    bytes = Array(statement.utf8)
    var words: [StatementWord] = []
    var position = 0
    while position < bytes.count {
      let end = StatementWords.end(of: position, in: bytes)
      if let word = StatementWords.word(position..<end, in: bytes) { words.append(word) }
      position = end
    }
    all = words
  }

  func contains(_ name: String) -> Bool { all.contains { $0.name == name } }

  /// The first place of a name at an offset or after it, else the beginning.
  func place(of name: String, from offset: Int = 0) -> Range<Int> {
    all.first { $0.name == name.lowercased() && $0.range.lowerBound >= offset }?.range ?? start
  }

  /// What stands at an offset: a name, or the byte that is there.
  func range(at offset: Int) -> Range<Int> {
    all.first { $0.range.contains(offset) }?.range
      ?? min(offset, bytes.count)..<min(offset + 1, bytes.count)
  }

  /// The first name at an offset or after it, else the end.
  func next(from offset: Int) -> Range<Int> {
    all.first { $0.range.lowerBound >= offset }?.range ?? end
  }

  /// The first word of the statement, or its beginning.
  var start: Range<Int> { all.first?.range ?? 0..<min(1, bytes.count) }

  /// Behind its last byte.
  var end: Range<Int> { bytes.count..<bytes.count }

  /// Where what begins at a byte ends: a text, a comment, a name, or one byte.
  private static func end(of start: Int, in bytes: [UInt8]) -> Int {
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    switch bytes[start] {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "`"):
      return close(bytes[start], from: start + 1, in: bytes)
    case UInt8(ascii: "["): return close(UInt8(ascii: "]"), from: start + 1, in: bytes)
    case UInt8(ascii: "-") where next == UInt8(ascii: "-"):
      return bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    case UInt8(ascii: "/") where next == UInt8(ascii: "*"):
      var end = start + 2
      while end + 1 < bytes.count,
        bytes[end] != UInt8(ascii: "*") || bytes[end + 1] != UInt8(ascii: "/")
      {
        end += 1
      }
      return min(end + 2, bytes.count)
    case let byte where isNameByte(byte):
      return bytes[start...].firstIndex { !isNameByte($0) } ?? bytes.count
    default: return start + 1
    }
  }

  /// After the closing sign; a doubled one closes nothing.
  private static func close(_ sign: UInt8, from start: Int, in bytes: [UInt8]) -> Int {
    var end = start
    while end < bytes.count {
      if bytes[end] == sign {
        guard end + 1 < bytes.count, bytes[end + 1] == sign, sign != UInt8(ascii: "]") else {
          return end + 1
        }
        end += 1
      }
      end += 1
    }
    return bytes.count
  }

  private static func word(_ range: Range<Int>, in bytes: [UInt8]) -> StatementWord? {
    let first = bytes[range.lowerBound]
    if isNameByte(first), !(0x30...0x39).contains(first) {
      let name = String(decoding: bytes[range], as: UTF8.self).lowercased()
      return StatementWord(name: name, range: range, isQuoted: false)
    }
    let quotes: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "[")]
    guard quotes.contains(first), range.count > 2 else { return nil }
    let name = String(decoding: bytes[range.dropFirst().dropLast()], as: UTF8.self).lowercased()
    return StatementWord(name: name, range: range, isQuoted: first == quotes[0])
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), 0x80...:
      true
    default: false
    }
  }
}
