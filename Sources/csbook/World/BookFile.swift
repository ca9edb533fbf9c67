// What a file of a work tree is, by its path, where the book need not be found.

import BookModel
import BookText

/// A file of a book, known by its path in the work tree.
struct BookFile {
  let kind: Kind

  /// Nil for a file that csbook has no business with.
  ///
  /// The book begins at the nearest folder with csbook.yml, which may be the file in question; where there is none, at the
  /// topmost folder from which the path is that of a file of a book.
  init?(at path: String) {
    let parts = path.split(separator: "/")
    let starts = parts.indices.filter { start in
      let folder = parts[..<start].joined(separator: "/")
      return System.fileExists(Array((folder.isEmpty ? "." : folder).utf8) + "/csbook.yml".utf8)
    }
    let kinds = (starts.isEmpty ? Array(parts.indices) : starts.suffix(1)).compactMap { start in
      BookFile.kind(of: Path(parts[start...].joined(separator: "/")))
    }
    guard let kind = kinds.first else { return nil }
    self.kind = kind
  }

  private static func kind(of path: Path) -> Kind? {
    if case .file(let kind, _, _) = Layout.placement(of: path) { kind } else { nil }
  }
}
