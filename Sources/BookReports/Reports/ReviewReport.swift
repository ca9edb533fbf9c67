// review: what changed since somebody last looked, per owner.

import BookFigures
import BookHistory
import BookModel
import BookRevenue
import BookText

/// What changed between the state that somebody saw last and the newest one.
package enum ReviewReport {
  /// Between which commits.
  package struct Span {
    /// How it is known what was seen last.
    let since: String
    /// Nil where the history begins after it.
    let seen: DatedCommit?
    let tip: DatedCommit
    let day: Day
    let commits: [DatedCommit]
    /// Whether what was seen lies before the end of a shallow clone, whose last commit stands in for it.
    let isCut: Bool
    let isDone: Bool
    /// The team member who looks.
    let reader: String?

    package init(
      since: String, seen: DatedCommit?, tip: DatedCommit, day: Day, commits: [DatedCommit],
      isCut: Bool, isDone: Bool, reader: String?
    ) {
      self.since = since
      self.seen = seen
      self.tip = tip
      self.day = day
      self.commits = commits
      self.isCut = isCut
      self.isDone = isDone
      self.reader = reader
    }

    /// The authors of the commits with their number, the busiest first.
    fileprivate var authors: [(name: String, count: Int)] {
      Dictionary(grouping: commits, by: \.author).map { ($0.key, $0.value.count) }
        .sorted { $0.count == $1.count ? $0.name < $1.name : $0.count > $1.count }
    }
  }

  package static func report(_ comparison: BookComparison, _ span: Span) -> Report {
    let owners = OwnerPart.parts(of: comparison.accounts, reader: span.reader)
    return Report(
      schema: "csbook.review/1",
      data: .list(owners.map(\.json)),
      summary: [
        "since": .text(span.since), "seen": JSON(span.seen?.id), "seenOn": JSON(span.seen?.day),
        "newest": .text(span.tip.id), "commits": .whole(span.commits.count),
        "rules": ChangesReport.json(comparison.shared.filter(\.isOfRules)),
        "shared": ChangesReport.json(comparison.shared.filter { !$0.isOfRules }),
        "overrides": ChangesReport.json(overrides(comparison)),
        "newRisks": ChangesReport.json(newRisks(comparison)),
      ],
      blocks: blocks(comparison, owners, span))
  }

  // MARK: What comes first

  private static func overrides(_ comparison: BookComparison) -> [BookChange] {
    comparison.accounts.flatMap(\.changes).filter { change in
      !change.isDetail
        && (change.field == "override" || change.field?.hasPrefix("override.") == true)
    }
  }

  private static func newRisks(_ comparison: BookComparison) -> [BookChange] {
    comparison.accounts.flatMap(\.changes).filter { change in
      change.kind == .added && change.field?.hasPrefix("risks.") == true
        && change.field?.split(separator: ".").count == 2
    }
  }

  // MARK: Text

  private static func blocks(
    _ comparison: BookComparison, _ owners: [OwnerPart], _ span: Span
  ) -> [Report.Block] {
    var blocks: [Report.Block] = [.title("Since \(span.since)"), .item(head(span), depth: 0)]
    if comparison.accounts.isEmpty, comparison.shared.isEmpty {
      blocks.append(.text(Styled("nothing of the book changed")))
    }
    let rest = comparison.shared.filter { !$0.isOfRules }
    blocks += part("Rules", comparison.shared.filter(\.isOfRules))
    blocks += part("Overridden", overrides(comparison))
    blocks += part("New risks", newRisks(comparison))
    for owner in owners { blocks += [.blank] + owner.blocks }
    blocks += part("Shared files", rest)
    return blocks + [.blank] + footnotes(comparison, span).map { .footnote($0) }
  }

  private static func part(_ title: String, _ changes: [BookChange]) -> [Report.Block] {
    changes.isEmpty
      ? [] : [.blank, .title(title)] + ChangesReport.items(changes, named: true)
  }

  private static func head(_ span: Span) -> Styled {
    let authors = span.authors.prefix(6).map { "\($0.name) \($0.count)" }
    let more = span.authors.count - authors.count
    let by = authors.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    return Styled(counted(span.commits.count, "commit") + (by.isEmpty ? "" : ": \(by)"))
  }

  private static func footnotes(_ comparison: BookComparison, _ span: Span) -> [String] {
    var notes: [String] = []
    let seen = span.seen.map { "\($0.shortID) of \($0.day)" } ?? "nothing"
    notes.append(
      "\(seen) → \(span.tip.shortID) of \(span.tip.day); figures of both are those of \(span.day)")
    if span.isCut {
      notes.append(
        "this clone is shallow and begins there, after what you saw: `git fetch --unshallow` "
          + "brings the rest")
    }
    if comparison.areRulesChanged {
      notes.append(
        "rules changed: both states are judged by the later ones; csbook impact tells what they do")
    }
    if !span.isDone, !span.commits.isEmpty {
      notes.append("csbook review --done marks this as looked at")
    }
    return notes
  }
}

/// The accounts of one owner that changed.
private struct OwnerPart {
  /// Nil for accounts that nobody owns.
  let owner: String?
  let accounts: [ComparedAccount]

  /// The reader's own first, then by the names of owners; what nobody owns last.
  static func parts(of accounts: [ComparedAccount], reader: String?) -> [OwnerPart] {
    let byOwner = Dictionary(grouping: accounts, by: \.owner)
    return byOwner.map { OwnerPart(owner: $0.key, accounts: $0.value) }.sorted { left, right in
      let (one, other) = (left.owner, right.owner)
      if let reader, one == reader || other == reader { return one == reader }
      guard let one else { return false }
      return other.map { one < $0 } ?? true
    }
  }

  var blocks: [Report.Block] {
    let moved = accounts.compactMap(\.arrMoved)
    var title = "\(owner ?? "nobody"): \(counted(accounts.count, "account"))"
    if let currency = moved.first?.currency, moved.count == accounts.count {
      let total = Money.sum(moved, in: currency)
      if total.minor != 0 { title += ", ARR \(currency.code) \(ComparedTable.signed(total))" }
    }
    return [.title(title)] + accounts.flatMap { ChangesReport.items($0.changes) }
  }

  var json: JSON {
    [
      "owner": JSON(owner),
      "accounts": .list(
        accounts.map { account in
          [
            "account": .text(account.id), "figures": ComparedTable.json(account),
            "changes": ChangesReport.json(account.changes),
          ]
        }),
    ]
  }
}
