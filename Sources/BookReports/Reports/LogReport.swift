// log: the commits of a book, each with what it brought.

import BookHistory
import BookModel
import BookText

/// What commits changed, the newest first.
package enum LogReport {
  /// What was asked for, as far as it has to be said.
  package struct Asked {
    /// Nil is all of the book.
    let accounts: Set<String>?
    let since: String?
    /// The last commit of a shallow clone, where the line ends with it.
    let end: DatedCommit?
    /// Whether there may be more, and only so many were wanted.
    let isLimited: Bool

    package init(accounts: Set<String>?, since: String?, end: DatedCommit?, isLimited: Bool) {
      self.accounts = accounts
      self.since = since
      self.end = end
      self.isLimited = isLimited
    }

    /// What was looked for, in words.
    var words: String {
      guard let accounts else { return "the book" }
      let ids = accounts.sorted()
      return ids.count > 3 ? counted(ids.count, "account") : ids.joined(separator: ", ")
    }
  }

  package static func report(_ log: BookLog, _ asked: Asked) -> Report {
    Report(
      schema: "csbook.log/1", data: .list(log.commits.map(\.json)),
      summary: [
        "commits": .whole(log.commits.count), "lookedAt": .whole(log.lookedAt),
        "isLimited": .flag(asked.isLimited), "shallowEnd": JSON(asked.end?.id),
      ],
      blocks: log.commits.flatMap { blocks(of: $0, isOne: asked.accounts?.count == 1) + [.blank] }
        + footnotes(log, asked))
  }

  private static func blocks(of logged: LoggedCommit, isOne: Bool) -> [Report.Block] {
    let commit = logged.commit
    let head =
      Styled(commit.shortID, .faint) + "  \(commit.day)  \(commit.author)  "
      + Styled(commit.subject, .strong)
    return [.item(head, depth: 0)]
      + ChangesReport.items(logged.changes, depth: 1, named: !isOne)
  }

  private static func footnotes(_ log: BookLog, _ asked: Asked) -> [Report.Block] {
    var notes: [String] = []
    let since = asked.since.map { " since \($0)" } ?? ""
    if asked.accounts?.isEmpty == true {
      notes.append("no account is picked; csbook list takes the same terms")
    } else if log.commits.isEmpty {
      notes.append(
        "none of \(counted(log.lookedAt, "commit"))\(since) changed anything of \(asked.words); "
          + "csbook diff shows what is not committed")
    } else if asked.isLimited {
      notes.append("the newest \(counted(log.commits.count, "commit")) that changed \(asked.words)")
    } else {
      let others = log.lookedAt - log.commits.count
      notes.append(
        "\(log.commits.count) of \(counted(log.lookedAt, "commit"))\(since)"
          + (others > 0 ? "; the other \(others) changed nothing of \(asked.words)" : ""))
    }
    if let end = asked.end {
      notes.append(
        "this clone is shallow: what \(end.shortID) of \(end.day) and earlier ones "
          + "changed is not here; `git fetch --unshallow` brings it")
    }
    return notes.map { .footnote($0) }
  }
}

extension LoggedCommit {
  fileprivate var json: JSON {
    [
      "commit": .text(commit.id), "on": JSON(commit.day),
      "author": .text(commit.author), "subject": .text(commit.subject),
      "changes": ChangesReport.json(changes),
    ]
  }
}
