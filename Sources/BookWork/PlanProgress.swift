// How far success plans are on a day.

import BookModel
import BookText

/// An objective of a plan, with what the dates beside it say of a day.
package struct ObjectivePosition: Sendable {
  package let record: Record<ObjectiveSchema>
  package let plan: Path
  package let state: State
  /// Where they are: read from the measure if there is one, else as written.
  package let current: Double?
  /// The day of `current`.
  package let currentOn: Day?
  /// The way from baseline to target, 0…1; nil where a number is missing or both are the same.
  package let progress: Double?

  package enum State: String, Sendable, CaseIterable, Comparable {
    case proposed, accepted, delivered, verified

    package static func < (left: State, right: State) -> Bool { left.rank < right.rank }

    private var rank: Int { State.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What was delivered or verified was accepted before.
  package var isAccepted: Bool { state >= .accepted }

  /// Whether it is accepted, past its day and not delivered; what is closed by its own word is not.
  package func isOverdue(on day: Day) -> Bool {
    state == .accepted && record.health != "closed" && record.due.map { $0 < day } ?? false
  }
}

/// A success plan on a day.
package struct PlanPosition: Sendable {
  package let page: Page<PlanSchema>
  /// `draft`, `active` or `closed`.
  package let status: String
  package let objectives: [ObjectivePosition]

  package var isClosed: Bool { status == "closed" }
}

/// The success plans of one account on a day.
///
/// It takes the plans as written, because states have their dates beside them: an objective that was accepted
/// later is proposed, one that was verified later is delivered, a plan that was agreed later is a draft.
package struct PlanProgress: Sendable {
  /// In the order of their paths.
  package let plans: [PlanPosition]

  /// Reads the plans as written; `measured` gives the value of a fact that an objective names as its measure, and its day.
  package init(
    of plans: [Page<PlanSchema>], on day: Day,
    measured: (String) -> (value: Double, on: Day)? = { _ in nil }
  ) {
    self.plans = plans.map { page in
      PlanPosition(
        page: page, status: PlanProgress.status(of: page, on: day),
        objectives: (page.objectives ?? []).map {
          ObjectivePosition($0, of: page.path, on: day, measured: measured)
        })
    }
  }

  /// `active`, else `draft`, else `closed`, whichever plan has it; nil without a plan.
  package var status: String? {
    ["active", "draft", "closed"].first { status in plans.contains { $0.status == status } }
  }

  package var objectives: [ObjectivePosition] { plans.flatMap(\.objectives) }

  /// The mean progress of accepted objectives in plans that are not closed; nil where none has one.
  package var progress: Double? {
    let underWay = plans.filter { !$0.isClosed }.flatMap(\.objectives).filter(\.isAccepted)
      .compactMap(\.progress)
    return underWay.isEmpty ? nil : underWay.reduce(0, +) / Double(underWay.count)
  }

  package var accepted: Int { objectives.filter(\.isAccepted).count }
  package var verified: Int { objectives.filter { $0.state == .verified }.count }

  /// The open tasks past due of plans that are not closed.
  package static func overdueMilestones(
    of plans: [Page<PlanSchema>], in tasks: TaskList, on day: Day
  ) -> [WorkTask] {
    let closed = Set(plans.filter { $0.status == "closed" }.map(\.path))
    return tasks.overdue(on: day).filter { $0.kind == .plan && !closed.contains($0.path) }
  }

  private static func status(of plan: Page<PlanSchema>, on day: Day) -> String {
    let status = plan.status ?? "draft"
    let isAgreed = plan.agreedOn.map { $0 <= day } ?? true
    return status == "active" && !isAgreed ? "draft" : status
  }
}

extension ObjectivePosition {
  init(
    _ record: Record<ObjectiveSchema>, of plan: Path, on day: Day,
    measured: (String) -> (value: Double, on: Day)?
  ) {
    self.record = record
    self.plan = plan
    state = ObjectivePosition.state(of: record, on: day)
    if let measure = record.measure {
      let reading = measured(measure)
      (current, currentOn) = (reading?.value, reading?.on)
    } else {
      let isSeen = record.currentOn.map { $0 <= day } ?? true
      (current, currentOn) =
        isSeen ? (record.current?.double, record.currentOn) : (nil, nil)
    }
    if let current, let baseline = record.baseline?.double, let target = record.target?.double,
      target != baseline
    {
      progress = min(max((current - baseline) / (target - baseline), 0), 1)
    } else {
      progress = nil
    }
  }

  private static func state(of record: Record<ObjectiveSchema>, on day: Day) -> State {
    let written = record.state.flatMap(State.init) ?? .proposed
    if let accepted = record.acceptedOn, accepted > day { return .proposed }
    if written == .verified, let verified = record.verifiedOn, verified > day { return .delivered }
    return written
  }
}
