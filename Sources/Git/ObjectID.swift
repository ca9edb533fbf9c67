// ObjectID: the SHA-1 name of an object.

internal import CLibgit2

/// Twenty bytes that name a blob, a tree or a commit by its content.
package struct ObjectID: Hashable, Comparable, Sendable, CustomStringConvertible {
  // Three machine words, big-endian, so that comparing words is comparing bytes.
  private let high: UInt64
  private let middle: UInt64
  private let low: UInt32

  /// Reads the twenty bytes at an offset; the caller has checked that they are there.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
    high = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    middle = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self))
    low = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: offset + 16, as: UInt32.self))
  }

  /// The id of forty hexadecimal digits; nil for anything else.
  package init?(hex: some StringProtocol) {
    var bytes: [UInt8] = []
    var digits = hex.utf8.makeIterator()
    while let first = digits.next() {
      guard let second = digits.next(), let upper = Self.value(ofDigit: first),
        let lower = Self.value(ofDigit: second)
      else { return nil }
      bytes.append(upper << 4 | lower)
    }
    guard bytes.count == Self.byteCount else { return nil }
    self = bytes.withUnsafeBytes { ObjectID($0) }
  }

  /// The id that a blob of these bytes has, stored or not.
  init(ofBlob content: [UInt8]) throws(GitError) {
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

  static let byteCount = 20

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

  /// The twenty bytes.
  var bytes: [UInt8] {
    withUnsafeBytes(of: raw) { Array($0.prefix(Self.byteCount)) }
  }

  /// Forty lowercase hexadecimal digits.
  package var hex: String {
    String(
      decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  package var description: String { hex }

  package static func < (one: ObjectID, other: ObjectID) -> Bool {
    (one.high, one.middle, one.low) < (other.high, other.middle, other.low)
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
