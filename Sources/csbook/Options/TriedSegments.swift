// Segments of another folder, put in place of the book's own.

import BookModel
import BookStore
import BookText

/// A folder of segment files that somebody wants to try.
enum TriedSegments {
  /// The book with the segments of a folder; nothing is written.
  ///
  /// A file that lint calls an error is refused: half of the rules would give half of an answer.
  static func book(_ book: Book, with folder: String, on day: Day) throws -> Book {
    let files = try files(in: folder)
    let reader = FileReader(settings: book.settings)
    let readings = files.map { file in
      reader.read(file.bytes, at: file.path, as: .segment, account: nil, id: file.id)
    }
    let tried = book.replacing(segments: readings)
    try TriedFile.requireSound(
      files.map { TriedFile(path: $0.path, name: "\(folder)/\($0.id).md", bytes: $0.bytes) },
      in: tried, on: day, code: "unsound-segments")
    return tried
  }

  private struct File {
    let path: Path
    let id: String
    let bytes: [UInt8]
  }

  private static func files(in folder: String) throws -> [File] {
    guard let place = System.realPath(Array(folder.utf8)) else {
      throw Failure.impossible("no-folder", "there is no folder \(folder)")
    }
    let files = try WorkingTree.names(in: place).compactMap { name -> File? in
      let path = Path(Array("segments/".utf8) + name)
      guard case .file(.segment, _, let id) = Layout.placement(of: path) else { return nil }
      let bytes = try DiskFile.contents(of: place + [UInt8(ascii: "/")] + name)
      return bytes.map { File(path: path, id: id, bytes: $0) }
    }
    guard !files.isEmpty else {
      throw Failure.impossible(
        "no-segments", "there is no segment in \(folder)",
        hint: "copy the book's folder `segments`, change the copy, and try that")
    }
    return files
  }
}
