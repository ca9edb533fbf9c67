// plan --audience customer: what of an account's plans may leave the house, and nothing else.

import BookFigures
import BookModel
import BookText
import BookWork

/// A success plan for the customer's eyes.
///
/// Closed by default: each thing that is printed is named here. The objectives' own health, impact, evidence and measures
/// stay inside, and so does every task and text that does not stand under `## Shared`.
package enum CustomerPlanReport {
  /// The plans that are agreed or over; nil where there is none.
  package static func report(
    _ sheet: PlanSheet, team: [Record<TeamMemberSchema>], on day: Day, bytes: (Path) -> [UInt8]?
  ) -> Report? {
    let plans = sheet.plans.filter { $0.status != "draft" }
    guard !plans.isEmpty else { return nil }
    let names = names(of: sheet.account.account, team)
    let told = plans.map { plan in
      Told(
        plan, sheet.milestones(of: plan).filter { $0.task.task.isShared }, names,
        bytes(plan.page.path) ?? [], on: day)
    }
    return Report(
      schema: "csbook.customer-plan/1",
      data: [
        "customer": .text(sheet.account.name), "asOf": JSON(day),
        "plans": .list(told.map(\.json)),
      ], blocks: [.text(Styled("\(sheet.account.name), \(day)"))] + told.flatMap(\.blocks))
  }

  /// The names of people by their ids; an id that nobody has names no one.
  private static func names(
    of account: Account, _ team: [Record<TeamMemberSchema>]
  ) -> [String: String] {
    let theirs = account.people.compactMap { person in
      person.id.flatMap { id in person.name.map { (id, $0) } }
    }
    let ours = team.compactMap { member in
      member.id.flatMap { id in member.name.map { (id, $0) } }
    }
    return Dictionary(theirs + ours, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a fact is the customer's own: use, licences, surveys, first value; judgements are not.
  static func isTheirs(_ fact: String) -> Bool {
    let own = [
      "licence_utilisation", "seats", "first_value_days", "nps", "csat", "ces", "survey_mean",
    ]
    return own.contains(fact)
      || ["metric.", "metric_", "change_"].contains { fact.hasPrefix($0) }
  }
}

/// What is told of one plan.
private struct Told {
  private let title: String
  private let agreed: (on: Day?, with: [String])
  private let objectives: [ObjectivePosition]
  private let milestones: [(text: String, who: String?, task: WorkTask)]
  private let shared: String
  private let day: Day

  init(
    _ plan: PlanPosition, _ milestones: [Milestone], _ names: [String: String],
    _ bytes: [UInt8], on day: Day
  ) {
    title = plan.page.title ?? ""
    agreed = (
      plan.page.agreedOn.flatMap { $0 <= day ? $0 : nil },
      (plan.page.agreedWith ?? []).compactMap { names[$0] }
    )
    objectives = plan.objectives
    self.milestones = milestones.map { milestone in
      (
        SharedText.withoutComments(milestone.task.text(in: bytes)),
        milestone.task.owner.flatMap { names[$0] }, milestone.task
      )
    }
    shared = plan.page.document.body.sharedText(in: bytes)
    self.day = day
  }

  var blocks: [Report.Block] {
    var blocks: [Report.Block] = [.blank, .title(title)]
    if let on = agreed.on {
      let with = agreed.with.isEmpty ? "" : " with \(agreed.with.joined(separator: ", "))"
      blocks.append(.text(Styled("agreed \(on)\(with)")))
    }
    if !objectives.isEmpty { blocks.append(.blank) }
    for objective in objectives {
      blocks.append(.pair(objective.state.rawValue, Styled(objective.record.outcome ?? "")))
      if let numbers = objective.numbers { blocks.append(.pair("", Styled(numbers))) }
    }
    if !shared.isEmpty { blocks += [.blank, .prose(shared)] }
    if !milestones.isEmpty { blocks.append(.blank) }
    blocks += milestones.map { milestone in
      let who = milestone.who.map { "\($0), " } ?? ""
      return .pair(
        milestone.task.due.map { "\($0)" } ?? "undated",
        Styled("\(milestone.text) (\(who)\(milestone.task.state.rawValue))"))
    }
    return blocks
  }

  var json: JSON {
    [
      "title": .text(title), "agreedOn": JSON(agreed.on),
      "agreedWith": .list(agreed.with.map { .text($0) }),
      "objectives": .list(
        objectives.map { objective in
          let record = objective.record
          let (current, currentOn, progress) = objective.told
          return [
            "outcome": JSON(record.outcome), "state": .text(objective.state.rawValue),
            "baseline": JSON(record.baseline), "current": JSON(current),
            "currentOn": JSON(currentOn), "target": JSON(record.target),
            "unit": JSON(record.unit), "progress": JSON(progress), "due": JSON(record.due),
            "verifiedOn": JSON(record.verifiedOn.flatMap { $0 <= day ? $0 : nil }),
          ]
        }),
      "shared": .text(shared),
      "milestones": .list(
        milestones.map { milestone in
          [
            "text": .text(milestone.text), "who": JSON(milestone.who),
            "due": JSON(milestone.task.due), "done": JSON(milestone.task.done),
            "state": .text(milestone.task.state.rawValue),
          ]
        }),
    ]
  }
}

extension ObjectivePosition {
  /// `from 19 to 8 dockings; now 7 (2026-01-20); due 2025-12-31`; nil where nothing of it is written.
  fileprivate var numbers: String? {
    let way = [record.baseline.map { "from \($0)" }, record.target.map { "to \($0)" }]
      .compactMap(\.self)
    let on = told.on.map { " (\($0))" } ?? ""
    let parts = [
      way.isEmpty ? nil : (way + [record.unit].compactMap(\.self)).joined(separator: " "),
      told.current.map { "now \(decimals($0))\(on)" }, record.due.map { "due \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// Where they are, if that is theirs to know.
  fileprivate var told: (current: Double?, on: Day?, progress: Double?) {
    record.measure.map(CustomerPlanReport.isTheirs) ?? true
      ? (current, currentOn, progress) : (nil, nil, nil)
  }
}
