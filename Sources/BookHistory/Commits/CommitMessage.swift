// The message of a commit, made of what it changes.

import BookText

/// A subject of at most 72 columns, what changed by account, and trailers for `git log --grep` and scripts.
package struct CommitMessage: Hashable, Sendable {
  package let subject: String
  /// Empty where the subject says it all.
  package let body: String
  /// `Account: acme`, one an account; only their number where there are many.
  package let trailers: [String]

  /// The whole message, with a line end.
  package var text: String {
    let parts = [subject, body, trailers.joined(separator: "\n")].filter { !$0.isEmpty }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The message for some changes, in the order of `BookDifference`.
  package init(_ changes: [BookChange]) {
    let groups = ChangeGroup.groups(of: changes)
    subject = SubjectLine(groups).text
    body = Self.body(groups, subject)
    let accounts = Set(changes.compactMap(\.account)).sorted()
    trailers =
      accounts.count > Self.mostTrailers
      ? ["Accounts: \(accounts.count)"] : accounts.map { "Account: \($0)" }
  }

  // MARK: Body

  private static func body(_ groups: [ChangeGroup], _ subject: String) -> String {
    let full = groups.map { "\($0.subject): \($0.texts.joined(separator: "; "))" }
    guard full.joined(separator: "; ") != subject else { return "" }
    var lines: [String] = []
    var left = 0
    for group in groups {
      let room = mostLines - lines.count
      guard room > 1 else {
        left += group.texts.count
        continue
      }
      if groups.count > 1 {
        if !lines.isEmpty { lines.append("") }
        lines.append(group.subject)
      }
      let told = group.texts.prefix(max(1, min(mostOfOne, room - 1)))
      lines += told.flatMap { text in
        LineBreaks.lines(of: text, width: 70).enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
      }
      left += group.texts.count - told.count
    }
    if left > 0 { lines.append("and \(left) more") }
    return lines.joined(separator: "\n")
  }

  private static let mostLines = 60
  private static let mostOfOne = 12
  private static let mostTrailers = 20
}
