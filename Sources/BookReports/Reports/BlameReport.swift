// blame: each value with who gave it, when and why.

import BookHistory
import BookText

/// Where the values of an account come from.
package enum BlameReport {
  package static func report(
    _ fields: [BlamedField], of account: String, unread: Int
  ) -> Report {
    var notes: [String] = []
    if fields.isEmpty { notes.append("\(account) has no value that can be read; see csbook lint") }
    if unread > 0 {
      notes.append(
        "\(counted(unread, "earlier version")) cannot be read; what changed there is told of the next one"
      )
    }
    return Report(
      schema: "csbook.blame/1", data: .list(fields.map { json($0, account) }),
      blocks: items(fields) + notes.map { .footnote($0) })
  }

  /// The values by what gave them, the newest first.
  private static func items(_ fields: [BlamedField]) -> [Report.Block] {
    let byCommit = Dictionary(grouping: fields) { $0.origin.commit?.id ?? "" }
    let groups = byCommit.values.sorted { left, right in
      guard let one = left[0].origin.commit, let other = right[0].origin.commit else {
        return left[0].origin.commit == nil
      }
      return (other.commitTime, other.id) < (one.commitTime, one.id)
    }
    return groups.flatMap { fields in
      [.item(head(fields[0].origin), depth: 0)]
        + fields.map { .item(Styled("\($0.field): \($0.value ?? "not shown")"), depth: 1) }
    }
  }

  private static func head(_ origin: BlamedField.Origin) -> Styled {
    guard let commit = origin.commit else { return Styled("not committed yet", .fair) }
    if origin.isEnd {
      return Styled("\(commit.shortID)  \(commit.day) or earlier, where this shallow clone ends")
    }
    return Styled(commit.shortID, .faint) + "  \(commit.day)  \(commit.author)  "
      + Styled(commit.subject, .strong)
  }

  private static func json(_ field: BlamedField, _ account: String) -> JSON {
    let commit = field.origin.commit
    return [
      "account": .text(account), "path": .text(field.path.text), "field": .text(field.field),
      "value": JSON(field.value), "isCommitted": .flag(!field.origin.isOpen),
      "isOlder": .flag(field.origin.isEnd), "commit": JSON(commit?.id), "on": JSON(commit?.day),
      "author": JSON(commit?.author), "subject": JSON(commit?.subject),
    ]
  }
}

extension BlamedField.Origin {
  fileprivate var commit: DatedCommit? {
    switch self {
    case .commit(let commit), .upTo(let commit): commit
    case .notCommitted: nil
    }
  }

  fileprivate var isOpen: Bool {
    if case .notCommitted = self { true } else { false }
  }

  fileprivate var isEnd: Bool {
    if case .upTo = self { true } else { false }
  }
}
