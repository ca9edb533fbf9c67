// plan_status, objectives_accepted, objectives_verified, plan_progress, milestones_overdue: success plans.

import BookModel
import BookWork

extension Fact {
  static let planStatus = Fact(
    "plan_status", .text, unit: "active, draft, closed or none", absent: "none", from: [.plan],
    "active if any plan is, else draft if any is, else closed; none without a plan."
  ) { row in .text(row.plansAsWritten.status ?? "none") }

  static let objectivesAccepted = Fact(
    "objectives_accepted", .integer, unit: "objectives", from: [.plan],
    "Objectives of all plans that the customer accepted, delivered and verified ones included."
  ) { row in .integer(row.plansAsWritten.accepted) }

  static let objectivesVerified = Fact(
    "objectives_verified", .integer, unit: "objectives", from: [.plan],
    "Objectives of all plans that the customer confirmed as reached."
  ) { row in .integer(row.plansAsWritten.verified) }

  static let planProgress = Fact(
    "plan_progress", .decimal, unit: "0 to 1", absent: "missing", from: [.plan],
    """
    The mean way from baseline to target, each within 0 and 1, of accepted objectives in plans that are not closed. \
    Missing where none has its numbers.
    """
  ) { row in row.plans.progress.map { .number($0) } }

  static let milestonesOverdue = Fact(
    "milestones_overdue", .integer, unit: "tasks", from: [.plan],
    "Open tasks, past due, of plans that are not closed."
  ) { row in
    .integer(
      PlanProgress.overdueMilestones(of: row.seen.plans, in: row.tasks, on: row.day).count)
  }
}
