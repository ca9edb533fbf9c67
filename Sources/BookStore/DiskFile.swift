// Whole files on disk.

import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Reads and writes whole files by their absolute paths.
package enum DiskFile {
  /// The bytes of a file, at most `largest` of them: a larger one is refused by its reader, and need not be held.
  ///
  /// A path below a folder that is open is looked up from there, which spares the system the way down to it.
  static func read(
    _ path: [UInt8], in folder: OpenFolder? = nil, largest: Int
  ) throws(StoreError) -> [UInt8] {
    func refusal() -> StoreError {
      unreadable((folder.map { $0.path + [UInt8(ascii: "/")] } ?? []) + path)
    }
    let descriptor = withPath(path) {
      openat(folder?.descriptor ?? AT_FDCWD, $0, O_RDONLY | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw refusal() }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw refusal() }
    let size = min(Int(status.st_size), largest)
    guard let bytes = Descriptor.read(size, from: descriptor) else { throw refusal() }
    return bytes
  }

  /// Whether something stands at a path.
  static func exists(_ path: [UInt8]) -> Bool {
    withPath(path) { access($0, F_OK) } == 0
  }

  /// The bytes of a file; nil where there is none.
  package static func contents(of path: [UInt8]) throws(StoreError) -> [UInt8]? {
    if withPath(path, { access($0, F_OK) }) != 0, errno == ENOENT { return nil }
    return try read(path, largest: .max)
  }

  /// The first bytes of a file, at most so many; nil where there is none.
  package static func beginning(of path: [UInt8], _ count: Int) throws(StoreError) -> [UInt8]? {
    guard exists(path) else { return nil }
    return try read(path, largest: count)
  }

  /// Writes a file that is csbook's own, through a new one beside it; folders on the way are made.
  package static func writeNew(
    _ bytes: [UInt8], to path: [UInt8], executable: Bool
  ) throws(StoreError) {
    if let cut = path.lastIndex(of: UInt8(ascii: "/")), cut > 0 {
      try makeFolder(Array(path[..<cut]))
    }
    let beside = path + Array(".csbook-\(getpid())".utf8)
    let mode: mode_t = executable ? 0o777 : 0o666
    let descriptor = withPath(beside) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) }
    guard descriptor >= 0 else { throw unreadable(beside) }
    let isWhole = Descriptor.write(bytes, to: descriptor) && fsync(descriptor) == 0
    close(descriptor)
    guard isWhole else {
      let error = unreadable(beside)
      _ = withPath(beside, unlink)
      throw error
    }
    try rename(beside, to: path)
  }

  /// Makes a folder where it is missing, and those above it.
  package static func makeFolder(_ path: [UInt8]) throws(StoreError) {
    if withPath(path, { mkdir($0, 0o777) }) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let cut = path.lastIndex(of: UInt8(ascii: "/")), cut > 0 else {
      throw unreadable(path)
    }
    try makeFolder(Array(path[..<cut]))
    guard withPath(path, { mkdir($0, 0o777) }) == 0 || errno == EEXIST else {
      throw unreadable(path)
    }
  }

  package static func rename(_ path: [UInt8], to target: [UInt8]) throws(StoreError) {
    let answer = withPath(path) { path in withPath(target) { systemRename(path, $0) } }
    guard answer == 0 else { throw unreadable(target) }
  }

  package static func remove(_ path: [UInt8]) throws(StoreError) {
    guard withPath(path, unlink) == 0 else { throw unreadable(path) }
  }

  private static func systemRename(
    _ path: UnsafePointer<CChar>, _ target: UnsafePointer<CChar>
  ) -> Int32 {
    #if canImport(Glibc)
      Glibc.rename(path, target)
    #elseif canImport(Darwin)
      Darwin.rename(path, target)
    #elseif canImport(Musl)
      Musl.rename(path, target)
    #endif
  }

  private static func unreadable(_ path: [UInt8]) -> StoreError {
    .unreadable(path: String(decoding: path, as: UTF8.self), reason: systemMessage())
  }
}
