// open_tasks, overdue_tasks, open_risks, open_escalations, critical_escalations, opportunities_open: what waits for somebody.

import BookModel
import BookWork

extension Fact {
  static let openTasks = Fact(
    "open_tasks", .integer, unit: "tasks", from: withTasks,
    "Tasks in the account's files that are open or in progress."
  ) { row in .integer(row.tasks.open.count) }

  static let overdueTasks = Fact(
    "overdue_tasks", .integer, unit: "tasks", from: withTasks, "Open tasks whose due day is over."
  ) { row in .integer(row.tasks.overdue(on: row.day).count) }

  static let openRisks = Fact(
    "open_risks", .integer, unit: "risks", from: [.account], "Risks that are not closed."
  ) { row in .integer((row.page?.risks ?? []).filter { $0.closed == nil }.count) }

  static let openEscalations = Fact(
    "open_escalations", .integer, unit: "escalations", from: [.escalation],
    "Escalations that are not resolved."
  ) { row in .integer(row.seen.escalations.filter(\.isOpen).count) }

  static let criticalEscalations = Fact(
    "critical_escalations", .integer, unit: "escalations", from: [.escalation],
    "Escalations of severity critical that are not resolved."
  ) { row in
    .integer(row.seen.escalations.filter { $0.isOpen && $0.isCritical }.count)
  }

  static let opportunitiesOpen = Fact(
    "opportunities_open", .integer, unit: "opportunities", from: [.opportunity],
    "Opportunities that are not closed."
  ) { row in .integer(row.seen.opportunities.filter { $0.closed == nil }.count) }

  private static let withTasks: [Kind] = [
    .account, .contacts, .journey, .plan, .note, .escalation, .opportunity, .play,
  ]
}
