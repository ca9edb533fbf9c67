// The book as it is staged: an index and its blobs.

import BookModel
import BookText
import Git

/// A book read from the blobs of an index, never from the working tree.
package struct IndexSource: BookSource {
  private let index: Index
  private let blobs: BlobStore
  /// Where the book lies in the repository: empty, or ending in `/`.
  private let prefix: [UInt8]

  package init(_ index: Index, of repository: Repository, bookPrefix: [UInt8]) {
    self.init(index, blobs: BlobStore(repository), bookPrefix: bookPrefix)
  }

  init(_ index: Index, blobs: BlobStore, bookPrefix: [UInt8]) {
    self.index = index
    self.blobs = blobs
    prefix = bookPrefix
  }

  package func files(of scope: LoadScope) -> [SourceFile] {
    var files: [SourceFile] = []
    let depth = prefix.count
    index.forEach(under: Array(prefix.dropLast())) { path, entry in
      guard entry.isContent, path.count > depth else { return }
      let relative = path[depth...]
      guard scope.takes(path: relative) else { return }
      files.append(SourceFile(path: Path(Array(relative)), version: entry.version))
    }
    return files
  }

  package func file(at path: Path) -> SourceFile? {
    index.entry(at: prefix + path.bytes).map { SourceFile(path: path, version: $0.version) }
  }

  package func makeReader() throws(StoreError) -> any SourceReader {
    try blobs.makeReader()
  }
}
