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

  /// The merged file, with conflict marks of a length where both sides changed the same, and on demand what stood there.
  package func bytes(markSize: Int = 7, base: Bool = false) -> [UInt8] {
    let marked = text.marked(size: markSize, base: base)
    return style?.styled(marked) ?? marked
  }
}

extension FileMerge {
  /// Merges two versions of a file whose common ancestor is `base`: no bytes, where both sides added it.
  ///
  /// A file that is no readable one of a book is merged by its lines, as Git would.
  package init(base: [UInt8], ours: [UInt8], theirs: [UInt8], kind: Kind?) throws(GitError) {
    var versions = Versions(base: base, ours: ours, theirs: theirs)
    let styles = versions.map { TextStyle(of: $0) }
    // A base that is not there has no style of its own.
    if let ours = styles.ours, let theirs = styles.theirs,
      let base = base.isEmpty ? ours : styles.base
    {
      let styles = Versions(base: base, ours: ours, theirs: theirs)
      style = TextStyle(merging: styles)
      versions = Versions(
        base: styles.base.plain(versions.base), ours: styles.ours.plain(versions.ours),
        theirs: styles.theirs.plain(versions.theirs))
    } else {
      style = nil
    }
    let merged = try FileMerge.merged(versions, kind)
    (text, disputed) = (merged.text, merged.disputed)
  }

  private static func merged(
    _ versions: Versions<[UInt8]>, _ kind: Kind?
  ) throws(GitError) -> MergedDocument {
    if let kind, !kind.isTable, let merge = DocumentMerge(versions, kind: kind) {
      return try merge.merged()
    }
    if let kind, kind.isTable, let merged = TableMerge(versions, kind: kind)?.merged() {
      return merged
    }
    return MergedDocument(text: try MergedText(lines: versions), disputed: [])
  }
}
