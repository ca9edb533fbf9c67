// What is about to be put in place, so that it can be taken back.

import BookText
import Git

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// The files of one writing, each with its text in the folder of the journal: `0`, `1`, …, and `0.old` for what `0` replaces.
struct WriteJournal {
  private let root: [UInt8]
  private let folder: [UInt8]
  private var entries: [Entry] = []

  private struct Entry {
    let isNew: Bool
    /// Tells the new text from what somebody may have made of it.
    let sum: UInt64
    /// From the root on.
    let path: [UInt8]
  }

  init(root: [UInt8], folder: [UInt8]) {
    self.root = root
    self.folder = folder
  }

  /// Writes the text of a file aside, and a copy of what it replaces.
  mutating func add(
    _ text: [UInt8], at place: [UInt8], named path: Path, replacing old: [UInt8]? = nil
  ) throws(StoreError) {
    let number = entries.count
    if let old {
      try Replacement.write(text, for: place, named: path, at: file(number))
      try Replacement.write(old, for: place, named: path, at: file(number, isOld: true))
    } else {
      try Replacement.write(text, named: path, at: file(number), mode: 0o666) { _ in true }
    }
    entries.append(
      Entry(isNew: old == nil, sum: Self.sum(text), path: Array(place[(root.count + 1)...])))
  }

  // MARK: The journal itself

  private static let end = Array("end".utf8)

  /// Writes it, on the disk and whole or not at all.
  func write() throws(StoreError) {
    var text: [UInt8] = []
    for entry in entries {
      let sum = String(entry.sum, radix: 16)
      text += Array("\(entry.isNew ? "new" : "old") \(sum) ".utf8) + entry.path + [0]
    }
    try DiskFile.writeNew(text + Self.end, to: Self.place(in: folder), executable: false)
    try DiskFolder.sync(folder)
  }

  /// Reads the journal of a folder; nil where none was finished.
  static func read(in folder: [UInt8], of root: [UInt8]) -> WriteJournal? {
    guard let text = try? DiskFile.contents(of: place(in: folder)) else { return nil }
    let parts = text.split(separator: 0)
    guard parts.last?.elementsEqual(end) == true else { return nil }
    var journal = WriteJournal(root: root, folder: folder)
    for part in parts.dropLast() {
      let words = part.split(separator: 0x20, maxSplits: 2)
      guard words.count == 3,
        let sum = UInt64(String(decoding: words[1], as: UTF8.self), radix: 16)
      else { return nil }
      journal.entries.append(
        Entry(isNew: words[0].elementsEqual("new".utf8), sum: sum, path: Array(words[2])))
    }
    return journal
  }

  private static func place(in folder: [UInt8]) -> [UInt8] { folder + Array("/journal".utf8) }

  private func file(_ number: Int, isOld: Bool = false) -> [UInt8] {
    folder + Array("/\(number)\(isOld ? ".old" : "")".utf8)
  }

  // MARK: Forward and back

  /// Gives every file its place; a new one only where nothing has it.
  func putInPlace() throws(StoreError) {
    for (number, entry) in entries.enumerated() {
      let path = Path(entry.path)
      if entry.isNew {
        let folders = try NewFolders(for: path, under: root)
        try Creation.link(file(number), to: folders.path + [slash] + path.name, named: path)
      } else {
        let target = root + [slash] + entry.path
        let status = withPath(file(number)) { from in withPath(target) { rename(from, $0) } }
        guard status == 0 else { throw .unwritable(path) }
      }
    }
  }

  /// Takes every file away again, and puts back what it replaced; one that somebody has changed since is left alone.
  @discardableResult
  func takeBack() -> Int {
    var count = 0
    for (number, entry) in entries.enumerated() {
      let target = root + [slash] + entry.path
      guard let text = try? DiskFile.contents(of: target), Self.sum(text) == entry.sum else {
        continue
      }
      if entry.isNew {
        count += withPath(target, unlink) == 0 ? 1 : 0
        // A folder in which nothing is left was made for the file.
        var parent = target
        while let cut = parent.lastIndex(of: slash), cut > root.count {
          parent = Array(parent[..<cut])
          guard withPath(parent, rmdir) == 0 else { break }
        }
      } else {
        let old = file(number, isOld: true)
        count += withPath(old) { from in withPath(target) { rename(from, $0) } } == 0 ? 1 : 0
      }
    }
    return count
  }

  /// Takes the folder away, with all that stands in it.
  static func discard(_ folder: [UInt8]) {
    // The journal goes first: without it, nobody takes anything back.
    _ = withPath(place(in: folder), unlink)
    for entry in (try? Folder.entries(of: folder, isTop: true)) ?? [] {
      _ = withPath(folder + [slash] + entry.name, unlink)
    }
    _ = withPath(folder, rmdir)
  }

  /// FNV-1a, which guards against nobody's malice.
  private static func sum(_ text: [UInt8]) -> UInt64 {
    text.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

private let slash = UInt8(ascii: "/")
