// What a file that is no UTF-8 seems to be written in.

/// An encoding that spreadsheets and editors still write.
package enum ForeignEncoding: String, Hashable, Sendable {
  case utf16 = "UTF-16"
  case utf16BigEndian = "UTF-16, big end first"
  case shiftJIS = "Shift_JIS"
  case windows1252 = "Windows-1252"

  /// A guess at the encoding of bytes that are no UTF-8; nil where they are no text at all.
  static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> ForeignEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16 }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if bytes.contains(0) { return nil }
    if isShiftJIS(bytes) { return .shiftJIS }
    // These five are no characters of it.
    let holes: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
    return bytes.contains(where: holes.contains) ? nil : .windows1252
  }

  /// Whether all bytes are Shift_JIS, and most characters that are not ASCII are kana and common kanji.
  private static func isShiftJIS(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var common = 0
    var others = 0
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x00...0x7F:
        index += 1
      case 0xA1...0xDF:
        others += 1
        index += 1
      case 0x81...0x9F, 0xE0...0xFC:
        guard index + 1 < bytes.count, isTrail(bytes[index + 1]) else { return false }
        if bytes[index] <= 0x9F { common += 1 } else { others += 1 }
        index += 2
      default:
        return false
      }
    }
    return common > others
  }

  private static func isTrail(_ byte: UInt8) -> Bool {
    (0x40...0x7E).contains(byte) || (0x80...0xFC).contains(byte)
  }
}
