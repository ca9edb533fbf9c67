// Which files are a book's, whatever else lies in its folder or repository.

import BookModel
import BookText

/// Tells the files of a book from those beside it, the same for every source.
struct BookFiles {
  /// What was said of the last folder: files come sorted, so that each is asked about once.
  private var last: (folder: ArraySlice<UInt8>, isOfBook: Bool) = ([], false)

  /// Whether a file is the book's, by its path: nothing hidden, and nothing in folders that the book does not have.
  mutating func contains(_ path: Path) -> Bool {
    var isStart = true
    for byte in path.bytes {
      if isStart, byte == UInt8(ascii: ".") { return false }
      isStart = byte == slash
    }
    guard let cut = path.bytes.firstIndex(of: slash) else { return true }
    let folder = path.bytes[..<cut]
    if folder != last.folder { last = (folder, BookFiles.isFolder(folder)) }
    return last.isOfBook
  }

  /// Whether a folder at the top is the book's, or has nearly the name of one that is.
  static func isFolder(_ name: some Sequence<UInt8>) -> Bool {
    Layout.placement(of: Path(Array(name) + Array("/x.md".utf8))) != .foreign
  }
}

private let slash = UInt8(ascii: "/")
