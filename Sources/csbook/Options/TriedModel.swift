// A health model from any file, put in place of the book's own.

import BookModel
import BookStore
import BookText

/// A health model that somebody wants to try.
enum TriedModel {
  /// What a file says, read by the settings of a book; one that lint calls an error is refused.
  static func reading(_ name: String, for book: Book, on day: Day) throws -> Reading {
    let file = try file(name)
    guard case .file(.healthModel, _, let id) = Layout.placement(of: file.path) else {
      throw Failure.usage(
        "\(name) cannot be a health model's file",
        hint: "small letters, digits and hyphens, and `.md`: dear-2.md")
    }
    let reading = FileReader(settings: book.settings).read(
      file.bytes, at: file.path, as: .healthModel, account: nil, id: id)
    try TriedFile.requireSound(
      [file], in: book.replacing(healthModels: reading), on: day, code: "unsound-model")
    return reading
  }

  private static func file(_ name: String) throws -> TriedFile {
    guard let place = System.realPath(Array(name.utf8)),
      let bytes = try DiskFile.contents(of: place)
    else {
      throw Failure.impossible(
        "no-model", "there is no file \(name)",
        hint: "copy one of the book's `health`, change the copy, and try that")
    }
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return TriedFile(path: Path("health") / last, name: name, bytes: bytes)
  }
}
