// plan --audience customer: what of an account's plans may leave the house, and nothing else.

import BookFigures
import BookModel
import BookText
import BookWork

/// The success plans of one account, as its people may read them.
package enum CustomerPlanReport {
  package static func report(
    of account: AccountFigures, in figures: Figures, bytes: (Path) -> [UInt8]?
  ) throws(CustomerPlanFault) -> Report {
    let plans = try CustomerPlan.plans(of: account, in: figures, bytes: bytes)
    return Report(
      schema: "csbook.customer-plan/1",
      data: [
        "customer": .text(account.name), "asOf": JSON(figures.day),
        "plans": .list(plans.map(\.json)),
      ],
      blocks: [.text(Styled("\(account.name), \(figures.day)"))] + plans.flatMap(\.blocks))
  }
}

extension CustomerPlan {
  fileprivate var blocks: [Report.Block] {
    var blocks: [Report.Block] = [.blank, .title(title)]
    if let on = agreedOn {
      let with = agreedWith.isEmpty ? "" : " with \(agreedWith.map(\.name).joined(separator: ", "))"
      blocks.append(.text(Styled("agreed \(on)\(with)")))
    }
    if !objectives.isEmpty { blocks.append(.blank) }
    for objective in objectives {
      blocks.append(.pair(objective.state.rawValue, Styled(objective.outcome ?? "")))
      if let numbers = objective.numbers { blocks.append(.pair("", Styled(numbers))) }
    }
    if !shared.isEmpty { blocks += [.blank, .prose(shared)] }
    if !milestones.isEmpty { blocks.append(.blank) }
    blocks += milestones.map { milestone in
      let who = milestone.who.map { "\($0.name), " } ?? ""
      return .pair(
        milestone.due.map { "\($0)" } ?? "undated",
        Styled("\(milestone.text) (\(who)\(milestone.state.rawValue))"))
    }
    return blocks
  }

  fileprivate var json: JSON {
    [
      "title": .text(title), "agreedOn": JSON(agreedOn),
      "agreedWith": .list(agreedWith.map { .text($0.name) }),
      "objectives": .list(
        objectives.map { objective in
          [
            "outcome": JSON(objective.outcome), "state": .text(objective.state.rawValue),
            "baseline": JSON(objective.baseline), "current": JSON(objective.current),
            "currentOn": JSON(objective.currentOn), "target": JSON(objective.target),
            "unit": JSON(objective.unit), "progress": JSON(objective.progress),
            "due": JSON(objective.due), "verifiedOn": JSON(objective.verifiedOn),
          ]
        }),
      "shared": .text(shared),
      "milestones": .list(
        milestones.map { milestone in
          [
            "text": .text(milestone.text), "who": JSON(milestone.who?.name),
            "due": JSON(milestone.due), "done": JSON(milestone.done),
            "state": .text(milestone.state.rawValue),
          ]
        }),
    ]
  }
}

extension CustomerPlan.Objective {
  /// `from 19 to 8 dockings; now 7 (2026-01-20); due 2025-12-31`; nil where nothing of it is written.
  fileprivate var numbers: String? {
    let way = [baseline.map { "from \($0)" }, target.map { "to \($0)" }].compactMap(\.self)
    let on = currentOn.map { " (\($0))" } ?? ""
    let parts = [
      way.isEmpty ? nil : (way + [unit].compactMap(\.self)).joined(separator: " "),
      current.map { "now \(decimals($0))\(on)" }, due.map { "due \($0)" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}
