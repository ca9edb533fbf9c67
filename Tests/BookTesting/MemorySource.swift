// A book in memory.

import BookModel
import BookStore
import BookText

/// A source whose files are given as text; for tests that need no disk.
package struct MemorySource: BookSource {
  private let contents: [Path: [UInt8]]
  /// The order in which the files are listed.
  private let paths: [Path]

  package init(_ files: [String: String]) {
    self.init(
      Dictionary(
        files.map { (Path($0.key), Array($0.value.utf8)) }, uniquingKeysWith: { first, _ in first })
    )
  }

  package init(_ files: [Path: [UInt8]]) {
    contents = files
    paths = files.keys.sorted()
  }

  /// Lists the files in another order, as a disk may.
  package init(_ files: [Path: [UInt8]], shuffledBy seed: UInt64) {
    var random = SplitMix64(seed: seed)
    contents = files
    paths = files.keys.sorted().shuffled(using: &random)
  }

  package func files(of scope: LoadScope) -> [SourceFile] {
    paths.map { SourceFile(path: $0, token: .onDisk) }
  }

  package func file(at path: Path) -> SourceFile? {
    contents[path].map { _ in SourceFile(path: path, token: .onDisk) }
  }

  package func makeReader() -> any SourceReader { Reader(contents: contents) }

  private struct Reader: SourceReader {
    let contents: [Path: [UInt8]]

    func bytes(of file: SourceFile) throws(StoreError) -> [UInt8] {
      guard let bytes = contents[file.path] else {
        throw .unreadable(path: file.path.text, reason: "no such file")
      }
      return bytes
    }
  }
}
