// escalations: what is open, how long they took, and health around them.

import BookFigures
import BookHealth
import BookModel
import BookWork

/// Escalations of some accounts.
package enum EscalationsReport {
  /// The open ones by severity, then those that are solved, the last one first.
  package static func report(_ history: EscalationHistory, of figures: Figures) -> Report {
    let (open, solved, health) = (history.open, history.solved, history.health)
    var blocks: [Report.Block] =
      open.isEmpty
      ? [.footnote("no escalation is open")]
      : [.title("Open"), .table(table(open, on: figures.day))]
    if !solved.isEmpty {
      blocks += [.blank, .title("Solved"), .table(solvedTable(solved, health))]
    }
    blocks += totals(open, solved, health, figures.book.settings.minN, on: figures.day)
    return Report(
      schema: "csbook.escalations/1",
      data: .list((open + solved).map { json($0, health, on: figures.day) }), blocks: blocks)
  }

  // MARK: Text

  private static func table(
    _ open: [EscalationHistory.Entry], on day: Day
  ) -> TextTable {
    TextTable(
      [
        TextTable.Column("next update"), TextTable.Column("account", least: 14),
        TextTable.Column("severity"), TextTable.Column("title", least: 14),
        TextTable.Column("opened"), TextTable.Column("ack", right: true),
        TextTable.Column("silence", right: true), TextTable.Column("owner", least: 5, goes: 1),
      ],
      open.map { told in
        let next = told.page.nextUpdate
        return [
          Styled(
            next.map { "\($0)" } ?? "–",
            told.page.promise(on: day) == .onTime ? .plain : .bad),
          Styled(told.account.id),
          Styled(told.page.severity ?? "–", Gravity(told.page.severity).tone),
          Styled(told.page.title ?? told.page.id), Styled("\(told.opened)"),
          days(told.page.daysToAcknowledge), days(told.page.longestSilence(on: day)),
          Styled(told.owner ?? "–"),
        ]
      })
  }

  private static func solvedTable(_ solved: [EscalationHistory.Entry], _ health: HealthAround)
    -> TextTable
  {
    TextTable(
      [
        TextTable.Column("solved"), TextTable.Column("account", least: 14),
        TextTable.Column("severity", goes: 1), TextTable.Column("title", least: 12),
        TextTable.Column("ack", right: true), TextTable.Column("took", right: true),
      ] + HealthAround.columns,
      solved.map { told in
        [
          Styled(told.page.resolved.map { "\($0)" } ?? "–"), Styled(told.account.id),
          Styled(told.page.severity ?? "–", Gravity(told.page.severity).tone),
          Styled(told.page.title ?? told.page.id),
          days(told.page.daysToAcknowledge), days(told.page.daysToResolve),
        ] + health.cells(of: told.episode)
      })
  }

  private static func days(_ days: Int?) -> Styled { Styled(days.map { "\($0) d" } ?? "–") }

  private static func totals(
    _ open: [EscalationHistory.Entry], _ solved: [EscalationHistory.Entry], _ health: HealthAround,
    _ minN: Int, on day: Day
  ) -> [Report.Block] {
    let all = open + solved
    guard !all.isEmpty else { return [] }
    let onTime = open.count { $0.page.promise(on: day) == .onTime }
    var lines = ["\(open.count) open, \(solved.count) solved"]
    if !open.isEmpty { lines[0] += "; next update on time: \(onTime) of \(open.count) open" }
    let acknowledged = MedianDays(all.compactMap(\.page.daysToAcknowledge))
    let resolved = MedianDays(solved.compactMap(\.page.daysToResolve))
    lines.append(
      "to acknowledge: \(acknowledged.words(minN)); to resolve: \(resolved.words(minN))")
    if !solved.isEmpty {
      lines.append(health.words(of: solved.map(\.episode), minN: minN))
      lines.append(HealthAround.caution)
    }
    return lines.map { .footnote($0) }
  }

  // MARK: JSON

  private static func json(_ told: EscalationHistory.Entry, _ health: HealthAround, on day: Day)
    -> JSON
  {
    let page = told.page
    return [
      "account": .text(told.account.id), "escalation": .text(page.id), "title": JSON(page.title),
      "severity": JSON(page.severity), "owner": JSON(told.owner),
      "area": JSON(page.area), "topic": JSON(page.topic), "opened": JSON(told.opened),
      "acknowledged": JSON(page.acknowledged), "resolved": JSON(page.resolved),
      "daysToAcknowledge": JSON(page.daysToAcknowledge), "daysToResolve": JSON(page.daysToResolve),
      "nextUpdate": JSON(page.nextUpdate), "promise": JSON(page.promise(on: day)?.rawValue),
      "updates": .list(page.updates(until: day).map { JSON($0) }),
      "longestSilence": JSON(page.longestSilence(on: day)), "feedback": JSON(page.feedback),
      "health": health.json(of: told.episode),
    ]
  }
}

extension MedianDays {
  fileprivate func words(_ minN: Int) -> String {
    guard let days, count >= minN else { return "n = \(count), too few to judge" }
    return "median \(counted(days, "day")), n = \(count)"
  }
}
