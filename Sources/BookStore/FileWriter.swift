// How edits go back to disk: whole or not at all, and never over somebody else's.

import BookText
import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Writes verified edits over the files of a book's folder, and new files where there are none.
///
/// Each file is written beside the old one, brought to the disk, and renamed over it once all are ready and every old one
/// is still, byte for byte, the one that was read; a new one takes its name only where nothing has it. A writer waits for
/// another one of the same book. Whoever is interrupted leaves each file as it was or as it was to be; what was written
/// beside it then, the next writer takes away. Many files at once are all of them as they were, or as they were to be.
package struct FileWriter {
  /// The book's folder, without symbolic links.
  private let root: [UInt8]
  /// How long to wait for another writer, in milliseconds.
  private let patience: Int

  /// `root` must name the book's folder without symbolic links.
  package init(root: [UInt8], patience: Int = 10_000) {
    self.root = root
    self.patience = patience
  }

  /// Writes the edits that change something; if one file cannot be written, none is.
  package func write(_ edits: [VerifiedEdit]) throws(StoreError) {
    let changes = edits.filter(\.isChange)
    guard !changes.isEmpty else { return }
    let lock = try FolderLock(root, patience: patience)
    defer { lock.release() }
    try write(changes, under: lock)
  }

  /// Writes the edits that `plan` makes of the files as they are.
  ///
  /// It is asked again if somebody changed one of them meanwhile, now while other writers wait: so two writers lose no
  /// edit, and nobody waits for a plan that is not disturbed.
  package func write(_ plan: () throws -> [VerifiedEdit]) throws {
    do {
      try write(plan())
    } catch StoreError.changedMeanwhile {
      let lock = try FolderLock(root, patience: patience)
      defer { lock.release() }
      try write(plan().filter(\.isChange), under: lock)
    }
  }

  /// Takes back what a writer of many files has left half done when it was killed; returns how many files it had written.
  @discardableResult
  package func recover() throws(StoreError) -> Int {
    let lock = try FolderLock(root, patience: patience)
    defer { lock.release() }
    return lock.isHeld ? ManyFiles.recover(in: root) : 0
  }

  private func write(_ edits: [VerifiedEdit], under lock: FolderLock) throws(StoreError) {
    let signals = DeferredSignals()
    defer { signals.deliver() }
    if lock.isHeld { _ = ManyFiles.recover(in: root) }
    guard edits.count < ManyFiles.least else {
      return try ManyFiles(root: root).write(
        edits, isStopped: { signals.isPending },
        target: { path throws(StoreError) in try target(of: path) })
    }
    var replacements: [Replacement] = []
    var folders: [NewFolders] = []
    var creations: [Creation] = []
    defer {
      for replacement in replacements { replacement.discard() }
      for creation in creations { creation.discard() }
      // Those in which a file has its place now stay.
      for folder in folders.reversed() { folder.discard() }
    }
    for edit in edits {
      if edit.isNew {
        let folder = try NewFolders(for: edit.path, under: root)
        folders.append(folder)
        creations.append(try Creation(of: edit.path, in: folder, with: edit.after))
      } else {
        let target = try target(of: edit.path)
        replacements.append(try Replacement(of: target, named: edit.path, with: edit.after))
      }
    }
    for (edit, replacement) in zip(edits.lazy.filter { !$0.isNew }, replacements) {
      let now = try DiskFile.read(replacement.target, largest: FrontMatter.largestFile + 1)
      guard now == edit.before else { throw .changedMeanwhile(path: edit.path.text) }
    }
    try putInPlace(creations, replacements)
    for folder in folders { try folder.sync() }
    for folder in Set(replacements.map(\.folder) + folders.map(\.path)) {
      if lock.isHeld { FileBeside.clear(folder) }
      try DiskFolder.sync(folder)
    }
  }

  /// Gives all new files their names, or none; what replaces others comes last, for it cannot be undone.
  private func putInPlace(
    _ creations: [Creation], _ replacements: [Replacement]
  ) throws(StoreError) {
    var created: [Creation] = []
    do throws(StoreError) {
      for creation in creations {
        try creation.putInPlace()
        created.append(creation)
      }
      for replacement in replacements {
        try replacement.putInPlace()
        created = []
      }
    } catch {
      for creation in created { creation.undo() }
      throw error
    }
  }

  /// Where the bytes of a path stand: behind symbolic links, as long as they lead to a place in the book.
  private func target(of path: Path) throws(StoreError) -> [UInt8] {
    let named = root + [slash] + path.bytes
    guard let target = realPath(named) else { throw .unwritable(path) }
    guard target.starts(with: root + [slash]) else { throw .outsideBook(path: path.text) }
    return target
  }
}

private let slash = UInt8(ascii: "/")
