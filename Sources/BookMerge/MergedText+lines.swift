// Merging by lines, for all that has no fields.

import Git

extension MergedText {
  /// Three texts merged by their lines.
  init(lines versions: Versions<[UInt8]>) throws(GitError) {
    self.init()
    let hunks = try LineMerge.hunks(
      base: versions.base, ours: versions.ours, theirs: versions.theirs)
    for hunk in hunks {
      switch hunk {
      case .agreed(let lines): append(lines)
      case .conflict(let base, let ours, let theirs):
        append(Versions(base: base, ours: ours, theirs: theirs))
      }
    }
  }

  /// What stands beside values: comments, blanks, keys with their colon.
  init(beside versions: Versions<[UInt8]>) throws(UnclearText) {
    if let settled = versions.settled {
      self.init(settled)
      return
    }
    guard [versions.ours, versions.theirs].allSatisfy({ $0.isEmpty || $0.last == 0x0A }) else {
      self.init(versions)
      return
    }
    do throws(GitError) {
      try self.init(lines: versions)
    } catch {
      throw UnclearText()
    }
  }

  /// The same of versions of which one may have no such text.
  init(beside versions: Versions<[UInt8]?>) throws(UnclearText) {
    guard let ours = versions.ours ?? versions.theirs, let theirs = versions.theirs ?? versions.ours
    else { throw UnclearText() }
    try self.init(beside: Versions<[UInt8]>(base: versions.base ?? [], ours: ours, theirs: theirs))
  }
}
