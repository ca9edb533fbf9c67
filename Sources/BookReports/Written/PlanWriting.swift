// plan: an account's success plans, for the customer.

import BookFigures
import BookModel
import BookText

package enum PlanWriting: WrittenReport {
  package static let name = "plan"
  package static let summary = "success plans, only what may leave the house"
  package static let subject = ReportSubject.account
  package static let audience = ReportAudience.customer

  package static func beginning(_ source: ReportSource) -> Day? { nil }

  package static func value(_ source: ReportSource) throws(ReportFault) -> ReportValue {
    let account = source.account
    do throws(CustomerPlanFault) {
      let plans = try CustomerPlan.plans(of: account, in: source.figures, bytes: source.bytes)
      return ["customer": .text(account.name), "plans": ReportValue(plans) { $0.value }]
    } catch {
      throw .plan(error)
    }
  }
}

extension CustomerPlan {
  var value: ReportValue {
    [
      "title": .text(title), "agreedOn": ReportValue(agreedOn),
      "agreedWith": ReportValue(agreedWith) { $0.value },
      "objectives": ReportValue(objectives) { $0.value },
      "shared": shared.isEmpty ? .missing : .prose(shared),
      "milestones": ReportValue(milestones) { milestone in
        [
          "text": .marked(milestone.text), "who": milestone.who?.value ?? .missing,
          "due": ReportValue(milestone.due), "done": ReportValue(milestone.done),
          "state": .words(.of(milestone.state)),
        ]
      },
    ]
  }
}

extension NamedPerson {
  var value: ReportValue { ["name": .text(name), "isTheirs": .flag(isTheirs)] }
}

extension CustomerPlan.Objective {
  fileprivate var value: ReportValue {
    [
      "outcome": ReportValue(outcome), "state": .words(.of(state)),
      "baseline": ReportValue(baseline), "target": ReportValue(target), "unit": ReportValue(unit),
      "current": ReportValue(current, decimals: 2), "currentOn": ReportValue(currentOn),
      "progress": ReportValue(share: progress), "due": ReportValue(due),
      "verifiedOn": ReportValue(verifiedOn), "isOverdue": .flag(isOverdue),
    ]
  }
}
