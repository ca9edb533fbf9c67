// PendingCommit: what a commit of the book would hold, before anything is written.

import BookModel
import BookText
import Git

/// The changes of a commit to be, and the book before and after it.
///
/// Where something is staged, it is exactly that. Where nothing is, or paths are named, it is the book's documents as they
/// lie in the work tree: changed, new and deleted ones. Other files (attachments, a README) are committed where somebody
/// has staged them, or has named them one by one.
package struct PendingCommit: Sendable {
  package let draft: CommitDraft
  /// Paths in the repository of files that differ, and are no documents of the book.
  package let left: [[UInt8]]
  /// What is staged, whether it is committed or stays staged.
  private let staged: [Change]
  private let blobs: BlobStore
  private let prefix: [UInt8]

  /// Looks at what is staged or, where nothing is or paths of the book are named, at the work tree.
  ///
  /// `bookPrefix` is where the book lies in the repository: empty, or ending in `/`.
  package init(
    in repository: Repository, bookPrefix prefix: [UInt8], index: Index, paths: [Path]
  ) async throws(GitError) {
    self.prefix = prefix
    blobs = BlobStore(repository)
    staged = try repository.stagedChanges(in: index)
    let isStaged = paths.isEmpty && !staged.isEmpty
    var changes = staged.map { PendingChange($0) }
    var left: [[UInt8]] = []
    if !isStaged {
      let named = paths.map { prefix + $0.bytes }
      let scope = named.isEmpty ? [prefix] : named
      let differing = try await repository.workTreeStatus(of: scope.contains([]) ? [] : scope)
      let selection = Selection(named: Set(named), prefix: prefix)
      left = differing.map(\.path).filter { !selection.takes($0) }
      changes = try await PendingCommit.changes(
        differing.filter { selection.takes($0.path) }, in: repository, index: index)
    }
    self.left = left
    draft = CommitDraft(
      head: try repository.head(), index: index, indexFile: repository.indexFile,
      isStaged: isStaged, changes: changes)
  }

  /// What the commit changes, in the order of the paths' bytes.
  package var changes: [Change] { draft.changes.map(\.change) }

  /// The path of a change in the book; nil where it lies outside.
  package func path(of change: Change) -> Path? {
    guard change.path.starts(with: prefix) else { return nil }
    return Path(Array(change.path.dropFirst(prefix.count)))
  }

  /// The changes that lie outside the book.
  package var outside: [Change] { changes.filter { !$0.path.starts(with: prefix) } }

  /// The part of the book that the commit touches; nil where it touches nothing of it.
  package var scope: LoadScope? { .touched(by: changes, inBookAt: prefix) }

  /// The book as HEAD has it.
  package var before: RevisedSource {
    RevisedSource(
      IndexSource(draft.index, blobs: blobs, bookPrefix: prefix),
      revised: Dictionary(
        staged.compactMap { change in revision(of: change, to: change.old, nil) },
        uniquingKeysWith: { $1 }))
  }

  /// The book as the commit will have it.
  package var after: RevisedSource {
    let index = IndexSource(draft.index, blobs: blobs, bookPrefix: prefix)
    guard !draft.isStaged else { return RevisedSource(index, revised: [:]) }
    let changes = draft.changes.compactMap {
      revision(of: $0.change, to: $0.change.new, $0.file?.content)
    }
    return RevisedSource(
      index,
      revised: before.revised.merging(Dictionary(changes, uniquingKeysWith: { $1 })) { $1 })
  }

  private func revision(
    of change: Change, to version: FileVersion?, _ bytes: [UInt8]?
  ) -> (Path, RevisedSource.Revision)? {
    path(of: change).map { ($0, RevisedSource.Revision(version: version, bytes: bytes)) }
  }

  private static func changes(
    _ differing: [PathStatus], in repository: Repository, index: Index
  ) async throws(GitError) -> [PendingChange] {
    let present = differing.filter { $0.mode != nil }
    let files = try await repository.workTreeFiles(at: present, index: index)
    let deleted = differing.filter { $0.mode == nil && $0.head != nil }
      .map { PendingChange(Change(path: $0.path, old: $0.head, new: nil)) }
    let written = zip(present, files).compactMap { status, file -> PendingChange? in
      guard file.version != status.head else { return nil }
      return PendingChange(
        Change(path: status.path, old: status.head, new: file.version), file: file)
    }
    return (deleted + written).sorted {
      $0.change.path.lexicographicallyPrecedes($1.change.path)
    }
  }

  /// Which files of the work tree are committed.
  private struct Selection {
    /// Paths in the repository that were named.
    let named: Set<[UInt8]>
    let prefix: [UInt8]

    func takes(_ path: [UInt8]) -> Bool {
      // A repository of its own inside this one ends in a slash.
      guard path.last != UInt8(ascii: "/") else { return false }
      return named.contains(path) || isDocument(Path(Array(path.dropFirst(prefix.count))))
    }

    private func isDocument(_ path: Path) -> Bool {
      Layout.placement(of: path) != .foreign || path.isInside("templates")
    }
  }
}
