// diff: what differs between two states of a book, for people, programs and pull requests.

import BookFigures
import BookHealth
import BookHistory
import BookModel
import BookRevenue
import BookText

/// What differs, account by account.
package enum DiffReport {
  /// What the two states are called.
  package struct Names {
    let before: String
    let after: String
    let beforeCommit: String?
    let afterCommit: String?
    let day: Day

    package init(
      before: String, after: String, beforeCommit: String?, afterCommit: String?, day: Day
    ) {
      self.before = before
      self.after = after
      self.beforeCommit = beforeCommit
      self.afterCommit = afterCommit
      self.day = day
    }
  }

  /// As many characters of Markdown as a comment may have, with room for what is said around it.
  package static let largestComment = 60_000

  /// With a limit, accounts are told as long as there is room, and the others counted.
  package static func report(
    _ comparison: BookComparison, _ names: Names, limit: Int? = nil
  ) -> Report {
    let changes = comparison.accounts.flatMap(\.changes) + comparison.shared
    return Report(
      schema: "csbook.diff/1",
      data: ChangesReport.json(changes, commit: names.afterCommit),
      summary: summary(comparison, names),
      blocks: blocks(comparison, names, limit))
  }

  // MARK: Text

  private static func blocks(
    _ comparison: BookComparison, _ names: Names, _ limit: Int?
  ) -> [Report.Block] {
    var blocks: [Report.Block] = [.title("\(names.before) → \(names.after)")]
    guard !comparison.accounts.isEmpty || !comparison.shared.isEmpty else {
      return blocks + [.text(Styled("nothing of the book differs"))]
    }
    blocks.append(.text(Styled(line(of: comparison))))
    if !comparison.accounts.isEmpty {
      blocks += [.blank, .table(ComparedTable.table(Array(comparison.accounts.prefix(mostRows))))]
      let left = comparison.accounts.count - mostRows
      if left > 0 { blocks.append(.footnote("and \(counted(left, "account")) more")) }
    }
    blocks.append(.blank)
    var notes: [Report.Block] = [
      .blank, .footnote("figures of both states are those of \(names.day)"),
    ]
    if comparison.areRulesChanged {
      notes.append(
        .footnote(
          "rules changed: both states are judged by the later ones; csbook impact tells what they do"
        ))
    }
    // The line that counts what is left out, and a caution after it, want room too.
    let room = limit.map { $0 - size(of: blocks + notes) - 200 }
    return blocks + told(comparison, room: room) + notes
  }

  /// The changes by account and shared file, as many as there is room for.
  private static func told(_ comparison: BookComparison, room: Int?) -> [Report.Block] {
    var parts = comparison.accounts.map { ChangesReport.items($0.changes) }
    if !comparison.shared.isEmpty { parts.append(ChangesReport.items(comparison.shared)) }
    guard let room else { return Array(parts.joined()) }
    var blocks: [Report.Block] = []
    var used = 0
    for (index, part) in parts.enumerated() {
      used += size(of: part)
      guard used <= room else {
        let left = parts.count - index
        return blocks + [
          .item(
            Styled("and \(counted(left, "account or file", "accounts or files")) more"), depth: 0)
        ]
      }
      blocks += part
    }
    return blocks
  }

  private static func size(of blocks: [Report.Block]) -> Int {
    MarkdownRenderer.text(of: blocks).utf16.count
  }

  private static let mostRows = 40

  /// `3 accounts, ARR USD 480,000 → 456,000 (−24,000); 2 shared files`.
  private static func line(of comparison: BookComparison) -> String {
    var parts: [String] = []
    let accounts = comparison.accounts
    if !accounts.isEmpty {
      var part = counted(accounts.count, "account")
      let moved = accounts.compactMap(\.arrMoved)
      if moved.count == accounts.count, let currency = moved.first?.currency {
        let total = Money.sum(moved, in: currency)
        part +=
          total.minor == 0
          ? ", ARR as it was" : ", ARR moved by \(currency.code) \(ComparedTable.signed(total))"
      }
      let bands = accounts.count { $0.before != nil && $0.after != nil && $0.isJudgedOtherwise }
      if bands > 0 { part += ", \(bands) with another band or renewal status" }
      parts.append(part)
    }
    let files = Set(comparison.shared.map(\.path)).count
    if files > 0 { parts.append(counted(files, "shared file")) }
    return parts.joined(separator: "; ")
  }

  // MARK: JSON

  private static func summary(_ comparison: BookComparison, _ names: Names) -> JSON {
    [
      "before": ["name": .text(names.before), "commit": JSON(names.beforeCommit)],
      "after": ["name": .text(names.after), "commit": JSON(names.afterCommit)],
      "rulesChanged": .flag(comparison.areRulesChanged),
      "accounts": .list(comparison.accounts.map(ComparedTable.json)),
    ]
  }
}
