// Alternates: the directories of objects that Git names to what it starts.

/// Reads `GIT_ALTERNATE_OBJECT_DIRECTORIES`.
enum Alternates {
  /// The directories, between colons; one that has a colon in it is quoted as in C.
  static func directories(in value: [UInt8]) -> [[UInt8]] {
    var directories: [[UInt8]] = []
    var rest = value[...]
    while !rest.isEmpty {
      if let (path, end) = quoted(rest) {
        directories.append(path)
        rest = rest[end...].drop { $0 != colon }.dropFirst()
      } else {
        directories.append(Array(rest.prefix { $0 != colon }))
        rest = rest.drop { $0 != colon }.dropFirst()
      }
    }
    return directories.filter { !$0.isEmpty }
  }

  /// What stands between two quotes, and where the text goes on; nil where it is not quoted to the end.
  private static func quoted(_ text: ArraySlice<UInt8>) -> (path: [UInt8], end: Int)? {
    guard text.first == quote else { return nil }
    var path: [UInt8] = []
    var position = text.startIndex + 1
    while position < text.endIndex {
      let byte = text[position]
      position += 1
      if byte == quote { return (path, position) }
      guard byte == backslash else {
        path.append(byte)
        continue
      }
      guard position < text.endIndex else { return nil }
      if let escaped = escapes[text[position]] {
        path.append(escaped)
        position += 1
      } else {
        let digits = text[position...].prefix(3)
        let number = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
        guard digits.count == 3, let number else { return nil }
        path.append(number)
        position += 3
      }
    }
    return nil
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "a"): 0x07, UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09,
    UInt8(ascii: "n"): 0x0A, UInt8(ascii: "v"): 0x0B, UInt8(ascii: "f"): 0x0C,
    UInt8(ascii: "r"): 0x0D, quote: quote, backslash: backslash,
  ]
}

private let colon = UInt8(ascii: ":")
private let quote = UInt8(ascii: "\"")
private let backslash = UInt8(ascii: "\\")
