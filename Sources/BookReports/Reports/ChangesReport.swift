// Changes between two states of a book, by account.

import BookHistory
import BookText

/// What changed, for people and for programs.
package enum ChangesReport {
  /// A heading and what follows it; details only where there is nothing else, and of much only the beginning.
  package static func blocks(_ heading: String, _ changes: [BookChange]) -> [Report.Block] {
    var blocks: [Report.Block] = [.title(heading)]
    let groups = ChangeGroup.groups(of: changes)
    for group in groups.prefix(mostGroups) {
      blocks.append(.text(Styled(group.subject, .strong)))
      blocks += group.texts.prefix(mostOfOne).map { .text(Styled("  \($0)")) }
      let left = group.texts.count - mostOfOne
      if left > 0 { blocks.append(.text(Styled("  and \(left) more", .faint))) }
    }
    let left = groups.count - mostGroups
    if left > 0 { blocks.append(.footnote("and \(counted(left, "account or file")) more")) }
    return blocks
  }

  package static func json(_ changes: [BookChange]) -> JSON {
    .list(
      changes.map { change in
        [
          "account": JSON(change.account), "path": .text(change.path.text),
          "kind": .text(change.kind.rawValue), "field": JSON(change.field),
          "before": JSON(change.before), "after": JSON(change.after), "text": .text(change.text),
        ]
      })
  }

  private static let mostGroups = 40
  private static let mostOfOne = 10
}
