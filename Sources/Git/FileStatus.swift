// FileStatus: how a file of the work tree is known again without being read.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What the system says of a file, as an index keeps it to tell unchanged files without reading them.
struct FileStatus: Equatable, Sendable {
  /// Ten numbers in the order of an index entry: change and modification time in seconds and nanoseconds, device, inode,
  /// mode, user, group, size; each the lower half of the system's.
  let words: [UInt32]
  let modified: FileTime

  init(_ status: stat, mode: FileMode) {
    #if canImport(Glibc)
      let (changed, modified) = (status.st_ctim, status.st_mtim)
    #else
      let (changed, modified) = (status.st_ctimespec, status.st_mtimespec)
    #endif
    self.modified = FileTime(modified)
    words = [
      UInt32(truncatingIfNeeded: changed.tv_sec), UInt32(truncatingIfNeeded: changed.tv_nsec),
      UInt32(truncatingIfNeeded: modified.tv_sec), UInt32(truncatingIfNeeded: modified.tv_nsec),
      UInt32(truncatingIfNeeded: status.st_dev), UInt32(truncatingIfNeeded: status.st_ino),
      mode.rawValue, UInt32(truncatingIfNeeded: status.st_uid),
      UInt32(truncatingIfNeeded: status.st_gid), UInt32(truncatingIfNeeded: status.st_size),
    ]
  }
}

extension FileStatus {
  /// What stands at a path now; a link stands for itself.
  static func of(_ path: [UInt8], mode: FileMode) throws(GitError) -> FileStatus {
    FileStatus(try system(path), mode: mode)
  }

  static func system(_ path: [UInt8]) throws(GitError) -> stat {
    let operation = "look at \(text(path))"
    return try withPath(path, operation) { (path) throws(GitError) in
      var status = stat()
      guard lstat(path, &status) == 0 else { throw GitError(operation, system: errno) }
      return status
    }
  }
}

/// A time of the file system's.
struct FileTime: Comparable, Sendable {
  let seconds: Int
  let nanoseconds: Int

  init(_ time: timespec) {
    seconds = Int(time.tv_sec)
    nanoseconds = Int(time.tv_nsec)
  }

  /// The clock's, a little behind, as file systems are.
  static var now: FileTime {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    time.tv_nsec -= 50_000_000
    if time.tv_nsec < 0 {
      (time.tv_sec, time.tv_nsec) = (time.tv_sec - 1, time.tv_nsec + 1_000_000_000)
    }
    return FileTime(time)
  }

  /// When a file was last changed; nil if there is none.
  static func modification(of path: [UInt8]) throws(GitError) -> FileTime? {
    guard try exists(path) else { return nil }
    return try FileStatus.of(path, mode: .regular).modified
  }

  static func < (one: FileTime, other: FileTime) -> Bool {
    (one.seconds, one.nanoseconds) < (other.seconds, other.nanoseconds)
  }
}
