// The book of an index, with other versions of some files.

import BookModel
import BookText
import Git

/// A book that nobody has stored yet: HEAD's, or that of a commit to be, told by how it differs from an index.
package struct RevisedSource: BookSource {
  /// What stands at a path instead of the index's entry: a version, with its bytes where they are not stored.
  struct Revision: Sendable {
    /// Nil where there is no file.
    let version: FileVersion?
    let bytes: [UInt8]?
  }

  private let index: IndexSource
  /// By paths in the book.
  let revised: [Path: Revision]

  init(_ index: IndexSource, revised: [Path: Revision]) {
    self.index = index
    self.revised = revised
  }

  package func files(of scope: LoadScope) -> [SourceFile] {
    let kept = index.files(of: scope).filter { revised[$0.path] == nil }
    return kept
      + revised.compactMap { path, revision in
        guard path.bytes.withUnsafeBufferPointer({ scope.takes(path: $0[...]) }) else { return nil }
        return revision.version.map { SourceFile(path: path, version: $0) }
      }
  }

  package func file(at path: Path) -> SourceFile? {
    guard let revision = revised[path] else { return index.file(at: path) }
    return revision.version.map { SourceFile(path: path, version: $0) }
  }

  package func makeReader() throws(StoreError) -> any SourceReader {
    Reader(
      stored: try index.makeReader(), bytes: revised.compactMapValues(\.bytes))
  }

  private struct Reader: SourceReader {
    let stored: any SourceReader
    let bytes: [Path: [UInt8]]

    func bytes(of file: SourceFile) throws(StoreError) -> [UInt8] {
      if let bytes = bytes[file.path] { return bytes }
      return try stored.bytes(of: file)
    }
  }
}
