// Where the book lies, on disk and in its repository.

import BookModel
import BookStore
import BookText
import Git

/// The folder of a book, and the repository around it.
struct BookPlace {
  /// The book's root: absolute, without symbolic links.
  let root: [UInt8]

  /// Finds the book: `folder`, else `CSBOOK_BOOK`, else here; there or above.
  init(folder: String?) throws {
    let start = folder ?? System.environment("CSBOOK_BOOK") ?? "."
    guard let start = System.realPath(Array(start.utf8)) else {
      throw Failure.impossible(
        "no-book", "there is no folder \(start)", hint: "name the book's folder with -C")
    }
    root = BookPlace.nearest(from: start) ?? start
  }

  /// A book whose root is known.
  init(root: [UInt8]) {
    self.root = root
  }

  /// The nearest folder with csbook.yml, upward.
  static func nearest(from start: [UInt8]) -> [UInt8]? {
    var folder = start
    while true {
      if System.fileExists(folder + [slash] + Layout.settings.bytes) { return folder }
      guard folder.count > 1, let cut = folder.lastIndex(of: slash) else { return nil }
      folder = cut == 0 ? [slash] : Array(folder[..<cut])
    }
  }

  /// Refuses a place without csbook.yml, where nothing else would notice.
  func requireBook() throws {
    guard !System.fileExists(root + [slash] + Layout.settings.bytes) else { return }
    throw StoreError.noBook("csbook.yml")
  }

  /// Where a file of the book stands on disk.
  func absolute(_ path: Path) -> [UInt8] { root + [slash] + path.bytes }

  /// `core.editor` of the repository; nil where the book is in none.
  func configuredEditor() throws -> String? {
    try repositoryIfThere()?.configuration().string("core.editor")
  }

  /// The repository in which the book lies; nil where it lies in none.
  func repositoryIfThere() throws -> Repository? {
    do {
      return try repository()
    } catch let error as GitError {
      if case .notARepository = error.refusal { return nil }
      throw error
    }
  }

  /// The repository in which the book lies, by what Git says in the environment or else by where it lies.
  func repository() throws -> Repository {
    if let directory = System.environment("GIT_DIR"),
      let real = System.realPath(Array(directory.utf8))
    {
      let workTree = System.environment("GIT_WORK_TREE").flatMap {
        System.realPath(Array($0.utf8))
      }
      return try Repository.open(gitDirectory: real, workTree: workTree)
    }
    return try Repository.discover(from: root)
  }

  /// Where the book lies in its repository, for those who show the repository's files; empty outside of any.
  func folder() throws -> [UInt8] {
    do {
      return try prefix(in: repository())
    } catch let error as GitError {
      guard case .notARepository = error.refusal else { throw error }
      return []
    }
  }

  /// Where the book lies below the top of its work tree: empty, or ending in `/`.
  func prefix(in repository: Repository) throws -> [UInt8] {
    guard let workTree = repository.workTree.flatMap({ System.realPath($0) }) else { return [] }
    if root == workTree { return [] }
    guard root.starts(with: workTree + [slash]) else {
      throw Failure.impossible(
        "repository", "the book is outside the work tree of its repository",
        hint: "unset GIT_DIR and GIT_WORK_TREE, or name the book with -C")
    }
    return Array(root[(workTree.count + 1)...]) + [slash]
  }
}

private let slash = UInt8(ascii: "/")
