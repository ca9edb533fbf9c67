// One writer at a time in a book's folder.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// An advisory lock on a folder, which leaves nothing behind in it; the system lifts it when its holder ends.
struct FolderLock {
  private let descriptor: Int32
  /// Whether no other writer can be at work; some file systems lock no folders.
  let isHeld: Bool

  /// Waits for the lock, at most so many milliseconds.
  init(_ folder: [UInt8], patience: Int) throws(StoreError) {
    let text = String(decoding: folder, as: UTF8.self)
    let descriptor = withPath(folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .unwritable(path: text, reason: systemMessage()) }
    self.descriptor = descriptor
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK:
        guard waited < patience else {
          close(descriptor)
          throw .busy(folder: text)
        }
        let pause = Int.random(in: 1...10)
        waited += pause
        usleep(UInt32(pause) * 1_000)
      default:
        // Some network file systems lock no folders. Then only the comparison right before renaming guards the files.
        isHeld = false
        return
      }
    }
    isHeld = true
  }

  func release() {
    close(descriptor)
  }
}

/// A folder as the disk keeps it.
enum DiskFolder {
  /// Brings names that were given in a folder to the disk.
  static func sync(_ folder: [UInt8]) throws(StoreError) {
    let text = String(decoding: folder, as: UTF8.self)
    let descriptor = withPath(folder) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw .unwritable(path: text, reason: systemMessage()) }
    defer { close(descriptor) }
    // Some file systems keep no folders that could be synced, and say so by EINVAL.
    guard fsync(descriptor) == 0 || errno == EINVAL else {
      throw .unwritable(path: text, reason: systemMessage())
    }
  }

  /// Brings all that was written to the disks, which takes less time than one file after another.
  static func syncAll() { systemSync() }
}

// Within the type, the name of the system's call is that of its own function.
private func systemSync() { sync() }
