// What stands in a folder, as the system tells it.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Lists folders.
enum Folder {
  struct Entry {
    let name: [UInt8]
    let kind: Kind
  }

  enum Kind {
    case file, folder
    /// Symbolic links, sockets and whatever else is no text.
    case other
  }

  /// What stands in a folder by name; what begins with a dot only if hidden names are asked for.
  ///
  /// Nothing where there is no folder, nor in one that is a repository of its own, whose files are not those of the
  /// repository around it.
  static func entries(
    of path: [UInt8], isTop: Bool = false, hidden: Bool = false
  ) throws(StoreError) -> [Entry] {
    guard let directory = withPath(path, opendir) else {
      if errno == ENOENT || errno == ENOTDIR { return [] }
      throw .unreadable(path: String(decoding: path, as: UTF8.self), reason: systemMessage())
    }
    defer { closedir(directory) }
    var entries: [Entry] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: 1) { start in
          [UInt8](UnsafeBufferPointer(start: start, count: strlen(start)))
        }
      }
      if !isTop, name.elementsEqual(".git".utf8) { return [] }
      if (name.first == UInt8(ascii: ".")) != hidden { continue }
      entries.append(Entry(name: name, kind: kind(of: entry, name, in: path)))
    }
    return entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// Whether nothing stands at a path, or a folder without anything in it, hidden or not.
  static func isAbsentOrEmpty(_ path: [UInt8]) throws(StoreError) -> Bool {
    guard let directory = withPath(path, opendir) else {
      if errno == ENOENT { return true }
      if errno == ENOTDIR { return false }
      throw .unreadable(path: String(decoding: path, as: UTF8.self), reason: systemMessage())
    }
    defer { closedir(directory) }
    var count = 0
    while readdir(directory) != nil { count += 1 }
    // A folder holds itself and its parent.
    return count <= 2
  }

  private static func kind(
    of entry: UnsafeMutablePointer<dirent>, _ name: [UInt8], in folder: [UInt8]
  ) -> Kind {
    switch Int32(entry.pointee.d_type) {
    case Int32(DT_REG): return .file
    case Int32(DT_DIR): return .folder
    case Int32(DT_UNKNOWN):
      // Some file systems do not say; ask for this one.
      var status = stat()
      guard withPath(folder + [UInt8(ascii: "/")] + name, { lstat($0, &status) }) == 0 else {
        return .other
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG: return .file
      case S_IFDIR: return .folder
      default: return .other
      }
    default: return .other
    }
  }
}

/// A folder that is held open, for those who read many files below it.
final class OpenFolder {
  let path: [UInt8]
  let descriptor: Int32

  /// Nil where there is none that may be looked into.
  init?(_ path: [UInt8]) {
    descriptor = withPath(path) { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    self.path = path
    guard descriptor >= 0 else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}

/// Calls the system with a path of bytes, which need not be UTF-8.
func withPath<Answer>(_ path: [UInt8], _ body: (UnsafePointer<CChar>) -> Answer) -> Answer {
  (path + [0]).withUnsafeBufferPointer { buffer in
    buffer.withMemoryRebound(to: CChar.self) { characters in
      // The buffer holds at least the terminator.
      characters.baseAddress.map(body) ?? body("")
    }
  }
}

/// A path without symbolic links; nil where nothing stands, with the reason in `errno`.
func realPath(_ path: [UInt8]) -> [UInt8]? {
  guard let real = withPath(path, { realpath($0, nil) }) else { return nil }
  defer { free(real) }
  return UnsafeBufferPointer(start: real, count: strlen(real)).map { UInt8(bitPattern: $0) }
}

/// The number of processors that run.
func onlineCores() -> Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// What the system says about the last call that failed.
package func systemMessage() -> String {
  strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
}
