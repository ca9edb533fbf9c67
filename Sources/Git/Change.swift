// Change: a path that differs between two trees, or between a tree and an index.

/// One path that was added, changed or deleted; a renamed file is a deletion and an addition.
package struct Change: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case added
    /// Other content, other mode, or another kind of file.
    case modified
    case deleted
    /// In conflict: the index has no one version.
    case unmerged
  }

  package let path: [UInt8]
  /// Nil if it was added.
  package let old: FileVersion?
  /// Nil if it was deleted or is in conflict.
  package let new: FileVersion?
  package let kind: Kind

  package init(path: [UInt8], old: FileVersion?, new: FileVersion?) {
    self.path = path
    self.old = old
    self.new = new
    kind = old == nil ? .added : new == nil ? .deleted : .modified
  }

  init(unmerged path: [UInt8], old: FileVersion?) {
    self.path = path
    self.old = old
    new = nil
    kind = .unmerged
  }
}
