// A file's new text, complete on disk under a name that nobody reads.

import BookText
import Git

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
  private let path: Path

  /// Writes the bytes beside `target`, and brings them to the disk; `finish` sets the file's mode and owner.
  ///
  /// `mode` is what the system gives it first, less what the user's mask takes away.
  init(
    _ target: [UInt8], named path: Path, with bytes: [UInt8], mode: mode_t = 0o600,
    finish: (Int32) -> Bool = { _ in true }
  ) throws(StoreError) {
    self.path = path
    name = Self.name(beside: target)
    let descriptor = withPath(name) {
      open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    }
    guard descriptor >= 0 else { throw .unwritable(path) }
    let isWritten =
      Descriptor.write(bytes, to: descriptor) && finish(descriptor) && fsync(descriptor) == 0
    let failure = isWritten ? nil : StoreError.unwritable(path)
    // An error of closing is one of writing, on file systems that write late.
    let isClosed = close(descriptor) == 0
    if failure != nil || !isClosed {
      let refusal = failure ?? .unwritable(path)
      discard()
      throw refusal
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
