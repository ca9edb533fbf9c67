// Three versions of a file, and what comes of them.

import BookMerge
import BookModel
import Testing

/// A merge as tests tell it.
struct MergeStory {
  let base: String
  let ours: String
  let theirs: String
  var kind = Kind.account

  /// The merged text with its marks.
  var merged: String {
    get throws { String(decoding: try file.bytes(), as: UTF8.self) }
  }

  /// The same with both sides changed over.
  var swapped: MergeStory { MergeStory(base: base, ours: theirs, theirs: ours, kind: kind) }

  var file: FileMerge {
    get throws {
      try FileMerge(
        base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8), kind: kind)
    }
  }

  /// A document with front matter, of which each version is given without its fences.
  static func fields(
    _ base: String, _ ours: String, _ theirs: String, kind: Kind = .account
  ) -> MergeStory {
    func whole(_ text: String) -> String { "---\n\(text)\n---\nBody.\n" }
    return MergeStory(base: whole(base), ours: whole(ours), theirs: whole(theirs), kind: kind)
  }

  /// The merged front matter of `fields`.
  var mergedFields: String {
    get throws {
      let text = try merged
      let start = text.hasPrefix("---\n") ? text.dropFirst(4) : text[...]
      return start.hasSuffix("\n---\nBody.\n") ? String(start.dropLast(11)) : String(start)
    }
  }
}
