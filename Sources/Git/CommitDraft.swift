// CommitDraft: what a commit is to hold, before it is made.

/// A path that a commit changes, with the file that it is read from, if it is not staged or deleted.
package struct PendingChange: Sendable {
  package let change: Change
  package let file: WorkTreeFile?

  package init(_ change: Change, file: WorkTreeFile? = nil) {
    self.change = change
    self.file = file
  }
}

/// A commit as it was looked at and agreed upon.
package struct CommitDraft: Sendable {
  /// Where HEAD was.
  package let head: Head
  /// The index as it was.
  package let index: Index
  package let indexFile: [UInt8]
  /// The index is committed as it is; else only the changes are, whatever else is staged.
  package let isStaged: Bool
  package let changes: [PendingChange]

  package init(
    head: Head, index: Index, indexFile: [UInt8], isStaged: Bool, changes: [PendingChange]
  ) {
    self.head = head
    self.index = index
    self.indexFile = indexFile
    self.isStaged = isStaged
    self.changes = changes
  }
}

extension Head {
  /// The commit, if there is one.
  package var commitID: ObjectID? {
    switch self {
    case .unborn: nil
    case .branch(_, let id), .detached(let id): id
    }
  }
}
