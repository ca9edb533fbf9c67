// A file that is written beside another one, to take its place.

import BookText
import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The new text of a file, ready to be renamed over it.
struct Replacement {
  /// The file whose place it takes.
  let target: [UInt8]
  private let beside: FileBeside
  private let path: Path

  var folder: [UInt8] { Array(target[..<(target.lastIndex(of: UInt8(ascii: "/")) ?? 0)]) }

  /// Writes the bytes beside the target, with its mode and, where that is allowed, its owner and group.
  init(of target: [UInt8], named path: Path, with bytes: [UInt8]) throws(StoreError) {
    self.target = target
    self.path = path
    let status = try Self.replaceable(target, path)
    beside = try FileBeside(target, named: path, with: bytes) { Self.adopt(status, $0) }
  }

  /// Renames it over the target.
  func putInPlace() throws(StoreError) {
    let status = withPath(beside.name) { from in withPath(target) { to in rename(from, to) } }
    guard status == 0 else { throw .unwritable(path) }
  }

  /// Takes it away again, if it was not put in place.
  func discard() {
    beside.discard()
  }

  /// Writes bytes under another name, with the mode and, where that is allowed, the owner of the target.
  static func write(
    _ bytes: [UInt8], for target: [UInt8], named path: Path, at name: [UInt8]
  ) throws(StoreError) {
    let status = try replaceable(target, path)
    try write(bytes, named: path, at: name, mode: 0o600) { adopt(status, $0) }
  }

  /// Writes a new file, which need not be on the disk yet; `finish` sets its mode and owner.
  ///
  /// `mode` is what the system gives it first, less what the user's mask takes away.
  static func write(
    _ bytes: [UInt8], named path: Path, at name: [UInt8], mode: mode_t, finish: (Int32) -> Bool
  ) throws(StoreError) {
    let descriptor = withPath(name) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) }
    guard descriptor >= 0 else { throw .unwritable(path) }
    let isWritten = Descriptor.write(bytes, to: descriptor) && finish(descriptor)
    let failure = isWritten ? nil : StoreError.unwritable(path)
    // An error of closing is one of writing, on file systems that write late.
    guard close(descriptor) == 0, failure == nil else { throw failure ?? .unwritable(path) }
  }

  /// What the system says of a file that may be replaced.
  private static func replaceable(_ target: [UInt8], _ path: Path) throws(StoreError) -> stat {
    var status = stat()
    guard withPath(target, { lstat($0, &status) }) == 0 else { throw .unwritable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unwritable(path: path.text, reason: "it is no file")
    }
    // Renaming over a file does not ask whether it may be written.
    guard withPath(target, { access($0, W_OK) }) == 0 else { throw .unwritable(path) }
    return status
  }

  private static func adopt(_ status: stat, _ descriptor: Int32) -> Bool {
    if status.st_uid != geteuid() || status.st_gid != getegid() {
      // Only root may give files away; the text matters more than its owner.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
    }
    return fchmod(descriptor, status.st_mode & 0o7777) == 0
  }
}
