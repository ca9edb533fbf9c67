// How the files in a book's folder differ from a commit.

import BookModel
import BookText
import Git

extension WorkingTree {
  /// The book's files that differ from those of a tree, whether Git was told of them or not.
  ///
  /// Paths are those of the repository, in which the book lies at `prefix`: empty, or ending in `/`. Only files that the
  /// index is in doubt about are read.
  package func changes(
    since tree: ObjectID?, in files: TrackedFiles, of repository: Repository,
    bookPrefix prefix: [UInt8]
  ) throws(StoreError) -> [Change] {
    var listed = try self.files(of: .whole).map(\.path)
    listed.sort()
    do throws(GitError) {
      let staged = try files.index.changes(since: tree, in: repository.objects)
      var comparison = TreeAndFolder(
        files: files, prefix: prefix, staged: staged, listed: listed[...])
      for known in Self.known(files, prefix) {
        try comparison.compare(known.path, known.entry, isProven: known.isProven)
      }
      return try comparison.finish()
    } catch {
      throw StoreError(error)
    }
  }

  /// The files of the book that the index has, and whether their stamps prove that they are as it has them.
  private static func known(
    _ files: TrackedFiles, _ prefix: [UInt8]
  ) -> [(path: Path, entry: IndexEntry, isProven: Bool)] {
    var entries: [(path: Path, entry: IndexEntry)] = []
    files.index.forEach(under: Array(prefix.dropLast())) { path, entry in
      guard entry.isContent, path.count > prefix.count else { return }
      entries.append((Path(Array(path[prefix.count...])), entry))
    }
    let stamps = files.stamps
    // Each file has to be looked at: that is most of the work.
    let proven = inChunks(of: entries, size: 512, threads: BookLoader.cores) {
    } work: { entries, _ in
      entries.map { stamps.prove(prefix + $0.path.bytes, isAs: $0.entry) }
    }
    return zip(entries, proven.joined()).map { ($0.path, $0.entry, $1) }
  }
}

/// Reads index and folder side by side, both in the order of their paths.
private struct TreeAndFolder {
  let files: TrackedFiles
  let prefix: [UInt8]
  /// How the index differs from the tree.
  private var changes: [Path: Change] = [:]
  /// The files of the folder that are still to come.
  private var listed: ArraySlice<Path>
  private var ofBook = BookFiles()

  init(files: TrackedFiles, prefix: [UInt8], staged: [Change], listed: ArraySlice<Path>) {
    self.files = files
    self.prefix = prefix
    self.listed = listed
    for change in staged where change.path.starts(with: prefix) {
      let path = Path(Array(change.path.dropFirst(prefix.count)))
      if ofBook.contains(path) { changes[path] = change }
    }
  }

  /// Compares what the index has at a path, after the files before it that it has not.
  mutating func compare(
    _ path: Path, _ entry: IndexEntry, isProven: Bool
  ) throws(GitError) {
    while let next = listed.first, next < path { try compareUntracked(listed.removeFirst()) }
    if listed.first == path { listed.removeFirst() }
    guard ofBook.contains(path), !isProven else { return }
    try compare(path, knownAs: entry)
  }

  /// The changes, when all entries of the index were compared.
  mutating func finish() throws(GitError) -> [Change] {
    while !listed.isEmpty { try compareUntracked(listed.removeFirst()) }
    for (path, change) in changes where change.kind == .unmerged {
      // Neither side's: what counts is the file, and none of it is there.
      changes[path] = change.old.map { Change(path: change.path, old: $0, new: nil) }
    }
    return changes.values.sorted { $0.path.lexicographicallyPrecedes($1.path) }
  }

  private mutating func compareUntracked(_ path: Path) throws(GitError) {
    guard ofBook.contains(path) else { return }
    try compare(path, knownAs: nil)
  }

  private mutating func compare(_ path: Path, knownAs entry: IndexEntry?) throws(GitError) {
    let full = prefix + path.bytes
    let now = try files.version(at: full, knownAs: entry)
    guard now != entry?.version else { return }
    let old = changes[path].map(\.old) ?? entry?.version
    changes[path] = now == old ? nil : Change(path: full, old: old, new: now)
  }
}
