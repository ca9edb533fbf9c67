// FileStatus: how a file of the work tree is known again without being read.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What an index keeps of a file, to tell an unchanged one without reading it.
struct FileStatus: Equatable, Sendable {
  let stamp: FileStamp
  private let device: UInt32
  private let mode: FileMode
  private let user: UInt32
  private let group: UInt32

  init(_ status: stat, mode: FileMode) {
    stamp = FileStamp(status)
    device = UInt32(truncatingIfNeeded: status.st_dev)
    self.mode = mode
    user = UInt32(truncatingIfNeeded: status.st_uid)
    group = UInt32(truncatingIfNeeded: status.st_gid)
  }

  /// The ten numbers with which an index entry begins.
  var words: [UInt32] {
    [
      stamp.changed.seconds, stamp.changed.nanoseconds, stamp.modified.seconds,
      stamp.modified.nanoseconds, device, stamp.inode, mode.rawValue, user, group, stamp.size,
    ]
  }
}

extension FileStatus {
  /// What stands at a path now, of which one knows what it is; a link stands for itself.
  static func of(_ path: [UInt8], mode: FileMode) throws(GitError) -> FileStatus {
    FileStatus(try system(path), mode: mode)
  }

  static func system(_ path: [UInt8]) throws(GitError) -> stat {
    guard let status = try TrackedFiles.status(of: path) else {
      throw GitError("look at \(text(path))", system: ENOENT)
    }
    return status
  }
}

extension FileTime {
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
    try TrackedFiles.status(of: path).map { FileStamp($0).modified }
  }
}
