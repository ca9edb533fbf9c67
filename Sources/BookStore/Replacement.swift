// A file that is written beside another one, to take its place.

import BookText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The new text of a file, complete on disk under a name that nobody reads.
struct Replacement {
  /// The file whose place it takes.
  let target: [UInt8]
  private let temporary: [UInt8]
  private let path: Path

  var folder: [UInt8] { target[..<(target.lastIndex(of: UInt8(ascii: "/")) ?? 0)].asArray }

  /// Writes the bytes beside the target, with its mode and, where that is allowed, its owner and group.
  init(of target: [UInt8], named path: Path, with bytes: [UInt8]) throws(StoreError) {
    self.target = target
    self.path = path
    let name = target[...(target.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
    let number = UInt64.random(in: .min ... .max)
    temporary = name + Array(".csbook-\(String(number, radix: 16)).tmp".utf8)
    var status = stat()
    guard withPath(target, { lstat($0, &status) }) == 0 else { throw Self.unwritable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unwritable(path: path.text, reason: "it is no file")
    }
    // Renaming over a file does not ask whether it may be written.
    guard withPath(target, { access($0, W_OK) }) == 0 else { throw Self.unwritable(path) }
    let descriptor = withPath(temporary) {
      open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    }
    guard descriptor >= 0 else { throw Self.unwritable(path) }
    let isWritten =
      Self.writeAll(bytes, to: descriptor) && Self.adopt(status, descriptor)
      && fsync(descriptor) == 0
    let failure = isWritten ? nil : Self.unwritable(path)
    // An error of closing is one of writing, on file systems that write late.
    let isClosed = close(descriptor) == 0
    if failure != nil || !isClosed {
      let refusal = failure ?? Self.unwritable(path)
      discard()
      throw refusal
    }
  }

  /// Renames it over the target.
  func putInPlace() throws(StoreError) {
    let status = withPath(temporary) { from in withPath(target) { to in rename(from, to) } }
    guard status == 0 else { throw Self.unwritable(path) }
  }

  /// Takes it away again, if it was not put in place.
  func discard() {
    _ = withPath(temporary) { unlink($0) }
  }

  private static func adopt(_ status: stat, _ descriptor: Int32) -> Bool {
    if status.st_uid != geteuid() || status.st_gid != getegid() {
      // Only root may give files away; the text matters more than its owner.
      _ = fchown(descriptor, status.st_uid, status.st_gid)
    }
    return fchmod(descriptor, status.st_mode & 0o7777) == 0
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count, let base = buffer.baseAddress {
        let wrote = systemWrite(descriptor, base + done, buffer.count - done)
        if wrote < 0, errno == EINTR { continue }
        if wrote <= 0 { return false }
        done += wrote
      }
      return true
    }
  }

  private static func unwritable(_ path: Path) -> StoreError {
    .unwritable(path: path.text, reason: systemMessage())
  }
}

/// Writing to a descriptor, whose name the type's own methods would hide.
private func systemWrite(
  _ descriptor: Int32, _ start: UnsafeRawPointer, _ count: Int
) -> Int {
  write(descriptor, start, count)
}

extension ArraySlice {
  fileprivate var asArray: [Element] { Array(self) }
}
