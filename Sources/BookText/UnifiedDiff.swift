// Two texts as a unified diff, for people and for `git apply`.

/// Writes what changed between two texts of one file, by lines, with three lines around each change.
package enum UnifiedDiff {
  /// The diff of an edit; empty where nothing changes.
  package static func text(of edit: VerifiedEdit) -> String {
    text(
      of: edit.path, from: edit.before, to: edit.after, before: edit.isNew ? "/dev/null" : nil)
  }

  /// The diff; empty where both are the same.
  ///
  /// `before` is the old text's name, where it is not the path.
  package static func text(
    of path: Path, from old: [UInt8], to new: [UInt8], before: String? = nil
  ) -> String {
    guard old != new else { return "" }
    let changes = lineChanges(old.lines, new.lines)
    var diff = "--- \(before ?? "a/\(path.text)")\n+++ b/\(path.text)\n"
    for hunk in hunks(of: changes) {
      diff += text(of: changes[hunk], before: changes[..<hunk.lowerBound])
    }
    return diff
  }

  /// A line of the diff; every line of either text is one.
  private struct Change {
    let sign: Character
    /// With its line end, if it has one.
    let line: ArraySlice<UInt8>

    var isOld: Bool { sign != "+" }
    var isNew: Bool { sign != "-" }
  }

  private static let context = 3

  /// The shortest way from one text to the other, in the order of the text: lines that go before lines that come.
  private static func lineChanges(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> [Change] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let (oldMiddle, newMiddle) = (old[head..<old.count - tail], new[head..<new.count - tail])
    return old[..<head].map { Change(sign: " ", line: $0) }
      + middleChanges(Array(oldMiddle), Array(newMiddle))
      + old[(old.count - tail)...].map { Change(sign: " ", line: $0) }
  }

  private static func middleChanges(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> [Change] {
    let (removed, added) = differences(old, new)
    var changes: [Change] = []
    var (left, right) = (0, 0)
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        changes.append(Change(sign: "-", line: old[left]))
        left += 1
      } else if right < new.count, added.contains(right) {
        changes.append(Change(sign: "+", line: new[right]))
        right += 1
      } else {
        changes.append(Change(sign: " ", line: old[left]))
        left += 1
        right += 1
      }
    }
    return changes
  }

  /// Which lines go and which come; all of them, where looking for the shortest way would take too long.
  private static func differences(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> (removed: Set<Int>, added: Set<Int>) {
    guard old.count + new.count <= 2_000 else {
      return (Set(old.indices), Set(new.indices))
    }
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    return (removed, added)
  }

  /// The stretches that are shown: changes with their context, those that meet made one.
  private static func hunks(of changes: [Change]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in changes.indices where changes[index].sign != " " {
      let lower = max(0, index - context)
      let upper = min(changes.count, index + context + 1)
      if let last = hunks.last, last.upperBound >= lower {
        hunks[hunks.count - 1] = last.lowerBound..<upper
      } else {
        hunks.append(lower..<upper)
      }
    }
    return hunks
  }

  private static func text(of hunk: ArraySlice<Change>, before: ArraySlice<Change>) -> String {
    let old = place(before.count(where: \.isOld), hunk.count(where: \.isOld))
    let new = place(before.count(where: \.isNew), hunk.count(where: \.isNew))
    var text = "@@ -\(old) +\(new) @@\n"
    for change in hunk {
      let line = String(decoding: change.line, as: UTF8.self)
      text.append(change.sign)
      text += line
      if change.line.last != 0x0A { text += "\n\\ No newline at end of file\n" }
    }
    return text
  }

  /// `line,count`; a stretch of no lines is placed after the line before it.
  private static func place(_ before: Int, _ count: Int) -> String {
    switch count {
    case 0: "\(before),0"
    case 1: "\(before + 1)"
    default: "\(before + 1),\(count)"
    }
  }
}
