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

  package func makeReader() throws(StoreError) -> any SourceReader {
    Reader(
      committed: try committed.makeReader(), folder: folder.makeReader(), index: index,
      stamps: stamps, prefix: prefix)
  }

  private struct Reader: SourceReader {
    let committed: any SourceReader
    let folder: any SourceReader
    let index: Index
    let stamps: TrackedFiles.Stamps
    let prefix: [UInt8]

    /// A file is read sooner than a blob out of a pack.
    ///
    /// It counts as the blob where its stamp says so after it was read.
    func bytes(of file: SourceFile) throws(StoreError) -> [UInt8] {
      guard case .blob(let id) = file.token else { return try folder.bytes(of: file) }
      let path = prefix + file.path.bytes
      if let entry = index.entry(at: path), entry.version.id == id,
        let bytes = try? folder.bytes(of: file), stamps.prove(path, isAs: entry)
      {
        return bytes
      }
      return try committed.bytes(of: file)
    }
  }
}
