// The book in a folder, told by how it differs from a commit.

import BookModel
import BookText
import Git

/// A book in a folder of which most is as a commit has it, and known by its blobs.
///
/// So what the commit shares with others is read once, and what differs from it is read as it is on disk.
package struct CheckedOutSource: BookSource {
  private let committed: any BookSource
  private let folder: WorkingTree
  private let index: Index
  private let stamps: TrackedFiles.Stamps
  /// Where the book lies in the repository: empty, or ending in `/`.
  private let prefix: [UInt8]
  /// By paths in the book; nil where there is no file any more.
  private let changed: [Path: FileVersion?]

  /// Takes what `WorkingTree.changes` found since the commit; the prefix of the book's folder is empty, or ends in `/`.
  package init(
    _ committed: any BookSource, in folder: WorkingTree, of files: TrackedFiles,
    changes: [Change], prefix: [UInt8]
  ) {
    self.committed = committed
    self.folder = folder
    index = files.index
    stamps = files.stamps
    self.prefix = prefix
    changed = Dictionary(
      changes.filter { $0.path.starts(with: prefix) }.map { change in
        (Path(Array(change.path.dropFirst(prefix.count))), change.new)
      }, uniquingKeysWith: { _, last in last })
  }

  package func files(of scope: LoadScope) throws(StoreError) -> [SourceFile] {
    let all = try committed.files(of: scope)
    guard !changed.isEmpty else { return all }
    return all.filter { changed[$0.path] == nil }
      + changed.compactMap { path, version in
        guard path.bytes.withUnsafeBufferPointer({ scope.takes(path: $0[...]) }) else { return nil }
        return version.map {
          SourceFile(
            path: path, token: .onDisk, isRegular: $0.mode == .regular || $0.mode == .executable)
        }
      }
  }

  package func accountTrees() throws(StoreError) -> [AccountTree]? {
    guard let trees = try committed.accountTrees() else { return nil }
    let touched = Set(
      changed.keys.compactMap { Layout.account(of: $0) }.map { String(decoding: $0, as: UTF8.self) }
    )
    let there = touched.filter { folder.file(at: Layout.accounts / $0) != nil }
    return trees.filter { !touched.contains($0.name) }
      + there.map { AccountTree(name: $0, id: nil) }
  }

  package func file(at path: Path) -> SourceFile? { folder.file(at: path) }

  /// Read again as they were read first: where lines end otherwise on disk than in Git, places are those of one of them.
  package func openFiles() -> (Path) -> [UInt8]? {
    let (inFolder, asCommitted) = (folder.openFiles(), committed.openFiles())
    lazy var proof = Proof(of: self)
    return { path in
      guard changed[path] == nil, let entry = proof.entry(at: path) else {
        return inFolder(path)
      }
      return proof.bytes(of: SourceFile(path: path, version: entry.version), as: entry)
        ?? asCommitted(path)
    }
  }

  package func makeReader() throws(StoreError) -> any SourceReader {
    Reader(committed: try committed.makeReader(), proof: Proof(of: self))
  }

  /// A file is read sooner than a blob out of a pack.
  private struct Reader: SourceReader {
    let committed: any SourceReader
    let proof: Proof

    func bytes(of file: SourceFile) throws(StoreError) -> [UInt8] {
      guard case .blob(let id) = file.token else { return try proof.folder.bytes(of: file) }
      if let entry = proof.entry(at: file.path), entry.version.id == id,
        let bytes = proof.bytes(of: file, as: entry)
      {
        return bytes
      }
      return try committed.bytes(of: file)
    }
  }

  /// Reads files that count as their blobs, because their stamps say so after they were read.
  private struct Proof {
    let folder: any SourceReader
    private let index: Index
    private let stamps: TrackedFiles.Stamps
    private let prefix: [UInt8]

    init(of source: CheckedOutSource) {
      folder = source.folder.makeReader()
      (index, stamps, prefix) = (source.index, source.stamps, source.prefix)
    }

    func entry(at path: Path) -> IndexEntry? { index.entry(at: prefix + path.bytes) }

    /// Nil where the file is another one, or may be.
    func bytes(of file: SourceFile, as entry: IndexEntry) -> [UInt8]? {
      guard let bytes = try? folder.bytes(of: file),
        stamps.prove(prefix + file.path.bytes, isAs: entry)
      else { return nil }
      return bytes
    }
  }
}
