// ObjectID: the name of an object, by SHA-1 or by SHA-256.

internal import CLibgit2

/// Twenty bytes (SHA-1) or 32 (SHA-256) that name a blob, a tree or a commit by its content.
///
/// Only ids that the git program gave are of SHA-256: libgit2 refuses their repositories.
package struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  // Big-endian, so that comparing words is comparing bytes.
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32
  /// The last twelve bytes of a SHA-256; zero in a SHA-1, and in no SHA-256 that will ever be met.
  private let rest: UInt32
  private let last: UInt64

  /// Reads the twenty bytes at an offset; the caller has checked that they are there.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
    self.init(bytes, at: offset, rest: 0, last: 0)
  }

  private init(_ bytes: UnsafeRawBufferPointer, at offset: Int, rest: UInt32, last: UInt64) {
    high = bytes.bigEndian64(at: offset)
    middle = bytes.bigEndian64(at: offset + 8)
    low = bytes.bigEndian32(at: offset + 16)
    self.rest = rest
    self.last = last
  }

  /// The id of forty or 64 hexadecimal digits; nil for anything else.
  package init?(hex: some StringProtocol) {
    var bytes: [UInt8] = []
    var digits = hex.utf8.makeIterator()
    while let first = digits.next() {
      guard let second = digits.next(), let upper = Self.value(ofDigit: first),
        let lower = Self.value(ofDigit: second)
      else { return nil }
      bytes.append(upper << 4 | lower)
    }
    guard bytes.count == Self.byteCount || bytes.count == Self.longByteCount else { return nil }
    let isLong = bytes.count == Self.longByteCount
    self = bytes.withUnsafeBytes { bytes in
      ObjectID(
        bytes, at: 0, rest: isLong ? bytes.bigEndian32(at: 20) : 0,
        last: isLong ? bytes.bigEndian64(at: 24) : 0)
    }
  }

  /// The id that a blob of these bytes has, stored or not.
  package init(ofBlob content: [UInt8]) throws(GitError) {
    try LibGit2.start()
    var id = git_oid()
    try check("hash a blob") {
      content.withUnsafeBytes { git_odb_hash(&id, $0.baseAddress, $0.count, GIT_OBJECT_BLOB) }
    }
    self.init(id)
  }

  init(_ id: git_oid) {
    self = withUnsafeBytes(of: id) { ObjectID($0) }
  }

  /// The length of a SHA-1, which is all that libgit2 reads.
  static let byteCount = 20
  private static let longByteCount = 32

  /// Whether it is the id that stands for nothing: of a branch that is not there yet, or any more.
  package var isZero: Bool { high == 0 && middle == 0 && low == 0 }

  var raw: git_oid {
    var id = git_oid()
    withUnsafeMutableBytes(of: &id) { bytes in
      bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
      bytes.storeBytes(of: middle.bigEndian, toByteOffset: 8, as: UInt64.self)
      bytes.storeBytes(of: low.bigEndian, toByteOffset: 16, as: UInt32.self)
    }
    return id
  }

  /// The twenty bytes, or 32.
  var bytes: [UInt8] {
    let words = [high, middle, UInt64(low) << 32 | UInt64(rest), last]
    let count = rest == 0 && last == 0 ? Self.byteCount : Self.longByteCount
    return (0..<count).map { position in
      UInt8(truncatingIfNeeded: words[position / 8] >> (56 - 8 * (position % 8)))
    }
  }

  /// Forty or 64 lowercase hexadecimal digits.
  package var hex: String {
    String(
      decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  package var description: String { hex }

  package static func < (one: ObjectID, other: ObjectID) -> Bool {
    (one.high, one.middle, one.low, one.rest, one.last)
      < (other.high, other.middle, other.low, other.rest, other.last)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
