// The pages of the book's own health models, for `csbook help MODEL`.

import BookModel
import BookReports
import BookStore
import BookText

/// Health models of the book at hand, if there is one.
enum ModelHelp {
  /// The page of the model that the words name: `dear`, or `health dear`; nil where there is none of that name.
  static func report(_ words: [String]) throws -> Report? {
    guard let name = words.last, words == [name] || words == ["health", name],
      let place = try place, try names.contains(name)
    else { return nil }
    let tree = try place.workingTree()
    let book = try BookLoader.load(tree, scope: .accounts([]))
    guard let page = book.healthModel(name) else { return nil }
    return HealthModelReport.report(
      page, in: book,
      bytes: try tree.file(at: page.path).map { file in try tree.makeReader().bytes(of: file) })
  }

  /// The ids of the models; none outside of a book.
  static var names: [String] {
    get throws {
      guard let place = try place else { return [] }
      return try WorkingTree.names(in: place.absolute("health")).compactMap { name in
        guard
          case .file(.healthModel, _, let id) = Layout.placement(
            of: Path(Array("health/".utf8) + name))
        else { return nil }
        return id
      }.sorted()
    }
  }

  /// The book at hand; help must work without one.
  private static var place: BookPlace? {
    get throws {
      let place = try BookPlace(folder: nil)
      return System.fileExists(place.absolute(Layout.settings)) ? place : nil
    }
  }
}
