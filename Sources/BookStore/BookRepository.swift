// The repository around a book, for reading: through libgit2, or through git where libgit2 cannot.

import BookText
import Git

/// What reading a book asks of its repository.
///
/// `Repository` answers through libgit2. `Plumbing` answers the same through the git program, for the repositories and
/// indices that libgit2 refuses. Whatever writes opens a `Repository`.
package protocol BookRepository {
  /// The root of the work tree; nil in a bare repository.
  var workTree: [UInt8]? { get }
  /// The directory of objects, references and hooks.
  var commonDirectory: [UInt8] { get }

  /// What is special about it now.
  func state() throws(GitError) -> RepositoryState
  func hooksDirectory() throws(GitError) -> [UInt8]
  /// The last value of a key of Git's configuration; nil if it is not set.
  func setting(_ key: String) throws(GitError) -> String?

  /// The commit that a revision names.
  func resolve(_ revision: String) throws(GitError) -> Commit
  /// The commit of HEAD; nil while its branch is unborn.
  func headCommit() throws(GitError) -> Commit?
  func newestCommit(
    notAfter time: Int64, onFirstParentLineOf tip: Commit
  ) throws(GitError) -> Repository.AsOf
  /// The first-parent line of a commit, newest first, up to and with the first commit at or before a time.
  ///
  /// It ends at the root, and where a shallow clone ends: at a commit that names parents which are not here.
  func firstParentLine(of tip: Commit, notBefore time: Int64?) throws(GitError) -> [Commit]
  /// What differs in each of several pairs of trees at some paths and below them, in the order of the paths' bytes.
  ///
  /// Paths begin at the top of the repository; the empty one is all of it.
  func changes(
    between pairs: [TreePair], under paths: [[UInt8]]
  ) throws(GitError) -> [[Change]]

  /// The contents of blobs.
  func blobs(_ ids: [ObjectID]) throws(GitError) -> [ObjectID: [UInt8]]
  /// The book as a tree of the whole repository holds it; the prefix of its folder is empty, or ends in `/`.
  func book(ofTree tree: ObjectID, at prefix: [UInt8]) throws(StoreError) -> any BookSource
  /// The book as the index has it, or the one that `GIT_INDEX_FILE` names.
  func staged(at prefix: [UInt8]) throws(GitError) -> StagedIndex
}

/// An index, as far as reading a book needs it.
package struct StagedIndex {
  package let source: any BookSource
  /// The paths in conflict, each once, from the top of the repository.
  package let conflicts: [[UInt8]]
  /// What `git diff --cached` shows.
  package let changes: [Change]
  /// The paths that are not to be checked out (sparse checkout), relative to the book.
  package let skipped: Set<Path>
}

/// Where Git's own variables, or a folder in its work tree, say that the repository is.
package struct RepositoryPlace {
  private let directory: [UInt8]
  private let gitDirectory: [UInt8]?
  private let workTree: [UInt8]?

  /// `gitDirectory` and `workTree` are what `GIT_DIR` and `GIT_WORK_TREE` name, absolute.
  package init(directory: [UInt8], gitDirectory: [UInt8]?, workTree: [UInt8]?) {
    self.directory = directory
    self.gitDirectory = gitDirectory
    self.workTree = workTree
  }

  /// Whether a sparse checkout has been set up here; asked of files alone, since most runs need no repository.
  package var mayBeSparse: Bool {
    guard let directory = gitDirectory ?? nearestGitDirectory() else { return false }
    return DiskFile.exists(directory + Array("/info/sparse-checkout".utf8))
  }

  /// The `.git` at or above the directory, or what such a file names.
  private func nearestGitDirectory() -> [UInt8]? {
    var folder = directory
    while true {
      let found = folder + Array("/.git".utf8)
      if DiskFile.exists(found + Array("/HEAD".utf8)) { return found }
      // A `.git` that is neither leads nowhere, as for Git.
      if let link = try? DiskFile.contents(of: found) {
        let path = link.split(separator: UInt8(ascii: "\n")).first?.dropFirst(8) ?? []
        return path.first == slash ? Array(path) : folder + [slash] + path
      }
      guard let cut = folder.lastIndex(of: slash) else { return nil }
      folder.removeSubrange(cut...)
    }
  }

  /// Opens it through libgit2, for whatever writes.
  package func open() throws(GitError) -> Repository {
    guard let gitDirectory else { return try Repository.discover(from: directory) }
    return try Repository.open(gitDirectory: gitDirectory, workTree: workTree)
  }

  /// Opens it for reading: through libgit2, or through git where libgit2 does not see the whole.
  package func openForReading() throws(GitError) -> any BookRepository {
    do throws(GitError) {
      let repository = try open()
      try repository.refusePartialClone()
      return repository
    } catch {
      guard error.refusal?.isReadByGit == true else { throw error }
      return try openThroughGit(because: error)
    }
  }

  /// Opens it through git; where git cannot either, what libgit2 said before stands.
  package func openThroughGit(because refusal: GitError? = nil) throws(GitError) -> Plumbing {
    try Plumbing(
      at: directory, gitDirectory: gitDirectory, workTree: workTree, because: refusal)
  }
}

