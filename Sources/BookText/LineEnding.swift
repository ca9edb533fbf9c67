// Line ends: LF or CRLF, and how a text gets one or the other throughout.

/// The line end of a text.
package enum LineEnding: Sendable {
  case lf, crlf

  /// The one that most lines have; of as many, LF.
  package static func most(of bytes: [UInt8]) -> LineEnding {
    var (feeds, returns) = (0, 0)
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      feeds += 1
      if index > 0, bytes[index - 1] == 0x0D { returns += 1 }
    }
    return returns * 2 > feeds ? .crlf : .lf
  }

  /// The text with LF for every CRLF; a CR alone stays.
  package static func unix(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0x0D) else { return bytes }
    var unix: [UInt8] = []
    unix.reserveCapacity(bytes.count)
    for byte in bytes {
      if byte == 0x0A, unix.last == 0x0D { unix.removeLast() }
      unix.append(byte)
    }
    return unix
  }

  /// A text whose lines end in LF, with this line end instead.
  package func applied(to unix: [UInt8]) -> [UInt8] {
    switch self {
    case .lf: unix
    case .crlf: unix.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    }
  }
}
