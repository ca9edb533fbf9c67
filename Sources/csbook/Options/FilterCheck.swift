// What a filter ought to have changed before it was staged.

import BookModel
import BookStore
import BookText
import Git

/// Keeps plain text out of a commit where attributes name a filter, such as one that encrypts, that this clone lacks.
///
/// Git stages the file as it is then. What a merge or another clone's commit brings has been through the filter.
enum FilterCheck {
  /// Refuses staged text of the book; `bytes` reads what is staged.
  static func refusePlainText(
    in changes: [Git.Change], bookPrefix prefix: [UInt8], of place: BookPlace,
    bytes: (Path) -> [UInt8]?
  ) throws {
    let paths = changes.filter { $0.new != nil && $0.path.starts(with: prefix) }.map(\.path)
    guard !paths.isEmpty else { return }
    let git = try place.repositoryPlace.openThroughGit()
    let filtered = try git.attribute("filter", of: paths).filter { $0.value != "set" }
    guard !filtered.isEmpty else { return }
    let settings = try git.settings()
    for (path, filter) in filtered where !settings.hasFilter(filter) {
      let document = Path(Array(path.dropFirst(prefix.count)))
      guard let text = bytes(document), FileReader.standIn(text, for: document) == nil else {
        continue
      }
      throw GitError("commit", refused: .unknownFilter(name: filter, path: path))
    }
  }
}
