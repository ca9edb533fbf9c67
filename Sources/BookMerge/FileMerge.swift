// BookMerge: two edits of one file, merged field by field, and what Git shows of a file.

import BookModel
import BookText
import Git

/// One file of a book, merged from what two sides made of it.
package struct FileMerge: Sendable {
  /// The fields, tasks and rows that both sides changed, as people name them; it may be empty though there is a conflict.
  package let disputed: [String]
  private let text: MergedText
  private let style: TextStyle?

  package var hasConflict: Bool { text.hasConflict }

  /// The merged file, with conflict marks of a length where both sides changed the same.
  package func bytes(markSize: Int = 7) -> [UInt8] {
    let marked = text.marked(size: markSize)
    return style?.styled(marked) ?? marked
  }
}

extension FileMerge {
  /// Merges two versions of a file whose common ancestor is `base`: no bytes, where both sides added it.
  package init(base: [UInt8], ours: [UInt8], theirs: [UInt8], kind: Kind?) throws(GitError) {
    let versions = Versions(base: base, ours: ours, theirs: theirs)
    let styles = versions.map { TextStyle(of: $0) }
    // A base that is not there has no style of its own.
    if let ours = styles.ours, let theirs = styles.theirs,
      let base = base.isEmpty ? ours : styles.base
    {
      let styles = Versions(base: base, ours: ours, theirs: theirs)
      style = TextStyle(merging: styles)
      text = try LineMerge.text(
        Versions(
          base: TextStyle.plain(versions.base, styles.base),
          ours: TextStyle.plain(versions.ours, styles.ours),
          theirs: TextStyle.plain(versions.theirs, styles.theirs)))
    } else {
      style = nil
      text = try LineMerge.text(versions)
    }
    disputed = []
  }
}

extension LineMerge {
  /// Three texts merged by their lines.
  static func text(_ versions: Versions<[UInt8]>) throws(GitError) -> MergedText {
    var text = MergedText()
    let hunks = try hunks(base: versions.base, ours: versions.ours, theirs: versions.theirs)
    for hunk in hunks {
      switch hunk {
      case .agreed(let lines): text.append(lines)
      case .conflict(_, let ours, let theirs): text.append(ours: ours, theirs: theirs)
      }
    }
    return text
  }
}
