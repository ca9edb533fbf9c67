// A file of rules that somebody wants to try before it stands in the book.

import BookLint
import BookModel
import BookText

/// A file that stands in for one of the book's.
struct TriedFile {
  /// Where it would stand in the book.
  let path: Path
  /// As the user names it.
  let name: String
  let bytes: [UInt8]

  /// Refuses files that lint calls an error in the book that tries them: half of the rules would give half of an answer.
  static func requireSound(
    _ files: [TriedFile], in tried: Book, on day: Day, code: String
  ) throws {
    let errors = try Linter().findings(in: tried.withoutAccounts, on: day, threads: 1)
      .filter { error in
        error.severity == .error && files.contains { $0.path == error.path }
      }
    guard let error = errors.first, let file = files.first(where: { $0.path == error.path })
    else { return }
    let line = LineTable(file.bytes).position(of: Int(error.span.lower)).line
    let more = errors.count > 1 ? " (and \(errors.count - 1) more)" : ""
    throw Failure.impossible(
      code, "\(file.name):\(line): \(error.message)\(more)",
      hint: "`csbook explain \(error.rule)` tells more")
  }
}
