// What is written for others: a file or a folder that takes its place when it is whole.

import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Writes a file or a folder under a hidden name beside its place, and renames it.
///
/// Whoever interrupts it leaves what was there before; only one who is killed outright leaves the hidden name too.
package enum WholeOutput {
  /// Makes what is to stand at a path; `make` is given the hidden place, and asks now and then whether to stop.
  ///
  /// What stands there is replaced: a file, or a folder of files.
  package static func write(
    to target: [UInt8], _ make: (_ place: [UInt8], _ isStopped: @escaping () -> Bool) throws -> Void
  ) throws {
    let folder = Array(target[..<(target.lastIndex(of: slash) ?? 0)])
    if !folder.isEmpty { try DiskFile.makeFolder(folder) }
    let place = FileBeside.name(beside: target)
    let signals = DeferredSignals()
    defer { signals.deliver() }
    do {
      try make(place) { signals.isPending }
      guard !signals.isPending else { throw interrupted(target) }
      try put(place, at: target)
    } catch {
      remove(place)
      throw error
    }
    try DiskFolder.sync(folder.isEmpty ? [target.first == slash ? slash : dot] : folder)
  }

  /// The first name in a folder that is none of those known; nil where all are files of known names, or there is none.
  package static func strangeName(
    in folder: [UInt8], knows: (String) -> Bool
  ) throws(StoreError) -> String? {
    let visible = try Folder.entries(of: folder, isTop: true)
    let hidden = try Folder.entries(of: folder, isTop: true, hidden: true)
    for entry in visible + hidden {
      let name = String(decoding: entry.name, as: UTF8.self)
      if [".", ".."].contains(name) || entry.kind == .file && knows(name) { continue }
      return name
    }
    return nil
  }

  /// A folder cannot be renamed over one that has files in it: the old one steps aside first.
  private static func put(_ place: [UInt8], at target: [UInt8]) throws(StoreError) {
    var status = stat()
    let isFolder =
      withPath(target) { lstat($0, &status) } == 0 && status.st_mode & S_IFMT == S_IFDIR
    guard isFolder else { return try DiskFile.rename(place, to: target) }
    let aside = FileBeside.name(beside: target)
    try DiskFile.rename(target, to: aside)
    do throws(StoreError) {
      try DiskFile.rename(place, to: target)
    } catch {
      try DiskFile.rename(aside, to: target)
      throw error
    }
    remove(aside)
  }

  /// Takes away a file, or a folder of files.
  package static func remove(_ place: [UInt8]) {
    if withPath(place, unlink) == 0 { return }
    // Nothing depends on it: what cannot be taken away stays under its hidden name.
    for entry in (try? Folder.entries(of: place, isTop: true)) ?? [] {
      _ = withPath(place + [slash] + entry.name, unlink)
    }
    _ = withPath(place, rmdir)
  }

  static func interrupted(_ target: [UInt8]) -> StoreError {
    .unwritable(path: String(decoding: target, as: UTF8.self), reason: "interrupted")
  }

  private static let slash = UInt8(ascii: "/")
  private static let dot = UInt8(ascii: ".")
}

/// A new file that grows piece by piece.
package final class GrowingFile {
  private let path: [UInt8]
  private let descriptor: Int32
  private let isStopped: () -> Bool

  package init(_ path: [UInt8], isStopped: @escaping () -> Bool) throws(StoreError) {
    self.path = path
    self.isStopped = isStopped
    descriptor = withPath(path) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666) }
    guard descriptor >= 0 else { throw failure() }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  package func write(_ bytes: [UInt8]) throws(StoreError) {
    guard !isStopped() else { throw WholeOutput.interrupted(path) }
    guard Descriptor.write(bytes, to: descriptor) else { throw failure() }
  }

  /// Brings it to the disk.
  package func sync() throws(StoreError) {
    guard fsync(descriptor) == 0 else { throw failure() }
  }

  private func failure() -> StoreError {
    .unwritable(path: String(decoding: path, as: UTF8.self), reason: systemMessage())
  }
}
