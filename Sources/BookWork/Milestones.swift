// The tasks of success plans: whose they are, and how far they slipped.

import BookModel
import BookText

/// A task of a success plan.
package struct Milestone: Sendable {
  package let task: WorkTask
  package let side: Side
  /// Days by which it was done after its due day (before it: negative), or by which it is late now.
  ///
  /// Nil without a due day, where it is not known when it was done, and for what is open and not yet late.
  package let slip: Int?

  /// Who is to do it.
  package enum Side: String, Sendable {
    case ours, theirs
    /// Somebody who is neither of the team nor among the account's contacts, or nobody.
    case unknown
  }
}

extension Milestone {
  /// The milestones of some plans in the order of their due days, undated ones last.
  ///
  /// What is open in a closed plan is not late any more. A due day that was moved counts from where it stands now.
  package static func all(
    of plans: [PlanPosition], in tasks: TaskList, team: Set<String>, contacts: Set<String>,
    on day: Day
  ) -> [Milestone] {
    let closed = Dictionary(plans.map { ($0.page.path, $0.isClosed) }, uniquingKeysWith: { $1 })
    return tasks.all.compactMap { task -> Milestone? in
      guard let isClosed = closed[task.path] else { return nil }
      let side = task.owner.map { owner -> Side in
        team.contains(owner) ? .ours : contacts.contains(owner) ? .theirs : .unknown
      }
      return Milestone(
        task: task, side: side ?? .unknown, slip: slip(of: task, isClosed: isClosed, on: day))
    }.enumerated().sorted { left, right in
      let (first, second) = (left.element.task.due, right.element.task.due)
      if first == second { return left.offset < right.offset }
      return first.map { first in second.map { first < $0 } ?? true } ?? false
    }.map(\.element)
  }

  private static func slip(of task: WorkTask, isClosed: Bool, on day: Day) -> Int? {
    guard let due = task.due else { return nil }
    switch task.state {
    case .done: return task.done.map { $0 - due }
    case .open, .inProgress: return !isClosed && due < day ? day - due : nil
    case .cancelled: return nil
    }
  }
}
