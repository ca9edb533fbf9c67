// A book in memory.

import BookModel
import BookStore
import BookText

/// A source whose files are given as text; for tests that need no disk.
package struct MemorySource: BookSource {
  private let contents: [Path: [UInt8]]
  private let links: Set<Path>
  /// The order in which the files are listed.
  private let paths: [Path]

  package init(_ files: [String: String]) {
    self.init(
      Dictionary(
        files.map { (Path($0.key), Array($0.value.utf8)) }, uniquingKeysWith: { first, _ in first })
    )
  }

  /// A source of bytes; the paths of `links` are symbolic links.
  package init(_ contents: [Path: [UInt8]], links: Set<Path> = []) {
    self.contents = contents
    self.links = links
    paths = contents.keys.sorted()
  }

  /// Lists the files in another order, as a disk may.
  package init(_ contents: [Path: [UInt8]], shuffledBy seed: UInt64) {
    var random = SplitMix64(seed: seed)
    self.contents = contents
    links = []
    paths = contents.keys.sorted().shuffled(using: &random)
  }

  package func files(of scope: LoadScope) -> [SourceFile] {
    paths.map(sourceFile)
  }

  package func file(at path: Path) -> SourceFile? {
    contents[path].map { _ in sourceFile(path) }
  }

  private func sourceFile(_ path: Path) -> SourceFile {
    SourceFile(path: path, token: .onDisk, isRegular: !links.contains(path))
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
