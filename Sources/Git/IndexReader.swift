// Reading an index file, as gitformat-index(5) describes it.

extension Index {
  /// Reads the bytes of an index file.
  ///
  /// Refuses a sparse, a split and any unknown index that a reader has to understand.
  package init(fileBytes: [UInt8]) throws(GitError) {
    let result = fileBytes.withUnsafeBytes { bytes -> Result<IndexReader, GitError> in
      var reader = IndexReader(bytes: bytes)
      do throws(GitError) {
        try reader.read()
        return .success(reader)
      } catch {
        return .failure(error)
      }
    }
    let reader = try result.get()
    self.init(
      bytes: reader.paths.isEmpty ? fileBytes : fileBytes + reader.paths,
      records: reader.records, cacheTree: reader.cacheTree, version: reader.version,
      entriesEnd: reader.entriesEnd, resolveUndo: reader.resolveUndo)
  }
}

/// Walks the file once, entry by entry, then extension by extension.
private struct IndexReader {
  let bytes: UnsafeRawBufferPointer
  private(set) var records: [Index.Record] = []
  /// The paths of a version 4 index, written out one after the other.
  private(set) var paths: [UInt8] = []
  private(set) var cacheTree: CacheTree?
  private(set) var version: UInt32 = 2
  private(set) var entriesEnd = 0
  private(set) var resolveUndo: Range<Int>?
  private var position = 12
  /// Where the checksum begins.
  private let end: Int

  private static let headerLength = 12
  /// Times, device, inode, mode, owner, size, id and flags.
  private static let entryLength = 62
  /// Four times what a system takes.
  private static let longestPath = 16_384

  init(bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
    end = bytes.count - ObjectID.byteCount
  }

  mutating func read() throws(GitError) {
    guard end >= Self.headerLength, bytes.count < UInt32.max / 2,
      bytes.prefix(4).elementsEqual("DIRC".utf8)
    else { throw damaged("it does not begin as an index does") }
    version = bytes.bigEndian32(at: 4)
    guard 2...4 ~= version else { throw damaged("it has the unknown version \(version)") }
    try readEntries(count: Int(bytes.bigEndian32(at: 8)), compressed: version == 4)
    entriesEnd = position
    while position < end { try readExtension() }
  }

  private mutating func readEntries(count: Int, compressed: Bool) throws(GitError) {
    guard count <= end / Self.entryLength else { throw damaged("it is cut off") }
    records.reserveCapacity(count)
    var path: [UInt8] = []
    for _ in 0..<count {
      guard position + Self.entryLength < end else { throw damaged("it is cut off") }
      let flags = bytes.bigEndian16(at: position + 60)
      let start = position + Self.entryLength + (flags & 0x4000 != 0 ? 2 : 0)
      let mode = FileMode(bits: bytes.bigEndian32(at: position + 24))
      guard let mode else { throw damaged("it has an entry of unknown kind") }
      // Only a sparse index has directories; its extension may stand before or after this.
      guard mode != .directory else { throw GitError("read the index", refused: .sparseIndex) }
      let entry = position
      let place: Range<Int>
      if compressed {
        try readCompressedPath(at: start, into: &path)
        let begin = bytes.count + paths.count
        paths.append(contentsOf: path)
        place = begin..<begin + path.count
      } else {
        let pathEnd = try nul(from: start, atLeast: Int(flags & 0x0FFF))
        place = start..<pathEnd
        position += (pathEnd - entry + 8) & ~7
      }
      records.append(
        Index.Record(
          entry: UInt32(entry), path: UInt32(place.lowerBound), length: UInt32(place.count)))
    }
    guard position <= end else { throw damaged("it is cut off") }
  }

  /// Takes a number of bytes off the previous path's end, and appends what follows up to NUL.
  private mutating func readCompressedPath(
    at start: Int, into path: inout [UInt8]
  ) throws(GitError) {
    var cursor = start
    var removed = 0
    var first = true
    repeat {
      guard cursor < end, removed < 1 << 32 else { throw damaged("it is cut off") }
      removed = (first ? 0 : (removed + 1) << 7) | Int(bytes[cursor] & 0x7F)
      first = false
      cursor += 1
    } while bytes[cursor - 1] & 0x80 != 0
    guard removed <= path.count else { throw damaged("a path takes more than there is") }
    let suffixEnd = try nul(from: cursor, atLeast: 0)
    path.removeLast(removed)
    path.append(contentsOf: bytes[cursor..<suffixEnd])
    // Compression would let a small file ask for any amount of memory.
    guard path.count <= Self.longestPath, paths.count <= UInt32.max / 4 else {
      throw damaged("its paths are too long")
    }
    position = suffixEnd + 1
  }

  /// The position of the NUL that ends a path of `length` bytes, or of 4,095 and more.
  private func nul(from start: Int, atLeast length: Int) throws(GitError) -> Int {
    var cursor = start + length
    while cursor < end, bytes[cursor] != 0 { cursor += 1 }
    guard cursor < end else { throw damaged("it is cut off") }
    return cursor
  }

  private mutating func readExtension() throws(GitError) {
    guard position + 8 <= end else { throw damaged("it is cut off") }
    let name = String(decoding: bytes[position..<position + 4], as: UTF8.self)
    let isOptional = UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[position]
    let length = Int(bytes.bigEndian32(at: position + 4))
    let start = position + 8
    guard length <= end - start else { throw damaged("it is cut off") }
    position = start + length
    switch name {
    case "TREE":
      cacheTree = CacheTree(UnsafeRawBufferPointer(rebasing: bytes[start..<position]))
    case "REUC":
      resolveUndo = start..<position
    case "sdir":
      throw GitError("read the index", refused: .sparseIndex)
    case "link":
      throw GitError("read the index", refused: .splitIndex)
    default:
      guard isOptional else {
        throw GitError("read the index", refused: .unknownIndexExtension(name))
      }
    }
  }

  private func damaged(_ reason: String) -> GitError {
    GitError("read the index", .index, reason, code: .invalid)
  }
}
