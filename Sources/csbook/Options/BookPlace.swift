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
    try refuseBare()
    throw StoreError.noBook("csbook.yml")
  }

  /// Where a file of the book stands on disk.
  func absolute(_ path: Path) -> [UInt8] { root + [slash] + path.bytes }

  /// `core.editor` of the repository; nil where the book is in none.
  func configuredEditor() throws -> String? {
    try ifThere(repositoryForReading)?.setting("core.editor")
  }

  /// The repository in which the book lies; nil where it lies in none.
  func repositoryIfThere() throws -> Repository? { try ifThere(repository) }

  /// What is found in a repository; nil where the book lies in none.
  func ifThere<Answer>(_ find: () throws -> Answer) throws -> Answer? {
    do {
      return try find()
    } catch let error as GitError {
      if case .notARepository = error.refusal { return nil }
      throw error
    }
  }

  /// The repository in which the book lies, for whatever writes.
  func repository() throws -> Repository { try repositoryPlace.open() }

  /// The repository for reading only, which also finds a way where libgit2 does not.
  func repositoryForReading() throws -> any BookRepository {
    try repositoryPlace.openForReading()
  }

  /// Where the repository is, by what Git says in the environment or else by where the book lies.
  var repositoryPlace: RepositoryPlace {
    let gitDirectory = System.environment("GIT_DIR").flatMap { System.realPath(Array($0.utf8)) }
    let workTree = System.environment("GIT_WORK_TREE").flatMap {
      System.realPath(Array($0.utf8))
    }
    // With GIT_DIR alone, Git takes the current folder for the top of the work tree.
    return RepositoryPlace(
      directory: gitDirectory == nil ? root : System.currentFolder, gitDirectory: gitDirectory,
      workTree: workTree)
  }

  /// The book as it lies in its folder; of a sparse checkout, with what the index knows beside.
  func workingTree() throws -> any BookSource {
    let tree = WorkingTree(root: root)
    if !System.fileExists(root + [slash] + Layout.settings.bytes) { try refuseBare() }
    guard repositoryPlace.mayBeSparse else { return tree }
    let repository = try repositoryForReading()
    let staged = try repository.staged(at: try prefix(in: repository))
    return staged.skipped.isEmpty ? tree : SparseTree(tree, staged)
  }

  /// Says of a bare repository that it is one, rather than that it holds no book.
  private func refuseBare() throws {
    guard let repository = try? repositoryForReading(), repository.workTree == nil else { return }
    throw GitError("read the book", refused: .bare)
  }

  /// Where the book lies in its repository, for those who show the repository's files; empty outside of any.
  func folder() throws -> [UInt8] {
    try ifThere { try prefix(in: repositoryForReading()) } ?? []
  }

  /// Where the book lies below the top of its repository: empty, or ending in `/`.
  func prefix(in repository: any BookRepository) throws -> [UInt8] {
    if repository.workTree == nil { return try prefix(inBare: repository) }
    guard let workTree = repository.workTree.flatMap({ System.realPath($0) }) else { return [] }
    if root == workTree { return [] }
    guard root.starts(with: workTree + [slash]) else {
      throw Failure.impossible(
        "repository", "the book is outside the work tree of its repository",
        hint: "unset GIT_DIR and GIT_WORK_TREE, or name the book with -C")
    }
    return Array(root[(workTree.count + 1)...]) + [slash]
  }

  /// Where the commit of HEAD has its book: no folder on disk says it.
  private func prefix(inBare repository: any BookRepository) throws -> [UInt8] {
    guard let head = try repository.headCommit() else { return [] }
    let whole = try repository.book(of: head, at: [])
    if try whole.file(at: Layout.settings) != nil { return [] }
    let ending = [slash] + Layout.settings.bytes
    let folders = try whole.files(of: .whole).map(\.path.bytes)
      .filter { $0.suffix(ending.count).elementsEqual(ending) }
      .map { $0.dropLast(Layout.settings.bytes.count) }
    guard folders.count < 2 else {
      let names = folders.map { String(decoding: $0.dropLast(), as: UTF8.self) }.sorted()
      throw Failure.impossible(
        "several-books", "the repository holds several books: \(names.joined(separator: ", "))",
        hint: "clone it, and name the folder of one with -C")
    }
    return folders.first.map { Array($0) } ?? []
  }
}

private let slash = UInt8(ascii: "/")
