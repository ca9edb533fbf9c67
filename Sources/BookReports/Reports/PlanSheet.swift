// The plans of one account with what reports of them need.

import BookFacts
import BookFigures
import BookModel
import BookText
import BookWork

/// The success plans of one account on a day, with their milestones.
package struct PlanSheet {
  package let account: AccountFigures
  package let plans: [PlanPosition]
  /// Whether a plan is there that cannot be read.
  package let hidesPlans: Bool
  private let milestones: [Path: [Milestone]]

  /// The sheets of accounts that have a plan, readable or not.
  package static func sheets(of accounts: [AccountFigures], in figures: Figures) -> [PlanSheet] {
    let team = Set(figures.book.settings.team.compactMap(\.id))
    return accounts.compactMap { account in
      let hidesPlans = account.account.unread.contains { $0.kind == .plan }
      guard hidesPlans || !account.account.plans.isEmpty else { return nil }
      return PlanSheet(account, in: figures, team: team, hidesPlans: hidesPlans)
    }
  }

  private init(
    _ account: AccountFigures, in figures: Figures, team: Set<String>, hidesPlans: Bool
  ) {
    self.account = account
    self.hidesPlans = hidesPlans
    plans = figures.row(of: account).plans.plans
    let contacts = Set(account.account.people.compactMap(\.id))
    milestones = Dictionary(
      grouping: Milestone.all(
        of: plans, in: account.tasks, team: team, contacts: contacts, on: figures.day),
      by: \.task.path)
  }

  /// In the order of their due days.
  package func milestones(of plan: PlanPosition) -> [Milestone] { milestones[plan.page.path] ?? [] }
}

// MARK: Rows

extension ObjectivePosition {
  /// Whole percent of the way, cut: what prints as 100 is there.
  package var percent: Int? { progress.map { Int($0 * 100 + 1e-9) } }

  /// Due, objective, state, health, bar, way, now, target.
  func cells(in plan: PlanPosition, on day: Day) -> [Styled] {
    let isLate = !plan.isClosed && isOverdue(on: day)
    return [
      Styled(record.due.map { "\($0)" } ?? "–", isLate ? .bad : .plain), Styled(record.id ?? ""),
      Styled(state.rawValue), Styled(record.health ?? "–", healthTone),
      Styled(percent.map { bar($0, cells: 5) } ?? ""),
      Styled(percent.map { "\($0) %" } ?? "–"), Styled(current.map(decimals) ?? "–"),
      Styled(record.target.map { "\($0)" } ?? "–"),
    ]
  }

  private var healthTone: Styled.Tone {
    switch record.health {
    case "on-track": .good
    case "watchpoint": .fair
    case "concern": .bad
    default: .faint
    }
  }
}

extension Milestone {
  /// Due, slip, owner, side, words, state.
  func cells(_ bytes: (Path) -> [UInt8]?) -> [Styled] {
    let isLate = task.isOpen && slip != nil
    return [
      Styled(task.due.map { "\($0)" } ?? "–", isLate ? .bad : .plain),
      Styled(slip.map { $0 > 0 ? "+\($0)" : "\($0)" } ?? ""), Styled(task.owner ?? ""),
      Styled(side == .unknown ? "–" : side.rawValue),
      Styled(bytes(task.path).map { task.text(in: $0) } ?? ""),
      Styled(task.state.rawValue, task.isOpen ? .plain : .faint),
    ]
  }
}

// MARK: JSON

extension PlanReport {
  static func json(
    _ plan: PlanPosition, of sheet: PlanSheet, on day: Day, _ bytes: (Path) -> [UInt8]?
  ) -> JSON {
    let page = plan.page
    let accepted = plan.objectives.filter(\.isAccepted).compactMap(\.progress)
    return [
      "account": .text(sheet.account.id), "plan": .text(page.id), "title": JSON(page.title),
      "status": .text(plan.status), "owner": JSON(page.owner ?? sheet.account.owner),
      "agreedOn": JSON(page.agreedOn.flatMap { $0 <= day ? $0 : nil }),
      "agreedWith": .list((page.agreedWith ?? []).map { .text($0) }),
      "progress": JSON(
        accepted.isEmpty ? nil : accepted.reduce(0, +) / Double(accepted.count)),
      "objectives": .list(plan.objectives.map { json($0, in: plan, on: day) }),
      "milestones": .list(
        sheet.milestones(of: plan).map { milestone in
          [
            "text": JSON(bytes(page.path).map { milestone.task.text(in: $0) }),
            "state": .text(milestone.task.state.rawValue), "owner": JSON(milestone.task.owner),
            "side": .text(milestone.side.rawValue), "due": JSON(milestone.task.due),
            "done": JSON(milestone.task.done), "slipDays": JSON(milestone.slip),
            "objective": JSON(milestone.task.task.objective?.value),
          ]
        }),
    ]
  }

  private static func json(
    _ objective: ObjectivePosition, in plan: PlanPosition, on day: Day
  ) -> JSON {
    let record = objective.record
    return [
      "id": JSON(record.id), "outcome": JSON(record.outcome),
      "state": .text(objective.state.rawValue), "health": JSON(record.health),
      "measure": JSON(record.measure), "baseline": JSON(record.baseline),
      "target": JSON(record.target), "current": JSON(objective.current),
      "currentOn": JSON(objective.currentOn), "unit": JSON(record.unit),
      "progress": JSON(objective.progress), "due": JSON(record.due),
      "overdue": .flag(!plan.isClosed && objective.isOverdue(on: day)),
      "acceptedOn": JSON(record.acceptedOn.flatMap { $0 <= day ? $0 : nil }),
      "verifiedOn": JSON(record.verifiedOn.flatMap { $0 <= day ? $0 : nil }),
      "impact": JSON(record.impact), "evidence": JSON(record.evidence),
    ]
  }
}
