// FileMode: what stands at a path of a tree or an index.

/// The five kinds of entry that Git keeps.
package enum FileMode: UInt32, Hashable, Sendable {
  case regular = 0o100644
  case executable = 0o100755
  case symbolicLink = 0o120000
  /// A commit of a submodule; its content is not in this repository.
  case submodule = 0o160000
  case directory = 0o040000

  /// Reads a mode as Git does, which knows old trees with other permissions; nil for no known kind.
  init?(bits: UInt32) {
    switch bits & 0o170000 {
    case 0o100000: self = bits & 0o100 != 0 ? .executable : .regular
    case 0o120000: self = .symbolicLink
    case 0o160000: self = .submodule
    case 0o040000: self = .directory
    default: return nil
    }
  }
}

/// What one version of a file is: its mode and the id of its blob.
package struct FileVersion: Hashable, Sendable {
  package let mode: FileMode
  package let id: ObjectID

  package init(mode: FileMode, id: ObjectID) {
    self.mode = mode
    self.id = id
  }
}
