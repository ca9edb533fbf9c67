// What a file of a work tree is, by its path, where the book need not be found.

import BookModel
import BookText

/// A file of a book, known by its path in the work tree.
struct BookFile {
  let kind: Kind
  /// From the root of the book.
  private let path: Path

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
    let places = (starts.isEmpty ? Array(parts.indices) : starts.suffix(1)).map { start in
      Path(parts[start...].joined(separator: "/"))
    }
    for place in places {
      guard case .file(let kind, _, _) = Layout.placement(of: place) else { continue }
      (self.kind, self.path) = (kind, place)
      return
    }
    return nil
  }

  /// How much of a text cannot be read; what csbook.yml would have to say of it is not looked at.
  func faultCount(in bytes: [UInt8]) -> Int {
    let reading =
      kind == .book
      ? FileReader.settings(bytes).2
      : FileReader(settings: .empty).read(bytes, at: path, as: kind, account: nil, id: "").faults
    return reading.count { fault in
      if case .field(let problem) = fault.problem {
        switch problem.kind {
        case .undeclaredField, .undeclaredMetric: return false
        default: break
        }
      }
      return fault.hidesContent
    }
  }
}
