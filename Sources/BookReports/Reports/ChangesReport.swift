// Changes between two states of a book, by account.

import BookHistory
import BookText

/// What changed, for people and for programs.
package enum ChangesReport {
  /// A heading and what follows it; details only where there is nothing else, and of much only the beginning.
  package static func blocks(_ heading: String, _ changes: [BookChange]) -> [Report.Block] {
    [.title(heading)] + items(changes)
  }

  /// What changed, by account under its name, or each line with the name before it.
  static func items(
    _ changes: [BookChange], depth: Int = 0, named: Bool? = nil
  ) -> [Report.Block] {
    var blocks: [Report.Block] = []
    let groups = ChangeGroup.groups(of: changes)
    let below = named == nil ? depth + 1 : depth
    for group in groups.prefix(mostGroups) {
      if named == nil { blocks.append(.item(Styled(group.subject, .strong), depth: depth)) }
      let name = named == true ? "\(group.subject): " : ""
      blocks += group.texts.prefix(mostOfOne).map { .item(Styled(name + $0), depth: below) }
      let left = group.texts.count - mostOfOne
      if left > 0 { blocks.append(.item(Styled("\(name)and \(left) more", .faint), depth: below)) }
    }
    let left = groups.count - mostGroups
    if left > 0 {
      blocks.append(
        .item(Styled("and \(counted(left, "account or file")) more", .faint), depth: depth))
    }
    return blocks
  }

  package static func json(_ changes: [BookChange]) -> JSON {
    .list(changes.map { .object(members(of: $0)) })
  }

  /// The same, each with the commit that it stands in; null for what is not committed.
  static func json(_ changes: [BookChange], commit: String?) -> JSON {
    .list(
      changes.map { change in
        .object(members(of: change) + [JSON.Member(key: "commit", value: JSON(commit))])
      })
  }

  private static func members(of change: BookChange) -> [JSON.Member] {
    [
      ("account", JSON(change.account)), ("path", .text(change.path.text)),
      ("kind", .text(change.kind.rawValue)), ("field", JSON(change.field)),
      ("before", JSON(change.before)), ("after", JSON(change.after)),
      ("text", .text(change.text)),
    ].map { JSON.Member(key: $0, value: $1) }
  }

  private static let mostGroups = 40
  private static let mostOfOne = 10
}
