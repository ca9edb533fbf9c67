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
    var files: [SourceFile] = []
    do throws(GitError) {
      try blobs.open().walk(tree, entering: { scope.enters(folder: $0[...]) }) { path, version in
        guard scope.takes(path: path[...]) else { return }
        files.append(SourceFile(path: Path(Array(path)), version: version))
      }
    } catch {
      throw StoreError(error)
    }
    return files
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
