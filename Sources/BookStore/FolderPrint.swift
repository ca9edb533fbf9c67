// How the files of a book looked at one moment, without a look into them.

import BookModel
import BookText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Paths, sizes and times of the files of a folder's book; two that differ are of different states.
package struct FolderPrint: Hashable, Sendable {
  private let files: Int
  private let digest: Int

  /// Nil where the folder cannot be looked at.
  package init?(of root: [UInt8]) {
    guard let listed = try? WorkingTree(root: root).files(of: .whole) else { return nil }
    var hasher = Hasher()
    let paths = listed.map(\.path).filter { Layout.placement(of: $0) != .foreign }.sorted()
    for path in paths {
      var status = stat()
      guard withPath(root + [UInt8(ascii: "/")] + path.bytes, { lstat($0, &status) }) == 0 else {
        continue
      }
      #if canImport(Darwin)
        let changed = status.st_mtimespec
      #else
        let changed = status.st_mtim
      #endif
      hasher.combine(path)
      hasher.combine(status.st_size)
      hasher.combine(changed.tv_sec)
      hasher.combine(changed.tv_nsec)
    }
    files = paths.count
    digest = hasher.finalize()
  }
}