extension Repository: BookRepository {
  package func setting(_ key: String) throws(GitError) -> String? {
    try configuration().string(key)
  }

  /// Pairs that follow each other are compared on one core, and many of them on all.
  package func changes(
    between pairs: [TreePair], under paths: [[UInt8]]
  ) throws(GitError) -> [[Change]] {
    let size = 128
    guard pairs.count > size else { return try objects.changes(between: pairs, under: paths) }
    let directory = objects.directory
    return try inChunks(of: pairs, size: size, threads: BookLoader.cores) { () throws(GitError) in
      try ObjectDatabase(at: directory)
    } work: { pairs, objects throws(GitError) in
      try objects.changes(between: Array(pairs), under: paths)
    }.flatMap(\.self)
  }

  package func book(ofTree tree: ObjectID, at prefix: [UInt8]) throws(StoreError) -> any BookSource
  {
    let plumbing: Plumbing?
    do throws(GitError) {
      plumbing = try isPartialClone() ? try self.plumbing() : nil
    } catch {
      throw StoreError(error)
    }
    if let plumbing { return try plumbing.book(ofTree: tree, at: prefix) }
    return try CommitSource(tree: tree, of: self, bookPrefix: prefix)
  }

  package func staged(at prefix: [UInt8]) throws(GitError) -> StagedIndex {
    let index: Index
    do throws(GitError) {
      index = try self.index()
    } catch {
      guard error.refusal?.isReadByGit == true else { throw error }
      return try plumbing(because: error).staged(at: prefix)
    }
    var skipped: Set<Path> = []
    index.forEach(under: Array(prefix.dropLast())) { path, entry in
      guard entry.isSkipWorktree else { return }
      skipped.insert(Path(Array(path[prefix.count...])))
    }
    return StagedIndex(
      source: IndexSource(index, of: self, bookPrefix: prefix), conflicts: index.conflicts,
      changes: try stagedChanges(in: index), skipped: skipped)
  }
}

extension BookRepository {
  /// The book as a commit holds it; the prefix of its folder is empty, or ends in `/`.
  package func book(of commit: Commit, at prefix: [UInt8]) throws(StoreError) -> any BookSource {
    try book(ofTree: commit.tree, at: prefix)
  }
}

extension Plumbing: BookRepository {
  package func book(ofTree tree: ObjectID, at prefix: [UInt8]) throws(StoreError) -> any BookSource
  {
    do throws(GitError) {
      let files = try files(of: tree, under: Array(prefix.dropLast()))
      return PlumbingSource(
        files.map { SourceFile(path: Path($0.path), version: $0.version) }, self)
    } catch {
      throw StoreError(error)
    }
  }

  package func staged(at prefix: [UInt8]) throws(GitError) -> StagedIndex {
    let entries = try entries()
    let files = entries.compactMap { entry -> SourceFile? in
      guard let version = entry.new, entry.path.starts(with: prefix) else { return nil }
      return SourceFile(path: Path(Array(entry.path.dropFirst(prefix.count))), version: version)
    }
    let skipped = try notCheckedOut().filter { $0.starts(with: prefix) }
    return StagedIndex(
      source: PlumbingSource(files, self),
      conflicts: entries.filter { $0.kind == .unmerged }.map(\.path),
      changes: try stagedChanges(),
      skipped: Set(skipped.map { Path(Array($0.dropFirst(prefix.count))) }))
  }
}

private let slash = UInt8(ascii: "/")
