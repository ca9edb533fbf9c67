// A book as it would be with some of its files edited, and new ones beside them.

import BookModel
import BookText

/// A source with other bytes for some of its files, which are not written anywhere.
package struct EditedSource: BookSource {
  private let base: any BookSource
  private let edited: [Path: [UInt8]]

  package init(_ base: any BookSource, edited: [Path: [UInt8]]) {
    self.base = base
    self.edited = edited
  }

  package func files(of scope: LoadScope) throws(StoreError) -> [SourceFile] {
    let files = try base.files(of: scope)
    let known = Set(files.map(\.path))
    let new = edited.keys.filter { path in
      guard !known.contains(path) else { return false }
      return Layout.account(of: path).map { account in
        scope.takes(account: String(decoding: account, as: UTF8.self))
      } ?? true
    }
    return files + new.map { SourceFile(path: $0, token: .onDisk) }
  }

  package func file(at path: Path) throws(StoreError) -> SourceFile? {
    edited[path] == nil ? try base.file(at: path) : SourceFile(path: path, token: .onDisk)
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
