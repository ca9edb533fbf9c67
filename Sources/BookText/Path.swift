// A path inside the book, as Git keeps it: bytes.

/// A path relative to the root of the book, with `/` between its parts.
///
/// Git compares paths as bytes: two files may be named by the same word in two Unicode forms, which a Swift string takes
/// for equal. A path becomes text only in messages.
package struct Path: Hashable, Comparable, Sendable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package init(_ text: String) {
    bytes = Array(text.utf8)
  }

  package static func < (left: Path, right: Path) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// The path as text; where it is no UTF-8, bytes that are not ASCII are shown as Git does: `caf\351.md`.
  package var text: String {
    String(validating: bytes, as: UTF8.self) ?? escaped
  }

  /// The path with every byte that is not ASCII shown by its number, which tells names apart that look alike.
  package var escaped: String {
    bytes.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "\\" + String($0, radix: 8) }.joined()
  }

  /// The parts between the slashes.
  package var parts: [ArraySlice<UInt8>] { bytes.split(separator: slash) }

  /// The last part.
  package var name: ArraySlice<UInt8> {
    bytes[(bytes.lastIndex(of: slash).map { $0 + 1 } ?? 0)...]
  }

  /// Whether the path stands in `folder`, at any depth.
  package func isInside(_ folder: Path) -> Bool {
    bytes.count > folder.bytes.count && bytes[folder.bytes.count] == slash
      && bytes.starts(with: folder.bytes)
  }

  package static func / (folder: Path, name: String) -> Path {
    folder.bytes.isEmpty ? Path(name) : Path(folder.bytes + [slash] + Array(name.utf8))
  }
}

extension [Path] {
  /// The first place whose path does not come before `path`, among paths in the order of their bytes.
  package func lowerBound(_ path: Path) -> Int {
    firstPlace { $0 >= path }
  }

  /// Those inside a folder, at any depth, among paths in the order of their bytes.
  package func inside(_ folder: Path) -> ArraySlice<Path> {
    let start = lowerBound(Path(folder.bytes + [slash]))
    return self[start...].prefix { $0.isInside(folder) }
  }
}

extension Path: ExpressibleByStringLiteral, CustomStringConvertible {
  package init(stringLiteral text: String) {
    self.init(text)
  }

  package var description: String { text }
}

private let slash = UInt8(ascii: "/")
