// IndexUpdate: an index file anew, with other entries for some paths and every other byte for byte as it was.

/// What is to stand at one path of an index; nothing, if it is to go.
struct IndexReplacement {
  let path: [UInt8]
  let entry: Entry?

  struct Entry {
    let id: ObjectID
    /// The file of the work tree that has this content.
    let file: FileStatus
    /// Git is to look into the file, however its times look.
    let isRacy: Bool
  }
}

extension Index {
  /// The bytes of an index file with some paths replaced.
  ///
  /// What Git keeps beside the entries is kept (the trees that are still true, how conflicts were resolved), or left out
  /// where Git only makes it again (untracked files, the file monitor's, offsets). A file that was last changed at `time` or
  /// later may have changed without its times telling, once the index is newer: `isRacy` looks at it, by its path and
  /// the ten numbers of its entry.
  func fileBytes(
    replacing replacements: [IndexReplacement], writtenAt time: UInt32,
    isRacy: (_ path: [UInt8], [UInt32]) -> Bool
  ) throws(GitError) -> [UInt8] {
    let result = bytes.withUnsafeBytes { bytes -> Result<[UInt8], GitError> in
      var writer = IndexWriter(
        view: View(bytes: bytes, records: records), version: version, entriesEnd: entriesEnd,
        time: time)
      do throws(GitError) {
        try writer.write(
          replacements.sorted { $0.path.lexicographicallyPrecedes($1.path) }, isRacy: isRacy)
        return .success(writer.output)
      } catch {
        return .failure(error)
      }
    }
    var output = try result.get()
    if let cacheTree {
      append("TREE", cacheTree.fileBytes(withoutTreesOf: replacements.map(\.path)), to: &output)
    }
    if let resolveUndo { append("REUC", Array(bytes[resolveUndo]), to: &output) }
    output += SHA1.hash(output)
    return output
  }

  private func append(_ name: String, _ content: [UInt8], to output: inout [UInt8]) {
    output += name.utf8
    output += bigEndianBytes(UInt32(content.count))
    output += content
  }
}

private struct IndexWriter {
  let view: Index.View
  let version: UInt32
  let entriesEnd: Int
  /// When the index was written, in seconds.
  let time: UInt32
  private(set) var output: [UInt8] = []
  private var count = 0
  /// The path that was written last, from which version 4 tells the next one's difference.
  private var previous: [UInt8] = []

  init(view: Index.View, version: UInt32, entriesEnd: Int, time: UInt32) {
    self.view = view
    self.version = version
    self.entriesEnd = entriesEnd
    self.time = time
  }

  mutating func write(
    _ replacements: [IndexReplacement], isRacy: (_ path: [UInt8], [UInt32]) -> Bool
  ) throws(GitError) {
    // Room for the cached trees too: what does not fit is copied.
    output.reserveCapacity(entriesEnd + entriesEnd / 8 + replacements.count * 200)
    output += Array("DIRC".utf8) + bigEndianBytes(version) + [0, 0, 0, 0]
    var position = 0
    for replacement in replacements {
      let next = view.firstPosition(notBefore: replacement.path)
      copy(position..<next, isRacy)
      position = next
      while position < view.records.count, view.path(position).elementsEqual(replacement.path) {
        position += 1
      }
      guard let entry = replacement.entry else { continue }
      if position == next { try checkRoom(for: replacement.path, among: replacements) }
      append(entry, at: replacement.path)
    }
    copy(position..<view.records.count, isRacy)
    output.replaceSubrange(8..<12, with: bigEndianBytes(UInt32(count)))
  }

  /// Copies entries; their bytes change only where Git has to be told to look into the file.
  private mutating func copy(
    _ positions: Range<Int>, _ isRacy: (_ path: [UInt8], [UInt32]) -> Bool
  ) {
    guard let first = positions.first, let last = positions.last else { return }
    count += positions.count
    let copied = output.count
    if version < 4 {
      let start = Int(view.records[first].entry)
      output += view.bytes[start..<end(of: last)]
      for position in positions {
        mark(position, copied + Int(view.records[position].entry) - start, isRacy)
      }
      return
    }
    for position in positions {
      let start = Int(view.records[position].entry)
      let length = view.bytes.bigEndian16(at: start + 60) & 0x4000 != 0 ? 64 : 62
      let copied = output.count
      output += view.bytes[start..<start + length]
      appendCompressed(view.path(position))
      mark(position, copied, isRacy)
    }
  }

  private func end(of position: Int) -> Int {
    position + 1 < view.records.count ? Int(view.records[position + 1].entry) : entriesEnd
  }

  /// Takes the size out of a copied entry whose file may have changed unseen.
  private mutating func mark(
    _ position: Int, _ copied: Int, _ isRacy: (_ path: [UInt8], [UInt32]) -> Bool
  ) {
    let start = Int(view.records[position].entry)
    guard view.bytes.bigEndian32(at: start + 8) >= time else { return }
    let words = (0..<10).map { view.bytes.bigEndian32(at: start + $0 * 4) }
    guard isRacy(Array(view.path(position)), words) else { return }
    output.replaceSubrange(copied + 36..<copied + 40, with: [0, 0, 0, 0])
  }

  private mutating func append(_ entry: IndexReplacement.Entry, at path: [UInt8]) {
    let start = output.count
    for word in entry.file.words { output += bigEndianBytes(word) }
    if entry.isRacy { output.replaceSubrange(start + 36..<start + 40, with: [0, 0, 0, 0]) }
    output += entry.id.bytes
    output += bigEndianBytes(UInt16(min(path.count, 0x0FFF)))
    count += 1
    guard version == 4 else {
      output += path
      let padding = 8 - (output.count - start) % 8
      output += Array(repeating: 0, count: padding)
      return
    }
    path.withUnsafeBufferPointer { appendCompressed($0) }
  }

  /// How many bytes the previous path loses at its end, then what follows, then NUL.
  private mutating func appendCompressed(_ path: UnsafeBufferPointer<UInt8>) {
    var shared = 0
    while shared < path.count, shared < previous.count, path[shared] == previous[shared] {
      shared += 1
    }
    var removed = previous.count - shared
    var digits = [UInt8(removed & 0x7F)]
    while removed >> 7 > 0 {
      removed = (removed >> 7) - 1
      digits.append(0x80 | UInt8(removed & 0x7F))
    }
    output += digits.reversed()
    output += path[shared...]
    output.append(0)
    previous = Array(path)
  }

  /// Refuses a new path that is a folder of others, or has a file for a folder.
  private func checkRoom(
    for path: [UInt8], among replacements: [IndexReplacement]
  ) throws(GitError) {
    let removed = Set(replacements.filter { $0.entry == nil }.map(\.path))
    var inTheWay = view.range(under: path).map { Array(view.path($0)) }
    for position in path.indices where path[position] == UInt8(ascii: "/") {
      let folder = Array(path[..<position])
      let first = view.firstPosition(notBefore: folder)
      if first < view.records.count, view.path(first).elementsEqual(folder) {
        inTheWay.append(folder)
      }
    }
    guard let clash = inTheWay.first(where: { !removed.contains($0) }) else { return }
    throw GitError(
      "commit \(text(path))", .index, "\(text(clash)) is in its way in the index", code: .invalid)
  }
}
