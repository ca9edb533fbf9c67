// today: Monday morning on one screen.

import BookFigures
import BookHealth
import BookModel
import BookRevenue
import BookText
import BookWork

/// The work of a day.
package struct TodayReport {
  private let today: Today
  private let figures: Figures
  private let tasks: [TasksReport.Told]

  /// Reads the words of the tasks again from their files.
  package init(_ today: Today, of figures: Figures, bytes: (Path) -> [UInt8]?) {
    self.today = today
    self.figures = figures
    tasks = TasksReport.told(today.tasks.map(\.content), bytes: bytes)
  }

  /// What one screen shows of each part, or all of it.
  ///
  /// - Parameters:
  ///   - accounts: Those that were looked at.
  ///   - owner: Whose day it is, if it is one's.
  ///   - lines: How many lines the parts may have in all; nil for all.
  /// - Returns: The report, whose data leaves nothing out.
  package func report(
    of accounts: [AccountFigures], owner: String?, lines: Int?
  ) -> Report {
    let atRisk = figures.arrAtRisk(of: accounts.filter { owner == nil || $0.owner == owner })
    let sections = self.sections
    let shown = Self.shares(of: sections.map(\.rows.count), lines: lines)
    var blocks: [Report.Block] = [
      .text(
        Styled("\(figures.day)", .strong) + "  " + (owner ?? counted(accounts.count, "account"))
          + ", ARR at risk \(atRisk.cohort.atr.worded)")
    ]
    for (section, count) in zip(sections, shown) where !section.isEmpty {
      let left = section.rows.count - count
      let more = left > 0 ? "; \(left) more: \(section.command)" : section.note
      blocks.append(.text(Styled(section.title, .strong) + more))
      guard count > 0 else { continue }
      blocks.append(.table(TextTable(Self.columns, Array(section.rows.prefix(count)))))
    }
    if today.isEmpty {
      blocks.append(
        .footnote(
          "nothing is due, no alert, no renewal to ask about, everybody in cadence; "
            + "`csbook tasks` shows what comes"))
    }
    blocks += today.unread.map { .footnote("\($0.playbook) is left out: \($0.reason)") }
    return Report(schema: "csbook.today/1", data: json(owner, atRisk), blocks: blocks)
  }

  /// How many rows each section shows: evenly, and what one does not need goes to the others, from the first.
  static func shares(of counts: [Int], lines: Int?) -> [Int] {
    guard let lines else { return counts }
    var shares = [Int](repeating: 0, count: counts.count)
    var left = lines
    while left > 0, shares != counts {
      for index in counts.indices where left > 0 && shares[index] < counts[index] {
        shares[index] += 1
        left -= 1
      }
    }
    return shares
  }

  // MARK: Text

  private struct Section {
    let title: String
    /// What follows the title where all rows are shown.
    var note = ""
    /// The command that shows all.
    let command: String
    let rows: [[Styled]]

    var isEmpty: Bool { rows.isEmpty && note.isEmpty }
  }

  private static let columns = [
    TextTable.Column("", least: 10), TextTable.Column("", least: 14),
    TextTable.Column("", least: 5), TextTable.Column("", least: 20),
  ]

  private var sections: [Section] {
    let overdue = today.tasks.count { $0.content.isOverdue(on: figures.day) }
    let older = today.olderAlerts
    return [
      Section(
        title: "Tasks: \(overdue) overdue, \(today.tasks.count - overdue) due today",
        command: "csbook tasks", rows: tasks.map(row)),
      Section(
        title: "Alerts: \(today.alerts.count) new in \(Today.newDays) days",
        note: older > 0 ? "; \(older) older: csbook alerts" : "", command: "csbook alerts",
        rows: today.alerts.map(row)),
      Section(
        title: "Renewals to ask about: \(today.renewals.count)", command: "csbook renewals",
        rows: today.renewals.map(row)),
      Section(
        title: "Out of cadence: \(today.cadence.count)", command: "csbook today --all",
        rows: today.cadence.map(row)),
      Section(
        title: "Updates due: \(today.updates.count)", command: "csbook today --all",
        rows: today.updates.map(row)),
    ]
  }

  private func row(_ told: TasksReport.Told) -> [Styled] {
    let task = told.task
    let tone: Styled.Tone = task.isOverdue(on: figures.day) ? .bad : .plain
    return [
      Styled(task.due.map { "\($0)" } ?? "–", tone), Styled(task.account),
      Styled(task.owner ?? "–"), Styled(told.text),
    ]
  }

  private func row(_ alert: Alert) -> [Styled] {
    let severity = alert.playbook.severity.map { ", \($0)" } ?? ""
    return [
      Styled(alert.since.map { "\($0)" } ?? "–"), Styled(alert.account.id),
      Styled(alert.account.owner ?? "–"), Styled(alert.playbook.id + severity),
    ]
  }

  private func row(_ entry: Today.Entry<JudgedRenewal>) -> [Styled] {
    let renewal = entry.content.renewal
    let answer = renewal.record?.intent?.answer.rawValue ?? "not asked"
    let notice = renewal.noticeDeadline.map {
      ", notice \(fromToday($0 - figures.day))"
    }
    return [
      Styled("\(renewal.due)", entry.content.status.tone), Styled(renewal.account),
      Styled(entry.account?.owner ?? "–"),
      Styled(
        "\(renewal.openATR.worded), \(answer)\(notice ?? "")"),
    ]
  }

  private func row(_ entry: Today.Entry<[Cadence.Key]>) -> [Styled] {
    let keys = entry.content
    let over = keys.map(\.daysOver).max() ?? 0
    let words = keys.map { key in
      "\(key.name) \(key.last.map { "last \($0)" } ?? "never")"
    }
    return [
      Styled("\(over) d over", .fair), Styled(entry.account?.id ?? "–"),
      Styled(entry.account?.owner ?? "–"), Styled(words.joined(separator: ", ")),
    ]
  }

  private func row(_ entry: Today.Entry<DueUpdate>) -> [Styled] {
    let update = entry.content
    return [
      Styled("\(update.on)", update.on < figures.day ? .bad : .plain),
      Styled(entry.account?.id ?? "–"), Styled(update.owner ?? "–"),
      Styled("\(update.kind.rawValue): \(update.title)"),
    ]
  }

  // MARK: JSON

  private func json(_ owner: String?, _ atRisk: ARRAtRisk) -> JSON {
    [
      "owner": JSON(owner), "arrAtRisk": JSON(atRisk.cohort.atr),
      "tasks": .list(tasks.map(TasksReport.json)),
      "alerts": .list(today.alerts.map(AlertsReport.json)),
      "olderAlerts": .whole(today.olderAlerts),
      "renewals": .list(
        today.renewals.map { RenewalsReport.json($0.content, on: figures.day) }),
      "cadence": .list(
        today.cadence.flatMap { entry in
          entry.content.map { key in
            [
              "account": JSON(entry.account?.id), "key": .text(key.name),
              "days": .whole(key.days), "last": JSON(key.last),
              "daysOver": .whole(key.daysOver),
            ]
          }
        }),
      "updates": .list(
        today.updates.map { entry in
          let update = entry.content
          return [
            "account": JSON(entry.account?.id), "kind": .text(update.kind.rawValue),
            "id": .text(update.id), "path": .text(update.path.text), "on": JSON(update.on),
            "title": .text(update.title), "owner": JSON(update.owner),
          ]
        }),
    ]
  }
}
