// The book as a commit, or any tree, holds it.

import BookModel
import BookText
import Git

/// A book read from a tree of a repository.
package struct CommitSource: BookSource {
  /// The tree of the book's folder; nil where the commit has no such folder.
  private let tree: ObjectID?
  private let blobs: BlobStore

  /// Takes the tree of a whole repository.
  package init(
    tree whole: ObjectID, of repository: Repository, bookPrefix: [UInt8]
  ) throws(StoreError) {
    blobs = BlobStore(repository)
    do throws(GitError) {
      tree =
        bookPrefix.isEmpty
        ? whole
        : try repository.objects.subtree(at: Array(bookPrefix.dropLast()), of: whole)
    } catch {
      throw StoreError(error)
    }
  }

  package func files(of scope: LoadScope) throws(StoreError) -> [SourceFile] {
    guard let tree else { return [] }
    do throws(GitError) {
      let starts = try Self.starts(in: tree, by: blobs.open()).filter { $0.isWanted(in: scope) }
      return try inChunks(of: starts, size: 64, threads: BookLoader.cores) { () throws(GitError) in
        try blobs.open()
      } work: { starts, objects throws(GitError) -> [SourceFile] in
        var files: [SourceFile] = []
        for start in starts { try start.list(scope, by: objects, into: &files) }
        return files
      }.flatMap(\.self)
    } catch {
      throw StoreError(error)
    }
  }

  /// What stands at the top of the book, and in place of `accounts` what stands in it: most of a book, for all cores.
  private static func starts(
    in tree: ObjectID, by objects: ObjectDatabase
  ) throws(GitError) -> [Start] {
    var starts: [Start] = []
    for entry in try objects.tree(tree) {
      if entry.mode == .directory, entry.name == Layout.accounts.bytes {
        starts += try objects.tree(entry.id).map { Start($0, in: entry.name + [slash]) }
      } else {
        starts.append(Start(entry, in: []))
      }
    }
    return starts
  }

  /// A file, or a folder whose files are listed.
  private struct Start: Sendable {
    /// Of a folder it ends in `/`.
    let path: [UInt8]
    let version: FileVersion

    init(_ entry: TreeEntry, in folder: [UInt8]) {
      path = folder + entry.name + (entry.mode == .directory ? [slash] : [])
      version = FileVersion(mode: entry.mode, id: entry.id)
    }

    func isWanted(in scope: LoadScope) -> Bool {
      path.withUnsafeBufferPointer {
        version.mode == .directory ? scope.enters(folder: $0[...]) : scope.takes(path: $0[...])
      }
    }

    func list(
      _ scope: LoadScope, by objects: ObjectDatabase, into files: inout [SourceFile]
    ) throws(GitError) {
      guard version.mode == .directory else {
        files.append(SourceFile(path: Path(path), version: version))
        return
      }
      try objects.walk(
        version.id, prefix: path, entering: { scope.enters(folder: $0[...]) }
      ) { path, version in
        guard scope.takes(path: path[...]) else { return }
        files.append(SourceFile(path: Path(Array(path)), version: version))
      }
    }
  }

  package func accountTrees() throws(StoreError) -> [AccountTree]? {
    guard let tree else { return [] }
    do throws(GitError) {
      let objects = try blobs.open()
      guard let accounts = try objects.subtree(at: Layout.accounts.bytes, of: tree) else {
        return []
      }
      return try objects.tree(accounts).filter { $0.mode == .directory }.map {
        AccountTree(name: String(decoding: $0.name, as: UTF8.self), id: $0.id)
      }
    } catch {
      throw StoreError(error)
    }
  }

  package func file(at path: Path) throws(StoreError) -> SourceFile? {
    guard let tree else { return nil }
    do throws(GitError) {
      return try blobs.open().entry(at: path.bytes, in: tree).map {
        SourceFile(path: path, version: $0)
      }
    } catch {
      throw StoreError(error)
    }
  }

  package func openFiles() -> (Path) -> [UInt8]? {
    lazy var opened = try? (objects: blobs.open(), reader: blobs.makeReader())
    // Files are asked for account by account: the way to the folder of each is gone once.
    var last: (folder: [UInt8], tree: ObjectID?)?
    return { path in
      guard let tree, let (objects, reader) = opened else { return nil }
      let folder = Layout.account(of: path).map { Layout.accounts.bytes + [slash] + $0 } ?? []
      if last?.folder != folder { last = (folder, try? objects.subtree(at: folder, of: tree)) }
      let rest = Array(path.bytes[folder.count...])
      guard let folder = last?.tree, let version = try? objects.entry(at: rest, in: folder) else {
        return nil
      }
      return try? reader.bytes(of: SourceFile(path: path, version: version))
    }
  }

  package func makeReader() throws(StoreError) -> any SourceReader {
    try blobs.makeReader()
  }
}

private let slash = UInt8(ascii: "/")
