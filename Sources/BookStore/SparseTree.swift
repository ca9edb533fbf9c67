// The book in the folder of a sparse checkout.

import BookModel
import BookText

/// A working tree from which Git has left files out, read together with what the index knows of them.
///
/// An account whose page is not checked out is known by name only, and said to be left out. Any other file that is
/// not there is read from the index: without the segments and models, the figures of the accounts that are there would
/// be wrong.
package struct SparseTree: BookSource {
  private let tree: WorkingTree
  private let index: any BookSource
  private let skipped: Set<Path>

  package init(_ tree: WorkingTree, _ staged: StagedIndex) {
    self.tree = tree
    index = staged.source
    skipped = staged.skipped
  }

  package func files(of scope: LoadScope) throws(StoreError) -> [SourceFile] {
    let present = try tree.files(of: scope).filter { isPresent($0.path) }
    let absent = try index.files(of: scope).filter { !isPresent($0.path) }
    return (present + absent).map { file in
      guard let account = Layout.account(of: file.path),
        !isPresent(Path(Layout.accounts.bytes + [slash] + account) / "account.md")
      else { return file }
      return SourceFile(path: file.path, token: .notCheckedOut)
    }
  }

  package func file(at path: Path) throws(StoreError) -> SourceFile? {
    isPresent(path) ? tree.file(at: path) : try index.file(at: path)
  }

  package func makeReader() throws(StoreError) -> any SourceReader {
    Reader(tree: tree.makeReader(), index: try index.makeReader())
  }

  /// Whether the folder decides about a path: Git checks it out, or somebody has written it all the same.
  private func isPresent(_ path: Path) -> Bool {
    !skipped.contains(path) || DiskFile.exists(tree.root + [slash] + path.bytes)
  }

  private struct Reader: SourceReader {
    let tree: any SourceReader
    let index: any SourceReader

    func bytes(of file: SourceFile) throws(StoreError) -> [UInt8] {
      if case .onDisk = file.token { return try tree.bytes(of: file) }
      return try index.bytes(of: file)
    }
  }
}

private let slash = UInt8(ascii: "/")
