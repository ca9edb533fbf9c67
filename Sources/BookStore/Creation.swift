// A file that is to be where there is none.

import BookText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// A new file, complete on disk under another name, with the folders that it needs.
struct Creation {
  let target: [UInt8]
  private let beside: FileBeside
  private let path: Path

  /// Writes the bytes into the folder of the file, which is one of the book's.
  init(of path: Path, in folder: NewFolders, with bytes: [UInt8]) throws(StoreError) {
    target = folder.path + [slash] + path.name
    self.path = path
    guard !Self.isThere(target) else { throw .exists(path: path.text) }
    beside = try FileBeside(target, named: path, with: bytes, mode: 0o666)
  }

  /// Gives it its name, if no file has it.
  func putInPlace() throws(StoreError) {
    try Self.link(beside.name, to: target, named: path)
    beside.discard()
  }

  /// Gives a file a name that no file has.
  static func link(_ file: [UInt8], to target: [UInt8], named path: Path) throws(StoreError) {
    let status = withPath(file) { from in withPath(target) { to in systemLink(from, to) } }
    if status == 0 { return }
    switch errno {
    case EEXIST: throw .exists(path: path.text)
    case EPERM, ENOTSUP, EOPNOTSUPP, EMLINK, ENOSYS: try renameInPlace(file, target, path)
    default: throw .unwritable(path)
    }
  }

  /// Takes away the file, after it was put in place.
  func undo() {
    _ = withPath(target) { unlink($0) }
  }

  /// Takes away what was written, if it was not put in place.
  func discard() {
    beside.discard()
  }

  /// Where a file cannot have two names: an empty one takes the place first, so that nobody else can.
  private static func renameInPlace(
    _ file: [UInt8], _ target: [UInt8], _ path: Path
  ) throws(StoreError) {
    let placeholder = withPath(target) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    guard placeholder >= 0 else {
      throw errno == EEXIST ? .exists(path: path.text) : .unwritable(path)
    }
    close(placeholder)
    let status = withPath(file) { from in withPath(target) { to in rename(from, to) } }
    guard status == 0 else {
      let refusal = StoreError.unwritable(path)
      _ = withPath(target) { unlink($0) }
      throw refusal
    }
  }

  /// Whether anything has the name, be it a link to nothing.
  static func isThere(_ target: [UInt8]) -> Bool {
    var status = stat()
    return withPath(target) { lstat($0, &status) } == 0
  }
}

// Within the type, the name of the system's call is that of its own function.
private func systemLink(_ file: UnsafePointer<CChar>, _ name: UnsafePointer<CChar>) -> Int32 {
  link(file, name)
}

/// The folder of a new file, and those above it that had to be made.
struct NewFolders {
  /// Absolute, without symbolic links.
  private(set) var path: [UInt8]
  /// From the uppermost down.
  private var made: [[UInt8]] = []

  /// Makes the folder of a path in the book where it is missing; one that leads out of the book is refused.
  init(for path: Path, under root: [UInt8]) throws(StoreError) {
    self.path = root
    for part in path.parts.dropLast() {
      let next = self.path + [slash] + part
      if withPath(next, { mkdir($0, 0o777) }) == 0 {
        made.append(next)
        self.path = next
        continue
      }
      let real = errno == EEXIST ? realPath(next) : nil
      guard let real, real.starts(with: root + [slash]) else {
        let refusal =
          real == nil ? StoreError.unwritable(path) : .outsideBook(path: path.text)
        discard()
        throw refusal
      }
      self.path = real
    }
  }

  /// Takes away what was made, as far as nothing stands in it.
  func discard() {
    for folder in made.reversed() { _ = withPath(folder) { rmdir($0) } }
  }

  /// Brings the names of the folders that were made to the disk.
  func sync() throws(StoreError) {
    for folder in made {
      try DiskFolder.sync(Array(folder[..<(folder.lastIndex(of: slash) ?? 0)]))
    }
  }
}

private let slash = UInt8(ascii: "/")
