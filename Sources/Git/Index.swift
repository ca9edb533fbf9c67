// Index: what is staged, read once from the index file's bytes.

/// One entry of an index without its path.
package struct IndexEntry: Equatable, Sendable {
  /// The mode and blob that would be committed.
  package let version: FileVersion
  /// 0; in a conflict 1 (common ancestor), 2 (ours) or 3 (theirs).
  package let stage: Int
  /// Made by `git add -N`: a path without content yet.
  package let isIntentToAdd: Bool
  /// Not checked out (sparse checkout); a missing file is not a deleted one.
  package let isSkipWorktree: Bool
  /// How its file was when it was last found to hold that blob.
  package let stamp: FileStamp

  /// Whether a commit of this index would hold the entry.
  package var isContent: Bool { stage == 0 && !isIntentToAdd }
}

/// A snapshot of an index file (versions 2, 3 and 4), in the order of its paths' bytes.
///
/// The bytes are read here rather than by libgit2, which keeps the cached trees to itself: one read
/// gives entries and trees that belong together. As Git does, reading trusts the file's checksum;
/// every length in it is checked.
package struct Index: Sendable {
  /// The file's own bytes, then in version 4 the paths, which the file keeps compressed.
  let bytes: [UInt8]
  let records: [Record]
  let cacheTree: CacheTree?
  /// 2, 3 or 4.
  let version: UInt32
  /// Where the entries end in `bytes`.
  let entriesEnd: Int
  /// The content of the REUC extension, which remembers how conflicts were resolved.
  let resolveUndo: Range<Int>?

  /// Where one entry stands in `bytes`.
  struct Record {
    let entry: UInt32
    let path: UInt32
    let length: UInt32
  }

  /// The index of no file: nothing is staged.
  package static let empty = Index(
    bytes: [], records: [], cacheTree: nil, version: 2, entriesEnd: 0, resolveUndo: nil)

  /// The number of entries, conflicts counted by stage.
  package var count: Int { records.count }

  /// Calls `body` for every entry, or for those below a directory.
  ///
  /// The path's bytes live as long as the call. A directory is named without a `/` at its end; the
  /// empty one is the whole index.
  package func forEach<E>(
    under directory: [UInt8] = [],
    _ body: (UnsafeBufferPointer<UInt8>, IndexEntry) throws(E) -> Void
  ) throws(E) {
    let result = bytes.withUnsafeBytes { bytes -> Result<Void, E> in
      let view = View(bytes: bytes, records: records)
      let range = directory.isEmpty ? 0..<records.count : view.range(under: directory)
      for position in range {
        do throws(E) {
          try body(view.path(position), view.entry(position))
        } catch {
          return .failure(error)
        }
      }
      return .success(())
    }
    try result.get()
  }

  /// The paths in conflict, each once.
  package var conflicts: [[UInt8]] {
    var paths: [[UInt8]] = []
    forEach { path, entry in
      guard entry.stage > 0, paths.last.map({ !$0.elementsEqual(path) }) ?? true else { return }
      paths.append(Array(path))
    }
    return paths
  }

  /// The entry of one path at stage 0; nil if there is none.
  package func entry(at path: [UInt8]) -> IndexEntry? {
    bytes.withUnsafeBytes { bytes in
      let view = View(bytes: bytes, records: records)
      let position = view.firstPosition(notBefore: path)
      guard position < records.count, view.path(position).elementsEqual(path) else { return nil }
      let entry = view.entry(position)
      return entry.stage == 0 ? entry : nil
    }
  }
}

extension Index {
  /// Whether there is an entry at a path, or below it.
  package func holds(_ path: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      let view = View(bytes: bytes, records: records)
      let first = view.firstPosition(notBefore: path)
      let isFile = first < records.count && view.path(first).elementsEqual(path)
      return isFile || !view.range(under: path).isEmpty
    }
  }

  /// The index while its bytes are lent.
  struct View {
    let bytes: UnsafeRawBufferPointer
    let records: [Record]

    func path(_ position: Int) -> UnsafeBufferPointer<UInt8> {
      let record = records[position]
      let start = Int(record.path)
      return UnsafeRawBufferPointer(rebasing: bytes[start..<start + Int(record.length)])
        .assumingMemoryBound(to: UInt8.self)
    }

    func entry(_ position: Int) -> IndexEntry {
      let start = Int(records[position].entry)
      let flags = bytes.bigEndian16(at: start + 60)
      let extended = flags & 0x4000 != 0 ? bytes.bigEndian16(at: start + 62) : 0
      // The reader has refused every other mode.
      let mode = FileMode(bits: bytes.bigEndian32(at: start + 24)) ?? .regular
      return IndexEntry(
        version: FileVersion(mode: mode, id: ObjectID(bytes, at: start + 40)),
        stage: Int(flags >> 12 & 3),
        isIntentToAdd: extended & 0x2000 != 0,
        isSkipWorktree: extended & 0x4000 != 0,
        stamp: FileStamp(bytes, at: start))
    }

    /// The positions of all that is below a directory, named without a `/` at its end.
    func range(under directory: [UInt8]) -> Range<Int> {
      let prefix = directory + [UInt8(ascii: "/")]
      let start = firstPosition(notBefore: prefix)
      return start..<end(of: prefix, from: start, in: start..<records.count)
    }

    func firstPosition(notBefore path: [UInt8]) -> Int {
      partition(0..<records.count) { position in
        self.path(position).lexicographicallyPrecedes(path)
      }
    }

    /// The first position from `start` on whose path does not begin with `prefix`.
    func end(of prefix: [UInt8], from start: Int, in range: Range<Int>) -> Int {
      prefix.withUnsafeBufferPointer { end(of: $0, from: start, in: range) }
    }

    /// As above; doubles its step, since most directories are small.
    func end(of prefix: UnsafeBufferPointer<UInt8>, from start: Int, in range: Range<Int>) -> Int {
      var low = start
      var step = 1
      while low + step < range.upperBound, path(low + step).begins(with: prefix) {
        low += step
        step *= 2
      }
      return partition(low..<min(low + step, range.upperBound)) {
        path($0).begins(with: prefix)
      }
    }

    /// The first position of a range at which a condition, true up to some position, is false.
    private func partition(_ range: Range<Int>, _ condition: (Int) -> Bool) -> Int {
      var low = range.lowerBound
      var high = range.upperBound
      while low < high {
        let middle = low + (high - low) / 2
        if condition(middle) { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}

extension UnsafeRawBufferPointer {
  func bigEndian64(at offset: Int) -> UInt64 {
    UInt64(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  func bigEndian32(at offset: Int) -> UInt32 {
    UInt32(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  func bigEndian16(at offset: Int) -> UInt16 {
    UInt16(bigEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }
}

extension UnsafeBufferPointer<UInt8> {
  func begins(with prefix: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count >= prefix.count else { return false }
    // From the end, where the paths of one directory differ.
    var position = prefix.count
    while position > 0 {
      position -= 1
      guard self[position] == prefix[position] else { return false }
    }
    return true
  }
}
