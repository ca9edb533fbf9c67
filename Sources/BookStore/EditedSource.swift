// A book as it would be with some of its files edited.

import BookModel
import BookText

/// A source with other bytes for some of its files, which are not written anywhere.
package struct EditedSource<Base: BookSource>: BookSource {
  private let base: Base
  private let edited: [Path: [UInt8]]

  package init(_ base: Base, edited: [Path: [UInt8]]) {
    self.base = base
    self.edited = edited
  }

  package func files(of scope: LoadScope) throws(StoreError) -> [SourceFile] {
    try base.files(of: scope)
  }

  package func file(at path: Path) throws(StoreError) -> SourceFile? {
    try base.file(at: path)
  }

  package func makeReader() throws(StoreError) -> any SourceReader {
    Reader(base: try base.makeReader(), edited: edited)
  }

  private struct Reader: SourceReader {
    let base: any SourceReader
    let edited: [Path: [UInt8]]

    func bytes(of file: SourceFile) throws(StoreError) -> [UInt8] {
      if let bytes = edited[file.path] { return bytes }
      return try base.bytes(of: file)
    }
  }
}
