// A file's new text, complete on disk under a name that nobody reads.

import BookText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A hidden file in the folder of another one, which it is to become.
struct FileBeside {
  let name: [UInt8]

  /// Writes the bytes beside `target`, and brings them to the disk; `finish` sets the file's mode and owner.
  ///
  /// `mode` is what the system gives it first, less what the user's mask takes away.
  init(
    _ target: [UInt8], named path: Path, with bytes: [UInt8], mode: mode_t = 0o600,
    finish: (Int32) -> Bool = { _ in true }
  ) throws(StoreError) {
    name = Self.name(beside: target)
    do throws(StoreError) {
      try Replacement.write(bytes, named: path, at: name, mode: mode) { descriptor in
        finish(descriptor) && fsync(descriptor) == 0
      }
    } catch {
      discard()
      throw error
    }
  }

  /// Takes it away again, if it is still there.
  func discard() {
    _ = withPath(name) { unlink($0) }
  }

  /// Takes away what interrupted writers have left in a folder, while no writer is at work.
  ///
  /// Nothing depends on it: what cannot be taken away waits for the next one.
  static func clear(_ folder: [UInt8]) {
    guard let hidden = try? Folder.entries(of: folder, isTop: true, hidden: true) else { return }
    for entry in hidden where entry.kind == .file && isName(entry.name) {
      _ = withPath(folder + [UInt8(ascii: "/")] + entry.name) { unlink($0) }
    }
  }

  /// A new name in the folder of a file or folder, under which it is written.
  static func name(beside target: [UInt8]) -> [UInt8] {
    let number = UInt64.random(in: .min ... .max)
    let start = target.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return target[..<start] + Array(".csbook-\(String(number, radix: 16)).tmp".utf8)
  }

  /// Whether a name is one under which files are written.
  static func isName(_ name: [UInt8]) -> Bool {
    name.starts(with: ".csbook-".utf8) && name.suffix(4).elementsEqual(".tmp".utf8)
  }
}

extension StoreError {
  /// What the system says about the last call that failed, of a file of the book.
  static func unwritable(_ path: Path) -> StoreError {
    .unwritable(path: path.text, reason: systemMessage())
  }
}
