// Whether bytes are UTF-8.

/// The check that everything else relies on: after it, no byte of a file surprises a reader.
package enum UTF8Check {
  /// The offset of the first byte that is no part of well-formed UTF-8.
  package static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while true {
      index = ASCII.end(of: index..<bytes.count, in: bytes)
      guard index < bytes.count else { return nil }
      guard let length = length(in: bytes, at: index) else { return index }
      index += length
    }
  }

  /// The length of the well-formed sequence at `index` (Unicode 16, table 3-7).
  private static func length(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let second: ClosedRange<UInt8>
    let length: Int
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return nil }
    return length
  }
}
