// Thousands of files at once: prepared aside, put in place in a moment, and taken back whole where that was cut short.

import BookText
import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Writes many edits through a hidden folder of the book.
///
/// All new texts, and a copy of each that is replaced, stand in that folder and on the disk before the first file of the
/// book is touched. Then a journal is written that names them, and each takes its place. Whoever is killed before the
/// journal is whole has changed nothing; whoever is killed later leaves the journal, by which the next writer takes
/// everything back: so the book is as it was, or as it was to be.
struct ManyFiles {
  /// From so many edits on, it takes less time than to sync each of them.
  static let least = 32

  private let root: [UInt8]
  private let folder: [UInt8]

  init(root: [UInt8]) {
    self.root = root
    folder = FileBeside.name(beside: root + Array("/x".utf8))
  }

  /// Writes the edits, or none; `target` finds where a file that is replaced stands.
  func write(
    _ edits: [VerifiedEdit], isStopped: () -> Bool,
    target: (Path) throws(StoreError) -> [UInt8]
  ) throws(StoreError) {
    guard withPath(folder, { mkdir($0, 0o700) }) == 0 else {
      throw .unwritable(Path(folder))
    }
    do throws(StoreError) {
      var journal = WriteJournal(root: root, folder: folder)
      for edit in edits {
        guard !isStopped() else { throw WholeOutput.interrupted(edit.path.bytes) }
        try prepare(edit, target, in: &journal)
      }
      DiskFolder.syncAll()
      try journal.write()
    } catch {
      WriteJournal.discard(folder)
      throw error
    }
    try finish(WriteJournal.read(in: folder, of: root))
  }

  private func prepare(
    _ edit: VerifiedEdit, _ target: (Path) throws(StoreError) -> [UInt8],
    in journal: inout WriteJournal
  ) throws(StoreError) {
    if edit.isNew {
      let place = root + [slash] + edit.path.bytes
      guard !Creation.isThere(place) else { throw .exists(path: edit.path.text) }
      try journal.add(edit.after, at: place, named: edit.path)
    } else {
      let place = try target(edit.path)
      let now = try DiskFile.read(place, largest: FrontMatter.largestFile + 1)
      guard now == edit.before else { throw .changedMeanwhile(path: edit.path.text) }
      try journal.add(edit.after, at: place, named: edit.path, replacing: now)
    }
  }

  private func finish(_ journal: WriteJournal?) throws(StoreError) {
    guard let journal else { return }
    do throws(StoreError) {
      try journal.putInPlace()
      DiskFolder.syncAll()
    } catch {
      journal.takeBack()
      WriteJournal.discard(folder)
      throw error
    }
    WriteJournal.discard(folder)
  }

  /// Takes back what an interrupted writer has left half done; returns how many files it had put in place.
  ///
  /// No other writer may be at work.
  static func recover(in root: [UInt8]) -> Int {
    guard let hidden = try? Folder.entries(of: root, isTop: true, hidden: true) else { return 0 }
    var count = 0
    for entry in hidden where entry.kind == .folder && FileBeside.isName(entry.name) {
      let folder = root + [slash] + entry.name
      count += WriteJournal.read(in: folder, of: root)?.takeBack() ?? 0
      WriteJournal.discard(folder)
    }
    return count
  }
}

private let slash = UInt8(ascii: "/")
