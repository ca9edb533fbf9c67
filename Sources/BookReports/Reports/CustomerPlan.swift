// What of an account's success plans may leave the house.

import BookFigures
import BookModel
import BookText
import BookWork

/// A success plan for the customer's eyes.
///
/// Closed by default: each thing that may be told is named here. The objectives' own health, impact, evidence and measures
/// stay inside, and so does every task and text that does not stand under `## Shared`.
struct CustomerPlan {
  let title: String
  let agreedOn: Day?
  let agreedWith: [NamedPerson]
  let objectives: [Objective]
  /// Markdown as written under `## Shared`.
  let shared: String
  let milestones: [Milestone]

  struct Objective {
    let outcome: String?
    let state: ObjectivePosition.State
    let baseline: DecimalNumber?
    let target: DecimalNumber?
    let unit: String?
    /// Where they are, with its day and the way that is done, if that is theirs to know.
    let current: Double?
    let currentOn: Day?
    let progress: Double?
    let due: Day?
    let verifiedOn: Day?
    let isOverdue: Bool
  }

  struct Milestone {
    let text: String
    let who: NamedPerson?
    let due: Day?
    let done: Day?
    let state: BodyTask.State
  }
}

extension CustomerPlan {
  /// The plans of an account that are agreed or over: all of them, or none.
  static func plans(
    of account: AccountFigures, in figures: Figures, bytes: (Path) -> [UInt8]?
  ) throws(CustomerPlanFault) -> [CustomerPlan] {
    guard let sheet = PlanSheet.sheets(of: [account], in: figures).first else {
      throw .none(account: account.id)
    }
    if sheet.hidesPlans { throw .unreadable(account: account.id) }
    let names = PeopleNames(of: account.account, and: figures.book.settings.team)
    let plans = sheet.plans.filter { $0.status != "draft" }.map { plan in
      CustomerPlan(
        plan, sheet.milestones(of: plan).filter { $0.task.task.isShared }, names,
        bytes(plan.page.path) ?? [], on: figures.day)
    }
    if plans.isEmpty { throw .none(account: account.id) }
    return plans
  }

  private init(
    _ plan: PlanPosition, _ milestones: [BookWork.Milestone], _ names: PeopleNames,
    _ bytes: [UInt8], on day: Day
  ) {
    title = plan.page.title ?? ""
    agreedOn = plan.page.agreedOn.flatMap { $0 <= day ? $0 : nil }
    agreedWith = (plan.page.agreedWith ?? []).compactMap { names[$0] }
    objectives = plan.objectives.map { Objective($0, isClosed: plan.isClosed, on: day) }
    shared = plan.page.document.body.sharedText(in: bytes)
    self.milestones = milestones.map { milestone in
      let task = milestone.task
      return Milestone(
        text: SharedText.withoutComments(task.text(in: bytes)),
        who: task.owner.flatMap { names[$0] }, due: task.due, done: task.done, state: task.state)
    }
  }
}

extension CustomerPlan.Objective {
  fileprivate init(_ objective: ObjectivePosition, isClosed: Bool, on day: Day) {
    let record = objective.record
    outcome = record.outcome
    state = objective.state
    (baseline, target, unit, due) = (record.baseline, record.target, record.unit, record.due)
    verifiedOn = record.verifiedOn.flatMap { $0 <= day ? $0 : nil }
    isOverdue = !isClosed && objective.isOverdue(on: day)
    (current, currentOn, progress) =
      record.measure.map(Self.isTheirs) ?? true
      ? (objective.current, objective.currentOn, objective.progress) : (nil, nil, nil)
  }

  /// Whether a fact is the customer's own: use, licences, surveys, first value; judgements are not.
  private static func isTheirs(_ fact: String) -> Bool {
    let own = [
      "licence_utilisation", "seats", "first_value_days", "nps", "csat", "ces", "survey_mean",
    ]
    return own.contains(fact)
      || ["metric.", "metric_", "change_"].contains { fact.hasPrefix($0) }
  }
}

/// The names of an account's people and of ours by their ids; an id that nobody has names no one.
struct PeopleNames {
  private let names: [String: NamedPerson]

  init(of account: Account, and team: [Record<TeamMemberSchema>]) {
    let theirs = account.people.compactMap { person in
      person.id.flatMap { id in person.name.map { (id, NamedPerson(name: $0, isTheirs: true)) } }
    }
    let ours = team.compactMap { member in
      member.id.flatMap { id in member.name.map { (id, NamedPerson(name: $0, isTheirs: false)) } }
    }
    names = Dictionary(theirs + ours, uniquingKeysWith: { first, _ in first })
  }

  subscript(id: String) -> NamedPerson? { names[id] }
}

/// Somebody, and on whose side they are.
struct NamedPerson {
  let name: String
  let isTheirs: Bool
}

/// Why there is no plan for a customer.
package enum CustomerPlanFault: Error, Hashable, Sendable {
  /// One of the account's plans cannot be read, and half of what is agreed must not be sent.
  case unreadable(account: String)
  /// It has none, or drafts only.
  case none(account: String)
}
