// A text in the editor, kept until it has its place.

import BookReports
import BookStore
import BookText
import Git

/// A file outside the book's documents that holds what somebody is writing; it stays until the text is written.
struct Draft {
  let path: [UInt8]

  /// In Git's directory, where nobody commits it; without a repository a hidden file of the book.
  init(named name: String, in place: BookPlace) throws {
    if let repository = try place.repositoryIfThere() {
      path = repository.gitDirectory + Array("/csbook/\(name)".utf8)
    } else {
      path = place.absolute(Path(".csbook-\(name)"))
    }
  }

  var shownPath: String { Terminal.safe(String(decoding: path, as: UTF8.self), newlines: false) }

  /// What it holds; nil where there is none.
  func text() throws -> [UInt8]? { try DiskFile.contents(of: path) }

  func write(_ text: [UInt8]) throws {
    try DiskFile.writeNew(text, to: path, executable: false)
  }

  /// Takes it away, unless somebody has written on meanwhile.
  func remove(holding text: [UInt8]) throws {
    if try self.text() == text { try DiskFile.remove(path) }
  }
}
