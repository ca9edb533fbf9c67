// WorkTreeFile: a file of the work tree as Git would take it.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file of the work tree, read once: what is linted is what is committed.
package struct WorkTreeFile: Sendable {
  /// The bytes of the blob.
  package let content: [UInt8]
  package let version: FileVersion
  let status: FileStatus
  /// It may be written to again within the same second, which its times would not tell.
  let isRacy: Bool

  private init(
    _ content: [UInt8], mode: FileMode, status: FileStatus, isRacy: Bool
  ) throws(GitError) {
    self.content = content
    version = FileVersion(mode: mode, id: try ObjectID(ofBlob: content))
    self.status = status
    self.isRacy = isRacy
  }

  /// The same file, with the bytes that Git makes of it.
  func converted(to content: [UInt8]) throws(GitError) -> WorkTreeFile {
    try WorkTreeFile(content, mode: version.mode, status: status, isRacy: isRacy)
  }
}

extension WorkTreeFile {
  /// Reads a file or a symbolic link at an absolute path; a link's content is where it leads to.
  ///
  /// `tracked` is the mode by which Git knows it; where the file system keeps no executable bit it is the one that counts.
  static func read(
    _ path: [UInt8], tracked: FileMode?, keepsExecutableBit: Bool
  ) throws(GitError) -> WorkTreeFile {
    let operation = "read \(text(path))"
    for _ in 0..<10 {
      let before = try FileStatus.system(path)
      let mode: FileMode
      let content: [UInt8]
      switch before.st_mode & S_IFMT {
      case S_IFLNK:
        mode = .symbolicLink
        content = try target(of: path, operation)
      case S_IFREG:
        let isExecutable =
          keepsExecutableBit ? before.st_mode & 0o100 != 0 : tracked == .executable
        mode = isExecutable ? .executable : .regular
        guard let bytes = try contents(of: path, operation) else { continue }
        content = bytes
      default:
        throw GitError(operation, .system, "it is no file", code: .invalid)
      }
      let now = FileTime.now
      let after = FileStatus(try FileStatus.system(path), mode: mode)
      // Written to while it was read: once more.
      guard after == FileStatus(before, mode: mode) else { continue }
      return try WorkTreeFile(
        content, mode: mode, status: after,
        isRacy: now.seconds <= after.stamp.modified.seconds)
    }
    throw GitError(operation, .system, "somebody is writing to it", code: .modified)
  }

  private static func target(of path: [UInt8], _ operation: String) throws(GitError) -> [UInt8] {
    try withPath(path, operation) { (path) throws(GitError) in
      var buffer = [CChar](repeating: 0, count: 4_097)
      let length = readlink(path, &buffer, buffer.count)
      guard length >= 0 else { throw GitError(operation, system: errno) }
      guard length < buffer.count else {
        throw GitError(operation, .system, "it leads too far", code: .invalid)
      }
      return buffer[..<length].map { UInt8(bitPattern: $0) }
    }
  }
}
