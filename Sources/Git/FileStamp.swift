// FileStamp: what the system tells of a file without reading it.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The times, inode and size of a file, cut to 32 bits as an index keeps them.
package struct FileStamp: Equatable, Sendable {
  let modified: FileTime
  let changed: FileTime
  let inode: UInt32
  let size: UInt32
}

/// A moment as a file system has it; some have whole seconds only, and 0 nanoseconds.
struct FileTime: Equatable, Sendable {
  let seconds: UInt32
  let nanoseconds: UInt32

  /// Whether both may be the same moment, the one perhaps cut to seconds.
  func mayBe(_ other: FileTime) -> Bool {
    seconds == other.seconds
      && (nanoseconds == other.nanoseconds || nanoseconds == 0 || other.nanoseconds == 0)
  }

  /// Whether it is surely earlier.
  func isBefore(_ other: FileTime) -> Bool {
    if seconds != other.seconds { return seconds < other.seconds }
    return nanoseconds != 0 && other.nanoseconds != 0 && nanoseconds < other.nanoseconds
  }
}

extension FileStamp {
  /// Reads the stamp of an index entry that begins at an offset.
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    changed = FileTime(bytes, at: offset)
    modified = FileTime(bytes, at: offset + 8)
    inode = bytes.bigEndian32(at: offset + 20)
    size = bytes.bigEndian32(at: offset + 36)
  }

  init(_ status: stat) {
    #if canImport(Darwin)
      modified = FileTime(status.st_mtimespec)
      changed = FileTime(status.st_ctimespec)
    #else
      modified = FileTime(status.st_mtim)
      changed = FileTime(status.st_ctim)
    #endif
    inode = UInt32(truncatingIfNeeded: status.st_ino)
    size = UInt32(truncatingIfNeeded: status.st_size)
  }

  /// Whether a file whose stamp was this one has not been written since, by its stamp now.
  ///
  /// `looked` is when the stamp was written down. A file that was written in that very moment may have been written
  /// again in it, and Git says of it that it is racy: then only its content tells.
  func proves(_ now: FileStamp, unchangedSince looked: FileTime) -> Bool {
    size == now.size && modified.mayBe(now.modified) && changed.mayBe(now.changed)
      && (inode == 0 || inode == now.inode) && modified.isBefore(looked)
  }
}

extension FileTime {
  fileprivate init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    seconds = bytes.bigEndian32(at: offset)
    nanoseconds = bytes.bigEndian32(at: offset + 4)
  }

  init(_ time: timespec) {
    seconds = UInt32(truncatingIfNeeded: time.tv_sec)
    nanoseconds = UInt32(truncatingIfNeeded: time.tv_nsec)
  }
}
