// plan: objectives with their way from baseline to target, and milestones.

import BookFacts
import BookFigures
import BookModel
import BookText
import BookWork

/// Success plans as the team sees them.
package enum PlanReport {
  /// What objectives stand in the order of.
  package enum Order: String, CaseIterable, Sendable {
    case due, state
  }

  /// The plans of one account each in full where `isWhole`, else the objectives and open milestones of all together.
  package static func report(
    _ sheets: [PlanSheet], isWhole: Bool, by order: Order, on day: Day, bytes: (Path) -> [UInt8]?
  ) -> Report {
    var blocks: [Report.Block] = []
    let plans = sheets.flatMap { sheet in sheet.plans.map { (sheet: sheet, plan: $0) } }
    if plans.isEmpty {
      blocks.append(
        .text(Styled("no account fits that has a success plan; `csbook new plan` writes one")))
    } else if isWhole {
      for (number, (sheet, plan)) in plans.enumerated() {
        if number > 0 { blocks.append(.blank) }
        blocks += whole(plan, of: sheet, by: order, on: day, bytes)
      }
    } else {
      blocks += overview(plans, of: sheets, by: order, on: day, bytes)
    }
    let hidden = sheets.filter(\.hidesPlans).map(\.account.id)
    if !hidden.isEmpty {
      blocks.append(.footnote("plans that cannot be read: \(hidden.joined(separator: ", "))"))
    }
    return Report(
      schema: "csbook.plan/1",
      data: [
        "plans": .list(plans.map { json($0.plan, of: $0.sheet, on: day, bytes) }),
        "unreadable": .list(hidden.map { .text($0) }),
      ], blocks: blocks)
  }

  // MARK: One account

  private static func whole(
    _ plan: PlanPosition, of sheet: PlanSheet, by order: Order, on day: Day,
    _ bytes: (Path) -> [UInt8]?
  ) -> [Report.Block] {
    let agreed = plan.page.agreedOn.flatMap { $0 <= day ? $0 : nil }
    let with = plan.page.agreedWith.map { " with \($0.joined(separator: ", "))" } ?? ""
    var blocks: [Report.Block] = [
      .text(
        Styled(plan.page.title ?? plan.page.id, .strong)
          + Styled("  \(sheet.account.id)/\(plan.page.id)", .faint)),
      .text(Styled(plan.status + (agreed.map { ", agreed \($0)\(with)" } ?? ""))),
    ]
    let objectives = sorted(plan.objectives, by: order)
    if objectives.isEmpty {
      blocks.append(.text(Styled("no objective is written in it")))
    } else {
      blocks.append(.table(table(objectives.map { (sheet.account.id, plan, $0) }, on: day)))
      blocks.append(.blank)
      blocks += objectives.flatMap { detail($0, on: day) }
    }
    let milestones = sheet.milestones(of: plan)
    if !milestones.isEmpty {
      blocks.append(.blank)
      blocks.append(.table(table(milestones, bytes)))
      blocks.append(.footnote(summary(milestones)))
    }
    return blocks
  }

  /// What an objective is about, and where its numbers come from.
  private static func detail(_ objective: ObjectivePosition, on day: Day) -> [Report.Block] {
    let record = objective.record
    var lines = [record.outcome ?? ""]
    var numbers: [String] = []
    if let baseline = record.baseline { numbers.append("from \(baseline)") }
    if let target = record.target { numbers.append("to \(target)") }
    if let unit = record.unit { numbers.append(unit) }
    if !numbers.isEmpty { lines.append(numbers.joined(separator: " ")) }
    lines.append(source(of: objective))
    if let impact = record.impact { lines.append("worth to them: \(impact)") }
    if let on = record.verifiedOn, on <= day {
      lines.append("verified \(on)" + (record.evidence.map { ", \($0)" } ?? ""))
    }
    return lines.enumerated().map { number, line in
      .pair(number == 0 ? record.id ?? "" : "", Styled(line, number == 0 ? .plain : .faint))
    }
  }

  /// Where `current` comes from, or why there is none.
  private static func source(of objective: ObjectivePosition) -> String {
    let on = objective.currentOn.map { ", as of \($0)" } ?? ", undated"
    if let measure = objective.record.measure {
      return objective.current == nil
        ? "no fresh value of the fact \(measure)" : "now: the fact \(measure)\(on)"
    }
    return objective.current == nil
      ? "nobody has written where they are" : "now: by hand\(on)"
  }

  private static func table(
    _ milestones: [Milestone], _ bytes: (Path) -> [UInt8]?
  ) -> TextTable {
    TextTable(
      [
        TextTable.Column("due"), TextTable.Column("slip", right: true),
        TextTable.Column("owner", least: 5), TextTable.Column("side", goes: 1),
        TextTable.Column("milestone", least: 8), TextTable.Column("state"),
      ], milestones.map { $0.cells(bytes) })
  }

  /// How many are done and how late, how many are open and late.
  private static func summary(_ milestones: [Milestone]) -> String {
    let done = milestones.filter { $0.task.state == .done }
    let judged = done.compactMap(\.slip)
    let late = milestones.filter { $0.task.isOpen }.compactMap(\.slip)
    let open = milestones.count { $0.task.isOpen }
    let onTime = judged.isEmpty ? "" : " (on time \(judged.count { $0 <= 0 }) of \(judged.count))"
    let overdue = late.max().map { ", overdue \(late.count), by up to \(counted($0, "day"))" } ?? ""
    return
      "\(counted(milestones.count, "milestone")): done \(done.count)\(onTime), open \(open)\(overdue)"
  }

  // MARK: Several accounts

  private static func overview(
    _ plans: [(sheet: PlanSheet, plan: PlanPosition)], of sheets: [PlanSheet], by order: Order,
    on day: Day, _ bytes: (Path) -> [UInt8]?
  ) -> [Report.Block] {
    let rows = plans.flatMap { sheet, plan in
      plan.objectives.map { (account: sheet.account.id, plan: plan, objective: $0) }
    }.sorted { isBefore($0.objective, $1.objective, by: order) }
    let states = ObjectivePosition.State.allCases.map { state in
      "\(state.rawValue) \(rows.count { $0.objective.state == state })"
    }
    let overdue = rows.count { !$0.plan.isClosed && $0.objective.isOverdue(on: day) }
    let accounts = sheets.count { !$0.plans.isEmpty }
    var blocks: [Report.Block] = [
      .table(table(rows.map { ($0.account, $0.plan, $0.objective) }, on: day, withAccount: true)),
      .footnote(
        "\(counted(rows.count, "objective")) of \(counted(plans.count, "plan")) "
          + "in \(counted(accounts, "account")): \(states.joined(separator: ", "))"
          + (overdue > 0 ? "; overdue \(overdue)" : "")),
    ]
    let milestones = plans.filter { !$0.plan.isClosed }
      .flatMap { $0.sheet.milestones(of: $0.plan) }.filter { $0.task.isOpen }
      .sorted { ($0.task.due ?? .distant) < ($1.task.due ?? .distant) }
    if !milestones.isEmpty {
      let table = table(milestones, bytes)
      blocks += [
        .blank, .title("Open milestones"),
        .table(
          TextTable(
            [TextTable.Column("account", least: 17)] + table.columns.dropLast(),
            zip(milestones, table.rows).map { milestone, cells in
              [Styled(milestone.task.account)] + cells.dropLast()
            })),
      ]
    }
    return blocks
  }

  // MARK: Objectives

  private static func table(
    _ objectives: [(account: String, plan: PlanPosition, objective: ObjectivePosition)],
    on day: Day, withAccount: Bool = false
  ) -> TextTable {
    let columns = [
      TextTable.Column("due"), TextTable.Column("objective", least: 8),
      TextTable.Column("state"), TextTable.Column("health", goes: 2),
      TextTable.Column("", goes: 3), TextTable.Column("way", right: true),
      TextTable.Column("now", right: true, goes: 4),
      TextTable.Column("target", right: true, goes: 1),
    ]
    return TextTable(
      (withAccount ? [TextTable.Column("account", least: 17)] : []) + columns,
      objectives.map { account, plan, objective in
        (withAccount ? [Styled(account)] : []) + objective.cells(in: plan, on: day)
      })
  }

  private static func sorted(
    _ objectives: [ObjectivePosition], by order: Order
  ) -> [ObjectivePosition] {
    objectives.sorted { isBefore($0, $1, by: order) }
  }

  private static func isBefore(
    _ left: ObjectivePosition, _ right: ObjectivePosition, by order: Order
  ) -> Bool {
    if order == .state, left.state != right.state { return left.state < right.state }
    return (left.record.due ?? .distant) < (right.record.due ?? .distant)
  }
}

extension Day {
  /// After all days that a plan may name: where undated things stand.
  fileprivate static let distant = Day(number: .max)
}
