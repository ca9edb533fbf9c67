// Text of other encodings, as UTF-8.

internal import CIconv

/// A text that another program wrote, in UTF-8 without a BOM.
package struct ForeignText: Sendable {
  package let bytes: [UInt8]
  /// The encoding in which it was; nil where it was UTF-8.
  package let encoding: ForeignEncoding?

  /// Why a text cannot be read.
  package enum Fault: Error, Hashable, Sendable {
    /// At this byte it is none of the encoding that was named.
    case notIn(ForeignEncoding?, at: Int)
    /// No UTF-8 from this byte on, and nothing that could be told.
    case unknown(at: Int)
    /// The system cannot convert it.
    case noConverter(ForeignEncoding)
  }

  /// Reads a text by its byte order mark, else as the encoding that is named, else as UTF-8, else as what it seems to be.
  package init(_ bytes: [UInt8], named: ForeignEncoding? = nil, isUTF8: Bool = false) throws(Fault)
  {
    if bytes.starts(with: byteOrderMark) || isUTF8 {
      self.bytes = try Self.utf8(
        bytes.starts(with: byteOrderMark) ? bytes[byteOrderMark.count...] : bytes[...])
      encoding = nil
    } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let encoding = bytes[0] == 0xFF ? ForeignEncoding.utf16 : .utf16BigEndian
      self.bytes = try encoding.utf8(bytes[2...])
      self.encoding = encoding
    } else if let named {
      self.bytes = try named.utf8(bytes[...])
      encoding = named
    } else {
      let (invalid, guess) = bytes.withUnsafeBufferPointer { buffer in
        let invalid = UTF8Check.firstInvalid(in: buffer)
        return (invalid, invalid == nil ? nil : ForeignEncoding.guess(buffer))
      }
      guard let invalid else {
        self.bytes = bytes
        encoding = nil
        return
      }
      guard let guess else { throw .unknown(at: invalid) }
      self.bytes = try guess.utf8(bytes[...])
      encoding = guess
    }
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>) throws(Fault) -> [UInt8] {
    let invalid = bytes.withUnsafeBufferPointer { UTF8Check.firstInvalid(in: $0) }
    if let invalid { throw .notIn(nil, at: bytes.startIndex + invalid) }
    return Array(bytes)
  }
}

extension ForeignEncoding {
  /// What bytes without a mark say in this encoding.
  fileprivate func utf8(_ bytes: ArraySlice<UInt8>) throws(ForeignText.Fault) -> [UInt8] {
    switch self {
    case .utf16: try utf16(bytes, low: 0)
    case .utf16BigEndian: try utf16(bytes, low: 1)
    case .windows1252: try windows1252(bytes)
    case .shiftJIS: try converted(bytes, by: "CP932")
    }
  }

  private func utf16(
    _ bytes: ArraySlice<UInt8>, low: Int
  ) throws(ForeignText.Fault) -> [UInt8] {
    guard bytes.count.isMultiple(of: 2) else { throw .notIn(self, at: bytes.endIndex - 1) }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      UInt16(bytes[index + low]) | UInt16(bytes[index + 1 - low]) << 8
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw .notIn(self, at: bytes.startIndex)
    }
    return Array(text.utf8)
  }

  private func windows1252(_ bytes: ArraySlice<UInt8>) throws(ForeignText.Fault) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for (index, byte) in zip(bytes.indices, bytes) {
      switch byte {
      case 0x00...0x7F: text.append(byte)
      case 0x80...0x9F:
        guard let scalar = Self.signs[Int(byte) - 0x80] else { throw .notIn(self, at: index) }
        text += Array(String(scalar).utf8)
      default:
        text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return text
  }

  /// The characters of 0x80…0x9F, where Latin-1 has none; a dot is a hole.
  private static let signs: [Unicode.Scalar?] = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ"
    .unicodeScalars.map { $0 == "." ? nil : $0 }

  private func converted(
    _ bytes: ArraySlice<UInt8>, by name: String
  ) throws(ForeignText.Fault) -> [UInt8] {
    // No byte of these encodings becomes more than three of UTF-8.
    let room = bytes.count * 3
    var bad = 0
    var isWritten = false
    let text = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let written = bytes.withUnsafeBufferPointer { bytes in
        csbook_iconv(name, bytes.baseAddress, bytes.count, buffer.baseAddress, room, &bad)
      }
      isWritten = written >= 0
      count = max(0, written)
    }
    guard !isWritten else { return text }
    guard bad < bytes.count else { throw .noConverter(self) }
    throw .notIn(self, at: bytes.startIndex + bad)
  }
}
