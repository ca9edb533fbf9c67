// A text that is written as it comes, in pieces that are worth a call.

/// Collects small pieces, and hands them on together.
final class TextPieces {
  private var bytes: [UInt8] = []
  private let write: ([UInt8]) throws -> Void

  init(_ write: @escaping ([UInt8]) throws -> Void) {
    self.write = write
  }

  func add(_ text: String) throws {
    bytes.append(contentsOf: text.utf8)
    if bytes.count >= 1 << 16 { try flush() }
  }

  /// Hands on what is left.
  func flush() throws {
    try write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
