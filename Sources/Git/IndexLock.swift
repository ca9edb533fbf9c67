// IndexLock: the lock of an index file, held as Git holds it.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The file beside an index that only one writer can make; what is written into it becomes the index.
///
/// It is removed when the value goes, unless it has taken the place of the index.
struct IndexLock: ~Copyable {
  private let index: [UInt8]
  private let path: [UInt8]
  private let descriptor: Int32
  private var isInPlace = false

  /// How long another writer is waited for, in milliseconds.
  private static let patience = 1_000

  /// Makes the lock of the index at a path; waits for another writer about a second.
  init(of index: [UInt8]) throws(GitError) {
    self.index = index
    path = index + ".lock".utf8
    let operation = "lock the index"
    var waited = 0
    while true {
      let (descriptor, failure) = try withPath(path, operation) { path in
        (open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666), errno)
      }
      if descriptor >= 0 {
        self.descriptor = descriptor
        return
      }
      guard failure == EEXIST else { throw GitError(operation, system: failure) }
      guard waited < Self.patience else { throw GitError(operation, refused: .lockedIndex(path)) }
      let pause = Int.random(in: 10...60)
      waited += pause
      usleep(UInt32(pause) * 1_000)
    }
  }

  /// Writes the new content of the index, which nobody reads yet.
  func write(_ bytes: [UInt8]) throws(GitError) {
    try writeAll(bytes, to: descriptor, "write the index")
  }

  /// Puts the new content in the place of the index.
  mutating func putInPlace() throws(GitError) {
    let index = index
    let operation = "write the index"
    try withPath(path, operation) { (path) throws(GitError) in
      try withPath(index, operation) { (index) throws(GitError) in
        guard rename(path, index) == 0 else { throw GitError(operation, system: errno) }
      }
    }
    isInPlace = true
  }

  deinit {
    close(descriptor)
    guard !isInPlace else { return }
    _ = try? withPath(path, "unlock the index") { unlink($0) }
  }
}
